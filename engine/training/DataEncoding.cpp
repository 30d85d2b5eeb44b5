// SPDX-License-Identifier: Apache-2.0
#include "engine/training/DataEncoding.h"

#include "engine/core/Error.h"

#include <algorithm>
#include <functional>

namespace nextgpt {

namespace {

bool isFaultOfTheFile(ErrorCode code) {
    return code == ErrorCode::FileUnreadable || code == ErrorCode::MediaUnsupported ||
           code == ErrorCode::MediaDamaged || code == ErrorCode::MediaEmpty ||
           code == ErrorCode::MediaTooLarge;
}

class Encoding {
public:
    Encoding(TrainingData& data, const EncodingContext& context)
        : m_data(data)
        , m_context(context) {}

    void run() {
        if (m_context.processes.size() > 1) { // each fills its part of the shared cache
            encodeOwnPart();
            m_context.processes.barrier();
        }
        const auto total = static_cast<std::int64_t>(m_data.sequences() + m_data.validation.size());
        forEachSequence([this](TrainingSequence& sequence) { keepEncodableFiles(sequence); });
        std::int64_t done = 0;
        const auto isUnusable = [&](const TrainingSequence& sequence) {
            m_context.job.emit(Progress{}); // throws Stopped
            m_context.sink(TrainingPreparation{
                .phase = TrainingPreparation::Phase::Encoding, .done = ++done, .total = total});
            return !encode(sequence);
        };
        for (TrainingData::Group& group : m_data.groups)
            std::erase_if(group.sequences, isUnusable);
        std::erase_if(m_data.validation, isUnusable);
        if (m_data.sequences() == 0)
            throw EngineError(ErrorCode::RequestInvalid, "none of the media can be read");
    }

private:
    void forEachSequence(const std::function<void(TrainingSequence&)>& function) {
        for (TrainingData::Group& group : m_data.groups)
            for (TrainingSequence& sequence : group.sequences)
                function(sequence);
        for (TrainingSequence& sequence : m_data.validation)
            function(sequence);
    }

    void encodeOwnPart() {
        std::vector<const TrainingSequence*> sequences;
        forEachSequence([&](const TrainingSequence& sequence) { sequences.push_back(&sequence); });
        const std::size_t findings = m_data.findings.size();
        const auto step = static_cast<std::size_t>(m_context.processes.size());
        for (auto i = static_cast<std::size_t>(m_context.processes.rank()); i < sequences.size(); i += step) {
            TrainingSequence copy = *sequences[i];
            keepEncodableFiles(copy);
            encode(copy);
        }
        m_data.findings.resize(findings); // all processes find them once more
    }

    void keepEncodableFiles(TrainingSequence& sequence) {
        m_context.job.emit(Progress{}); // throws Stopped
        for (auto& block : sequence.signals) {
            std::error_code ignored;
            const bool isUsable = m_context.latents[block.modality] &&
                                  std::filesystem::is_regular_file(block.file, ignored) &&
                                  succeeds(block.file, [&] {
                                      m_context.encoders.latents({block.modality, block.file});
                                  });
            if (!isUsable)
                block.file.clear();
        }
    }

    /// False, with a finding, if a medium cannot be decoded.
    bool encode(const TrainingSequence& sequence) {
        for (const auto& block : sequence.signals)
            m_context.encoders.condition(block.modality, block.caption);
        return std::all_of(sequence.media.begin(), sequence.media.end(), [&](const auto& medium) {
            return succeeds(medium.file.path, [&] { m_context.encoders.embedding(medium.file); });
        });
    }

    /// False, with a finding, if `work` throws because of the file.
    bool succeeds(const std::filesystem::path& file, const std::function<void()>& work) {
        try {
            work();
            return true;
        } catch (const EngineError& error) {
            if (!isFaultOfTheFile(error.code()))
                throw;
            m_data.findings.push_back(
                {.kind = DataFinding::Kind::UnreadableMedium, .item = file.string(), .detail = error.what()});
            return false;
        }
    }

    TrainingData& m_data;
    const EncodingContext& m_context;
};

} // namespace

void encodeData(TrainingData& data, const EncodingContext& context) {
    Encoding(data, context).run();
}

} // namespace nextgpt
