// SPDX-License-Identifier: Apache-2.0
// Compares tokens sampled from the candidates that the device returns with a sampler that reads all logits on
// the host.
#include "engine/core/Error.h"
#include "engine/pipeline/reason/TokenSampler.h"
#include "tests/support/HostCopies.h"

#include <ATen/ATen.h>

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nextgpt;

namespace {

constexpr std::int64_t kVocabulary = 1000;
constexpr std::int64_t kRows = 1024; ///< of the embedding table, the last 24 of which are padding

TokenScores::Query query(const TokenSampler& sampler, TokenIds suppressed = {}, TokenIds observed = {}) {
    return {.vocabularySize = kVocabulary,
            .suppressed = std::move(suppressed),
            .observed = std::move(observed),
            .candidateCount = sampler.candidateCount()};
}

/// Temperature, top-k, top-p and draw over all logits, written for clarity.
class HostSampler {
public:
    HostSampler(const TextSampling& sampling, std::uint64_t seed)
        : m_sampling(sampling)
        , m_random(seed) {}

    std::int64_t sample(const std::vector<float>& logits) {
        if (m_sampling.temperature <= 0)
            return std::max_element(logits.begin(), logits.end()) - logits.begin();
        std::vector<std::pair<double, std::int64_t>> candidates; // negated logit and id, to be sorted
        for (std::size_t id = 0; id < logits.size(); ++id)
            if (std::isfinite(logits[id]))
                candidates.emplace_back(-(logits[id] / m_sampling.temperature), id);
        if (candidates.empty())
            return 0;
        std::sort(candidates.begin(), candidates.end());
        if (m_sampling.topK > 0 && candidates.size() > static_cast<std::size_t>(m_sampling.topK))
            candidates.resize(static_cast<std::size_t>(m_sampling.topK));
        const double highest = -candidates.front().first;
        double sum = 0;
        for (auto& [weight, id] : candidates)
            sum += weight = std::exp(-weight - highest);
        double below = 0;
        while (m_sampling.topP < 1 && candidates.size() > 1 &&
               (below + candidates.back().first) / sum <= 1 - m_sampling.topP) {
            below += candidates.back().first;
            candidates.pop_back();
        }
        sum = 0;
        for (const auto& [weight, id] : candidates)
            sum += weight;
        double rest = static_cast<double>(m_random() >> 11) * 0x1.0p-53 * sum;
        for (const auto& [weight, id] : candidates)
            if ((rest -= weight) < 0)
                return id;
        return candidates.back().second;
    }

private:
    TextSampling m_sampling;
    std::mt19937_64 m_random;
};

at::Tensor randomLogits(int round) {
    const at::Tensor logits = at::randn({1, 1, kRows}) * (1 + round % 5);
    switch (round % 3) {
    case 0:
        return logits;
    case 1:
        return logits.to(at::kBFloat16); // many ties
    default:
        return logits.round(); // ties everywhere, and zeros of both signs
    }
}

} // namespace

class TestTokenScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesEqualTheHostSampler_data();
    void samplesEqualTheHostSampler();
    void equalLogitsFavourTheLowerId();
    void probabilitiesAreASoftmaxOverAllLogits();
    void nonFiniteLogitsAreReported();
    void oneCopyIsMadePerToken();
};

void TestTokenScores::samplesEqualTheHostSampler_data() {
    QTest::addColumn<double>("temperature");
    QTest::addColumn<double>("topP");
    QTest::addColumn<int>("topK");
    QTest::newRow("greedy") << 0.0 << 1.0 << 0;
    QTest::newRow("default") << 1.0 << 0.01 << 50;
    QTest::newRow("everything") << 1.0 << 1.0 << 0;
    QTest::newRow("top-k") << 0.7 << 1.0 << 40;
    QTest::newRow("one") << 1.0 << 1.0 << 1;
    QTest::newRow("more than there are") << 1.3 << 1.0 << 5000;
    QTest::newRow("nucleus") << 1.0 << 0.9 << 0;
    QTest::newRow("both") << 1.7 << 0.5 << 20;
}

void TestTokenScores::samplesEqualTheHostSampler() {
    QFETCH(double, temperature);
    QFETCH(double, topP);
    QFETCH(int, topK);
    const TextSampling sampling{.temperature = temperature, .topP = topP, .topK = topK, .maxNewTokens = 1};
    at::manual_seed(11);
    TokenSampler sampler(sampling, 5);
    HostSampler host(sampling, 5);
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    for (int round = 0; round < 300; ++round) {
        const at::Tensor logits = randomLogits(round);
        const at::Tensor plain = logits.reshape({-1}).to(at::kFloat).contiguous();
        std::vector<float> values(plain.const_data_ptr<float>(), plain.const_data_ptr<float>() + kRows);
        TokenIds suppressed{kRows + 5}; // beyond the logits
        for (int i = 0; i < round % 7; ++i) {
            const auto likeliest = std::max_element(values.begin(), values.end());
            suppressed.push_back(likeliest - values.begin());
            *likeliest = kNever;
        }
        std::fill(values.begin() + kVocabulary, values.end(), kNever);
        const TokenScores scores = TokenScores::of(logits, query(sampler, suppressed));
        QCOMPARE(sampler.sample(scores.candidates), host.sample(values));
    }
}

void TestTokenScores::equalLogitsFavourTheLowerId() {
    TokenSampler sampler({.temperature = 1, .topP = 1, .topK = 3, .maxNewTokens = 1}, 1);
    at::Tensor logits = at::full({kRows}, -3.0);
    logits[700] = 0.0;
    logits[20] = -0.0;
    const auto candidates = TokenScores::of(logits, query(sampler, {0})).candidates;
    QVERIFY((candidates == std::vector<TokenScores::Candidate>{{20, 0.0F}, {700, 0.0F}, {1, -3.0F}}));
}

void TestTokenScores::probabilitiesAreASoftmaxOverAllLogits() {
    const at::Tensor logits = at::linspace(-4, 4, kRows);
    const TokenSampler sampler({}, 1);
    const TokenScores scores = TokenScores::of(logits, query(sampler, {900}, {900, 3}));
    const at::Tensor expected = at::softmax(logits, 0, at::kDouble);
    QCOMPARE(scores.probabilities.size(), std::size_t(2));
    QCOMPARE(scores.probabilities[0], expected[900].item<double>()); // although suppressed
    QCOMPARE(scores.probabilities[1], expected[3].item<double>());
}

void TestTokenScores::nonFiniteLogitsAreReported() {
    const TokenSampler sampler({}, 1);
    for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        at::Tensor logits = at::zeros({kRows});
        logits[kRows - 1] = value; // also in the padding
        QVERIFY_THROWS_EXCEPTION(EngineError, TokenScores::of(logits, query(sampler)));
    }
}

void TestTokenScores::oneCopyIsMadePerToken() {
    const TokenSampler sampler({}, 1); // top-k 50
    const at::Tensor logits = at::randn({1, 1, kRows});
    const test::HostCopies copies;
    TokenScores::of(logits, query(sampler, {0}, {1, 2, 3}));
    QCOMPARE(copies.copies(), std::int64_t(1));
    QCOMPARE(copies.values(), kRows);
}

QTEST_GUILESS_MAIN(TestTokenScores)
#include "test_token_scores.moc"
