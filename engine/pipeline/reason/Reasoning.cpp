// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/Reasoning.h"

#include "engine/pipeline/reason/ReplyParser.h"
#include "engine/pipeline/reason/SignalGrammar.h"
#include "engine/pipeline/reason/TokenSampler.h"

#include <chrono>

namespace nextgpt {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

/// State of one generation.
class Reasoning::Generation {
public:
    Generation(Reasoning& reasoning, const ReplyOptions& options, const Announce& announce, const Job& job)
        : m_llama(reasoning.m_llama)
        , m_vocabulary(reasoning.m_vocabulary)
        , m_context(reasoning.m_context)
        , m_options(options)
        , m_announce(announce)
        , m_job(job)
        , m_grammar(m_vocabulary, options)
        , m_sampler(options.text, options.seed)
        , m_parser(m_vocabulary) {}

    Output run(const std::vector<Context::Position>& prompt) {
        emitProgress();
        m_promptLength = static_cast<std::int64_t>(prompt.size());
        m_state = m_context.replaceWith(prompt);
        while (!m_parser.ended() && hasRoom())
            generateNext();
        const bool hasPending = m_grammar.pendingForced().has_value();
        if (hasPending)
            removeEndMarker();
        emitText(m_parser.flush());
        if (hasPending)
            appendForcedBlocks();
        measure();
        return std::move(m_output);
    }

private:
    std::int64_t newTokens() const { return static_cast<std::int64_t>(m_generated.size()); }

    /// Number of positions left for sampled tokens.
    std::int64_t room() const {
        return m_llama.config().contextLength() - m_context.length() - m_grammar.pendingPositions();
    }

    bool hasRoom() const { return newTokens() < m_options.text.maxNewTokens && room() > 0; }

    void generateNext() {
        const std::int64_t id = sampleNext();
        if (newTokens() == 0)
            m_output.measured.firstTokenSeconds = secondsSince(m_start);
        if (const auto modality = m_vocabulary.modalityOfFirstSignal(id)) {
            emitText(m_parser.flush());
            appendBlock(*modality);
        } else {
            m_generated.push_back(id);
            emitText(m_parser.accept(id));
            emitProgress();
            if (!m_parser.ended() && hasRoom()) // the last token needs no forward pass
                m_state = m_context.append({id});
        }
    }

    std::int64_t sampleNext() { return m_sampler.sample(scoreNext().candidates); }

    /// Scores the next token and records the probability of each modality's first signal token, for
    /// MediaPromised.
    TokenScores scoreNext() {
        TokenIds firstSignals;
        for (const Modality modality : kMediaModalities)
            if (const TokenIds& signals = m_vocabulary.signals(modality); !signals.empty())
                firstSignals.push_back(signals.front());
        TokenScores scores =
            TokenScores::of(m_llama.logits(m_state), {.vocabularySize = m_vocabulary.size(),
                                                      .suppressed = m_grammar.suppressed(room()),
                                                      .observed = firstSignals,
                                                      .candidateCount = m_sampler.candidateCount()});
        PerModality<double>& probabilities = m_probabilities.emplace_back();
        for (std::size_t i = 0; i < firstSignals.size(); ++i)
            probabilities[*m_vocabulary.modalityOfFirstSignal(firstSignals[i])] = scores.probabilities[i];
        return scores;
    }

    void appendBlock(Modality modality) {
        const TokenIds& signals = m_vocabulary.signals(modality);
        MediaPromised promised;
        promised.slot = static_cast<int>(m_output.signals.size());
        promised.modality = modality;
        promised.probability = m_probabilities.empty() ? 0 : m_probabilities.back()[modality];
        m_job.emit(m_announce(promised));
        // All n tokens in one forward pass: their ids are fixed, and only their states are needed.
        const at::Tensor hidden = m_context.append(signals); // [1,n,D]
        m_output.signals.push_back({.modality = modality,
                                    .slot = promised.slot,
                                    .hidden = hidden,
                                    .embeddings = m_context.embed(signals)});
        m_state = hidden.narrow(1, hidden.size(1) - 1, 1);
        m_generated.insert(m_generated.end(), signals.begin(), signals.end());
        m_grammar.addBlock(modality);
        emitProgress();
    }

    /// Removes the end marker and the whitespace before it, so that a forced block can follow the text.
    void removeEndMarker() {
        std::size_t removed = m_parser.endMarkerLength();
        const auto isWhitespace = [&](std::int64_t id) {
            const std::string bytes = m_vocabulary.tokenizer().bytesOf(id);
            return !bytes.empty() && bytes.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
        };
        while (removed < m_generated.size() && isWhitespace(m_generated[m_generated.size() - 1 - removed]))
            ++removed;
        m_generated.resize(m_generated.size() - removed);
        m_context.truncate(m_promptLength + newTokens());
        if (removed > 0)
            m_probabilities.resize(m_probabilities.size() -
                                   (removed - 1)); // at the position of the first removed token
        else if (m_context.length() < m_promptLength + newTokens())
            appendLast(); // the reply reached its maximum length before a forward pass of its last token
    }

    void appendLast() {
        m_state = m_context.append({m_generated.back()});
        scoreNext();
    }

    void appendForcedBlocks() {
        while (const auto modality = m_grammar.pendingForced()) {
            appendBlock(*modality);
            if (m_grammar.pendingForced())
                scoreNext();
        }
    }

    void emitText(std::string text) {
        if (!text.empty())
            m_job.emit(TextDelta{std::move(text)});
    }

    void emitProgress() {
        m_job.emit(Progress{
            .stage = Stage::GeneratingText, .done = newTokens(), .total = m_options.text.maxNewTokens});
    }

    void measure() {
        TextMeasured& measured = m_output.measured;
        measured.promptTokens = static_cast<int>(m_promptLength);
        measured.newTokens = static_cast<int>(newTokens());
        const double seconds = secondsSince(m_start) - measured.firstTokenSeconds;
        if (seconds > 0 && newTokens() > 1)
            measured.tokensPerSecond = static_cast<double>(newTokens() - 1) / seconds;
    }

    const Llama& m_llama;
    const Vocabulary& m_vocabulary;
    Context& m_context;
    const ReplyOptions& m_options;
    const Announce& m_announce;
    const Job& m_job;
    SignalGrammar m_grammar;
    TokenSampler m_sampler;
    ReplyParser m_parser;
    Clock::time_point m_start = Clock::now();
    std::int64_t m_promptLength = 0;
    TokenIds m_generated;
    std::vector<PerModality<double>> m_probabilities; ///< per sampled token
    at::Tensor m_state;                               ///< [1,1,D], last hidden state
    Output m_output;
};

Reasoning::Reasoning(const Llama& llama, const Vocabulary& vocabulary, at::Device device)
    : m_llama(llama)
    , m_vocabulary(vocabulary)
    , m_context(llama, device) {}

Reasoning::Output Reasoning::generate(const std::vector<Context::Position>& prompt,
                                      const ReplyOptions& options, const Announce& announce, const Job& job) {
    return Generation(*this, options, announce, job).run(prompt);
}

} // namespace nextgpt
