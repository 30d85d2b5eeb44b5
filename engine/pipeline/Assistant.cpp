// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/Assistant.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/FiniteWeights.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/pipeline/RequestCheck.h"
#include "engine/pipeline/reason/SignalFile.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace nextgpt {

namespace {

std::string textOf(const Message& message) {
    std::string result;
    for (const Part& part : message.parts)
        if (const auto* text = std::get_if<std::string>(&part))
            result += *text;
    return result;
}

auto generationRank(const Signal& signal) {
    return std::ranges::find(kGenerationOrder, signal.modality);
}

} // namespace

Assistant::Assistant(AssistantParts parts)
    : m_parts(std::move(parts))
    , m_template(m_parts.vocabulary, m_parts.perception.tokens())
    , m_reasoning(m_parts.llama, m_parts.vocabulary, m_parts.device) {}

void Assistant::reply(const ReplyRequest& request, const Job& job) {
    const c10::InferenceMode noGradients;
    requireValid(request);
    for (const Modality modality : kMediaModalities) // rejects invalid sizes before generating text
        if (const auto& generator = m_parts.generators[modality])
            generator->sizeFor(request.options.media[modality]);
    const EncodedPrompt prompt = encodePrompt(request, perceive(request, job));
    Reasoning::Output output = reason(request, prompt, job);
    output.measured.droppedTurns = prompt.droppedTurns;
    job.emit(output.measured);
    if (!request.options.signalsTo.empty())
        writeSignals(request.options.signalsTo, output.signals);
    if (!request.options.signalsFrom.empty())
        output.signals = withStatesFrom(request.options.signalsFrom, std::move(output.signals));
    std::ranges::stable_sort(output.signals, {}, generationRank); // slots keep the message order
    for (const Signal& signal : output.signals)
        if (request.options.switches[signal.modality] != ModalitySwitch::Ask)
            generateOrReport(signal, request, job);
}

Reasoning::Output Assistant::reason(const ReplyRequest& request, const EncodedPrompt& prompt,
                                    const Job& job) {
    const auto complete = [&](MediaPromised promised) { return withSize(promised, request); };
    try {
        return m_reasoning.generate(prompt.positions, request.options, complete, job);
    } catch (const NotFiniteError&) {
        for (const std::filesystem::path& folder : m_parts.weightFolders)
            requireFiniteWeights(folder);
        throw;
    }
}

Assistant::Percepts Assistant::perceive(const ReplyRequest& request, const Job& job) {
    Percepts percepts;
    for (std::size_t message = 0; message < request.messages.size(); ++message) {
        const auto& parts = request.messages[message].parts;
        const bool isNewest = message + 1 == request.messages.size();
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto* file = std::get_if<MediaFile>(&parts[part]);
            // Generated media of a modality the bundle cannot perceive are omitted from later prompts.
            if (file == nullptr || (!isNewest && !m_parts.perception.canPerceive(file->modality)))
                continue;
            try {
                percepts.emplace(std::pair(message, part), m_parts.perception.perceive(*file, job));
            } catch (const EngineError& error) {
                if (isNewest)
                    throw;
                // A file of an earlier turn may have been deleted; the conversation continues without it.
                log("pipeline")
                    ->warn("omitting a medium of an earlier turn: {}", nextgpt::name(error.code()));
            }
        }
    }
    return percepts;
}

Assistant::EncodedPrompt Assistant::encodePrompt(const ReplyRequest& request,
                                                 const Percepts& percepts) const {
    // Positions reserved for the reply: its maximum length, but at most a quarter of the context, plus the
    // forced signal blocks.
    const std::int64_t contextLength = m_parts.llama.config().contextLength();
    std::int64_t reserved = std::min<std::int64_t>(request.options.text.maxNewTokens, contextLength / 4);
    for (const Modality modality : kMediaModalities)
        if (request.options.switches[modality] == ModalitySwitch::Force)
            reserved += static_cast<std::int64_t>(m_parts.vocabulary.signals(modality).size());
    const Prompt prompt =
        m_template.apply(request.messages, contextLength - reserved, [&](const MediaPlace& place) {
            return percepts.contains({place.message, place.part});
        });
    EncodedPrompt encoded{{}, prompt.droppedTurns};
    for (const Prompt::Run& run : prompt.runs) {
        if (const auto* place = std::get_if<MediaPlace>(&run)) {
            const Perception::Percept& percept = percepts.at({place->message, place->part});
            appendMedium(encoded.positions, percept.content, percept.embedding);
        } else {
            for (const std::int64_t id : std::get<TokenIds>(run))
                encoded.positions.push_back({.id = id, .medium = {}, .embedding = {}});
        }
    }
    return encoded;
}

MediaPromised Assistant::withSize(MediaPromised promised, const ReplyRequest& request) const {
    if (const auto& generator = m_parts.generators[promised.modality]) {
        const MediaSize size = generator->sizeFor(request.options.media[promised.modality]);
        promised.width = size.width;
        promised.height = size.height;
        promised.seconds = size.seconds;
    }
    return promised;
}

/// If a medium fails, the text and the other media are kept.
void Assistant::generateOrReport(const Signal& signal, const ReplyRequest& request, const Job& job) {
    Error error;
    try {
        generate(signal, request, job);
        return;
    } catch (const Stopped&) {
        throw;
    } catch (...) {
        error = errorFrom(std::current_exception());
    }
    log("pipeline") // not a warning: the event reports it to the user
        ->info("{} in slot {} failed: {} ({})", nextgpt::name(signal.modality), signal.slot,
               nextgpt::name(error.code), error.detail);
    job.emit(MediaFailed{signal.slot, error});
}

void Assistant::generate(const Signal& signal, const ReplyRequest& request, const Job& job) {
    const auto& generator = m_parts.generators[signal.modality];
    if (!generator)
        throw EngineError(ErrorCode::DecoderMissing,
                          "the bundle has no decoder for " + std::string(nextgpt::name(signal.modality)));
    const MediaGenerator::Task task{.signal = signal,
                                    .options = request.options.media[signal.modality],
                                    .seed = request.options.seed + static_cast<std::uint64_t>(signal.slot),
                                    .prompt = textOf(request.messages.back()),
                                    .folder = request.mediaFolder};
    job.emit(generator->generate(task, job));
}

} // namespace nextgpt
