// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/Reasoning.h"

#include "engine/pipeline/reason/ReplyParser.h"
#include "engine/pipeline/reason/SignalGrammar.h"
#include "engine/pipeline/reason/TokenSampler.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace nextgpt {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

/// One answer while it is being written.
class Reasoning::Answer {
public:
    Answer(Reasoning& reasoning, const ReplyOptions& options, const SizePromise& size, const Job& job)
        : m_llama(reasoning.m_llama)
        , m_vocabulary(reasoning.m_vocabulary)
        , m_context(reasoning.m_context)
        , m_options(options)
        , m_size(size)
        , m_job(job)
        , m_grammar(m_vocabulary, options)
        , m_sampler(options.text, options.seed)
        , m_parser(m_vocabulary) {}

    Output write(const std::vector<Context::Position>& prompt) {
        m_job.emit(Progress{Stage::GeneratingText, -1, 0, m_options.text.maxNewTokens});
        m_promptLength = static_cast<std::int64_t>(prompt.size());
        m_state = m_context.readFrom(prompt);
        while (!m_parser.ended() && hasRoom())
            writeNext();
        const bool isOwing = m_grammar.owed().has_value();
        if (isOwing)
            takeBackEnd();
        say(m_parser.flush());
        if (isOwing)
            writeOwedBlocks();
        measure();
        return std::move(m_output);
    }

private:
    std::int64_t newTokens() const { return static_cast<std::int64_t>(m_written.size()); }

    /// Positions left for what the model chooses.
    std::int64_t room() const {
        return m_llama.config().maxPositionEmbeddings - m_context.length() - m_grammar.owedPositions();
    }

    bool hasRoom() const { return newTokens() < m_options.text.maxNewTokens && room() > 0; }

    void writeNext() {
        const std::int64_t id = chooseNext();
        if (newTokens() == 0)
            m_output.measured.firstTokenSeconds = secondsSince(m_start);
        if (const auto modality = m_vocabulary.modalityOfFirstSignal(id)) {
            say(m_parser.flush());
            writeBlock(*modality);
        } else {
            m_written.push_back(id);
            say(m_parser.accept(id));
            m_job.emit(Progress{Stage::GeneratingText, -1, newTokens(), m_options.text.maxNewTokens});
            if (!m_parser.ended() && hasRoom()) // the last token is never read
                m_state = m_context.read({id});
        }
    }

    std::vector<float> logitsNow() const {
        const at::Tensor scores = m_llama.logits(m_state).reshape({-1}).to(at::kCPU, at::kFloat).contiguous();
        const float* first = scores.const_data_ptr<float>();
        std::vector<float> logits(first, first + scores.numel());
        if (!std::all_of(logits.begin(), logits.end(), [](float logit) { return std::isfinite(logit); }))
            throw EngineError(ErrorCode::Internal, "the language model computed something that is no number");
        return logits;
    }

    std::int64_t chooseNext() {
        std::vector<float> logits = logitsNow();
        remember(logits);
        constexpr float kNever = -std::numeric_limits<float>::infinity();
        for (const std::int64_t id : m_grammar.forbidden(room()))
            if (id < static_cast<std::int64_t>(logits.size()))
                logits[static_cast<std::size_t>(id)] = kNever;
        for (auto id = static_cast<std::size_t>(m_vocabulary.size()); id < logits.size(); ++id)
            logits[id] = kNever; // rows that pad the table
        return m_sampler.choose(logits);
    }

    /// Keeps how likely each modality's first signal token was, for the promise.
    void remember(const std::vector<float>& logits) {
        const double highest = *std::max_element(logits.begin(), logits.end());
        double sum = 0;
        for (const float logit : logits)
            sum += std::exp(logit - highest);
        std::array<double, 3>& chances = m_chances.emplace_back();
        for (const Modality modality : kMediaModalities)
            if (const TokenIds& signals = m_vocabulary.signals(modality); !signals.empty())
                chances[mediaIndex(modality)] =
                    std::exp(logits[static_cast<std::size_t>(signals.front())] - highest) / sum;
    }

    void writeBlock(Modality modality) {
        const TokenIds& signals = m_vocabulary.signals(modality);
        MediaPromised promise{static_cast<int>(m_output.signals.size()), modality, 0, 0, 0};
        promise.probability = m_chances.empty() ? 0 : m_chances.back()[mediaIndex(modality)];
        m_size(promise);
        m_job.emit(promise);
        // All n at once: their ids are given, and the states at their own positions are what is wanted.
        const at::Tensor hidden = m_context.read(signals); // [1,n,D]
        m_output.signals.push_back({modality, promise.slot, hidden, m_context.embed(signals)});
        m_state = hidden.narrow(1, hidden.size(1) - 1, 1);
        m_written.insert(m_written.end(), signals.begin(), signals.end());
        m_grammar.blockWritten(modality);
        m_job.emit(Progress{Stage::GeneratingText, -1, newTokens(), m_options.text.maxNewTokens});
    }

    /// The model ended its answer without a block that is wanted: the end mark, and the whitespace before it,
    /// never happened.
    void takeBackEnd() {
        std::size_t taken = m_parser.endLength();
        const auto isWhite = [&](std::int64_t id) {
            const std::string bytes = m_vocabulary.pieces().bytesOf(id);
            return !bytes.empty() && bytes.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
        };
        while (taken < m_written.size() && isWhite(m_written[m_written.size() - 1 - taken]))
            ++taken;
        m_written.resize(m_written.size() - taken);
        m_context.truncate(m_promptLength + newTokens());
        if (taken > 0)
            m_chances.resize(m_chances.size() - (taken - 1)); // of the choice where the taken ones began
        else if (m_context.length() < m_promptLength + newTokens())
            readLast(); // the answer was cut by its length
    }

    void readLast() {
        m_state = m_context.read({m_written.back()});
        remember(logitsNow());
    }

    void writeOwedBlocks() {
        while (const auto modality = m_grammar.owed()) {
            writeBlock(*modality);
            if (m_grammar.owed())
                remember(logitsNow());
        }
    }

    void say(std::string text) {
        if (!text.empty())
            m_job.emit(TextDelta{std::move(text)});
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
    const SizePromise& m_size;
    const Job& m_job;
    SignalGrammar m_grammar;
    TokenSampler m_sampler;
    ReplyParser m_parser;
    Clock::time_point m_start = Clock::now();
    std::int64_t m_promptLength = 0;
    TokenIds m_written;
    std::vector<std::array<double, 3>> m_chances; ///< per choice
    at::Tensor m_state;                           ///< [1,1,D] after the last position read
    Output m_output;
};

Reasoning::Reasoning(const Llama& llama, const Vocabulary& vocabulary, at::Device device)
    : m_llama(llama)
    , m_vocabulary(vocabulary)
    , m_context(llama, device) {}

Reasoning::Output Reasoning::generate(const std::vector<Context::Position>& prompt,
                                      const ReplyOptions& options, const SizePromise& size, const Job& job) {
    return Answer(*this, options, size, job).write(prompt);
}

} // namespace nextgpt
