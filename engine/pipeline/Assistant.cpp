// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/Assistant.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/pipeline/CaughtError.h"
#include "engine/pipeline/RequestCheck.h"
#include "engine/pipeline/reason/SignalFile.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace nextgpt {

namespace {

std::string lastWords(const ReplyRequest& request) {
    std::string words;
    for (const Part& part : request.messages.back().parts)
        if (const auto* text = std::get_if<std::string>(&part))
            words += *text;
    return words;
}

int slowness(Modality modality) {
    return modality == Modality::Video ? 2 : modality == Modality::Audio ? 1 : 0;
}

} // namespace

Assistant::Assistant(AssistantParts parts)
    : m_parts(std::move(parts))
    , m_template(m_parts.vocabulary)
    , m_reasoning(m_parts.llama, m_parts.vocabulary, m_parts.device) {}

void Assistant::reply(const ReplyRequest& request, const Job& job) {
    const c10::InferenceMode noGradients;
    requireValid(request);
    for (const Modality modality : kMediaModalities) // a size that cannot be made is found before thinking
        if (const auto& generator = m_parts.generators[mediaIndex(modality)])
            generator->sizeFor(request.options.media[mediaIndex(modality)]);
    const Percepts percepts = perceive(request, job);
    int droppedTurns = 0;
    const std::vector<Context::Position> positions = prompt(request, percepts, droppedTurns);
    Reasoning::Output output = m_reasoning.generate(
        positions, request.options, [&](MediaPromised& promised) { promise(request, promised); }, job);
    output.measured.droppedTurns = droppedTurns;
    job.emit(output.measured);
    if (!request.options.signalsTo.empty())
        writeSignals(request.options.signalsTo, output.signals);
    if (!request.options.signalsFrom.empty())
        output.signals = withStatesFrom(request.options.signalsFrom, std::move(output.signals));
    // Nobody waits for an audio clip behind a video; in the message each keeps its slot.
    std::ranges::stable_sort(output.signals, {},
                             [](const Signal& signal) { return slowness(signal.modality); });
    for (const Signal& signal : output.signals)
        if (request.options.switches[mediaIndex(signal.modality)] != ModalitySwitch::Ask)
            make(signal, request, job);
}

Assistant::Percepts Assistant::perceive(const ReplyRequest& request, const Job& job) {
    Percepts percepts;
    for (std::size_t message = 0; message < request.messages.size(); ++message) {
        const auto& parts = request.messages[message].parts;
        const bool isNewest = message + 1 == request.messages.size();
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto* file = std::get_if<MediaFile>(&parts[part]);
            // Videos and audio clips that nothing can perceive are no part of later turns.
            if (file == nullptr || (!isNewest && !m_parts.perception.canPerceive(file->modality)))
                continue;
            try {
                percepts.emplace(std::pair(message, part), m_parts.perception.perceive(*file, job));
            } catch (const EngineError& error) {
                if (isNewest)
                    throw;
                // A file of an old turn may be gone; that must not end the conversation.
                log("pipeline")->warn("medium of an earlier turn left out: {}", nextgpt::name(error.code()));
            }
        }
    }
    return percepts;
}

std::vector<Context::Position> Assistant::prompt(const ReplyRequest& request, const Percepts& percepts,
                                                 int& droppedTurns) const {
    // Room for the answer: all it may take, but never more than a quarter, and the blocks that must come.
    const std::int64_t all = m_parts.llama.config().maxPositionEmbeddings;
    std::int64_t reserved = std::min<std::int64_t>(request.options.text.maxNewTokens, all / 4);
    for (const Modality modality : kMediaModalities)
        if (request.options.switches[mediaIndex(modality)] == ModalitySwitch::Force)
            reserved += static_cast<std::int64_t>(m_parts.vocabulary.signals(modality).size());
    const Prompt laidOut = m_template.apply(request.messages, all - reserved, [&](const MediaPlace& place) {
        return percepts.contains({place.message, place.part});
    });
    droppedTurns = laidOut.droppedTurns;
    std::vector<Context::Position> positions;
    for (const Prompt::Run& run : laidOut.runs) {
        if (const auto* place = std::get_if<MediaPlace>(&run)) {
            const Perception::Percept& percept = percepts.at({place->message, place->part});
            positions.push_back({-1, percept.content, percept.embedding});
        } else {
            for (const std::int64_t id : std::get<TokenIds>(run))
                positions.push_back({id, {}, {}});
        }
    }
    return positions;
}

void Assistant::promise(const ReplyRequest& request, MediaPromised& promise) const {
    const std::size_t index = mediaIndex(promise.modality);
    if (const auto& generator = m_parts.generators[index]) {
        const Generator::Size size = generator->sizeFor(request.options.media[index]);
        promise.width = size.width;
        promise.height = size.height;
        promise.seconds = size.seconds;
    }
}

void Assistant::make(const Signal& signal, const ReplyRequest& request, const Job& job) {
    Error error;
    try {
        generate(signal, request, job);
        return;
    } catch (const Stopped&) {
        throw;
    } catch (...) {
        error = caughtError(std::current_exception());
    }
    // One medium that cannot be made does not take the words and the other media with it.
    log("pipeline")
        ->warn("{} in slot {} not made: {} ({})", nextgpt::name(signal.modality), signal.slot,
               nextgpt::name(error.code), error.detail);
    job.emit(MediaFailed{signal.slot, error});
}

void Assistant::generate(const Signal& signal, const ReplyRequest& request, const Job& job) {
    const std::size_t index = mediaIndex(signal.modality);
    const auto& generator = m_parts.generators[index];
    if (!generator)
        throw EngineError(ErrorCode::DecoderMissing,
                          "the bundle has no decoder for " + std::string(nextgpt::name(signal.modality)));
    const auto seed = request.options.seed + static_cast<std::uint64_t>(signal.slot);
    job.emit(generator->generate(
        {signal, request.options.media[index], seed, lastWords(request), request.mediaFolder}, job));
}

} // namespace nextgpt
