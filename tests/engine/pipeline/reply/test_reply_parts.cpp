// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/ReplyParser.h"
#include "engine/pipeline/reason/SignalGrammar.h"
#include "engine/pipeline/reason/TokenSampler.h"

#include <ATen/ops/tensor.h>

#include <QtTest>

using namespace nextgpt;

/// The parts of reasoning without a network: token sampling, the grammar of signal blocks, and decoding of
/// token ids.
class TestReplyParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultSamplingIsGreedy();
    void zeroTemperatureIsGreedy();
    void samplesFollowTheProbabilities();
    void topKAndTopPExcludeTheTail();
    void suppressedTokensAreNeverSampled();
    void sameSeedGivesTheSameSamples();
    void grammarSuppressesSignalTokens();
    void grammarRequiresForcedBlocks();
    void parserRemovesEndMarkers();
    void parserKeepsIncompleteEndMarkers();
    void parserHoldsIncompleteCharacters();
    void parserHoldsTrailingWhitespace();
    void parserReplacesInvalidUtf8();
};

namespace {

constexpr TextSampling kUnfiltered{.temperature = 1, .topP = 1, .topK = 0};

const Vocabulary& vocabulary() {
    static const Vocabulary instance(std::filesystem::path(NEXTGPT_TEST_DATA) / "tokenizer",
                                     {.signalCounts = {4, 24, 8}});
    return instance;
}

std::vector<TokenScores::Candidate> candidates(const TokenSampler& sampler,
                                               const std::vector<float>& logits) {
    return TokenScores::of(at::tensor(logits), {.vocabularySize = static_cast<std::int64_t>(logits.size()),
                                                .suppressed = {},
                                                .observed = {},
                                                .candidateCount = sampler.candidateCount()})
        .candidates;
}

bool contains(const TokenIds& ids, std::int64_t id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

struct ParsedReply {
    std::string streamed; ///< before the end
    std::string whole;
    bool ended = false;
    std::size_t endLength = 0;
};

ParsedReply parse(const TokenIds& ids) {
    ReplyParser parser(vocabulary());
    ParsedReply reply;
    for (const std::int64_t id : ids)
        reply.streamed += parser.accept(id);
    reply.whole = reply.streamed + parser.flush();
    reply.ended = parser.ended();
    reply.endLength = parser.endMarkerLength();
    return reply;
}

TokenIds joined(TokenIds first, const TokenIds& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

void TestReplyParts::defaultSamplingIsGreedy() {
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0, 4);
    TokenSampler sampler({}, 9); // temperature 1, top-p 0.01, top-k 50
    for (int round = 0; round < 200; ++round) {
        std::vector<float> logits(1038);
        for (float& logit : logits)
            logit = normal(random);
        const auto best = std::max_element(logits.begin(), logits.end()) - logits.begin();
        QCOMPARE(sampler.sample(candidates(sampler, logits)), static_cast<std::int64_t>(best));
    }
}

void TestReplyParts::zeroTemperatureIsGreedy() {
    TokenSampler sampler({.temperature = 0}, 0);
    QCOMPARE(sampler.sample(candidates(sampler, {1, 5, 5, 2})), std::int64_t(1));
}

void TestReplyParts::samplesFollowTheProbabilities() {
    TokenSampler sampler(kUnfiltered, 4);
    const auto likeliest = candidates(sampler, {std::log(0.5f), std::log(0.3f), std::log(0.2f)});
    std::array<int, 3> counts{};
    for (int draw = 0; draw < 20000; ++draw)
        ++counts[static_cast<std::size_t>(sampler.sample(likeliest))];
    QVERIFY(std::abs(counts[0] - 10000) < 300); // four standard deviations
    QVERIFY(std::abs(counts[1] - 6000) < 300);
    QVERIFY(std::abs(counts[2] - 4000) < 300);

    TokenSampler hot({.temperature = 2, .topP = 1, .topK = 0}, 4); // square roots: 0.415, 0.322, 0.263
    counts = {};
    for (int draw = 0; draw < 20000; ++draw)
        ++counts[static_cast<std::size_t>(hot.sample(likeliest))];
    QVERIFY(std::abs(counts[0] - 8308) < 300);
}

void TestReplyParts::topKAndTopPExcludeTheTail() {
    const std::vector<float> logits{std::log(0.5f), std::log(0.3f), std::log(0.2f)};
    TokenSampler twoLikeliest({.temperature = 1, .topP = 1, .topK = 2}, 4);
    TokenSampler nucleus({.temperature = 1, .topP = 0.75, .topK = 0}, 4); // 0.5 + 0.3 >= 0.75
    TokenSampler narrow({.temperature = 1, .topP = 0.49, .topK = 0}, 4);
    const auto all = candidates(nucleus, logits);
    for (int draw = 0; draw < 500; ++draw) {
        QVERIFY(twoLikeliest.sample(candidates(twoLikeliest, logits)) < 2);
        QVERIFY(nucleus.sample(all) < 2);
        QCOMPARE(narrow.sample(all), std::int64_t(0));
    }
}

void TestReplyParts::suppressedTokensAreNeverSampled() {
    const at::Tensor logits = at::tensor({9.0F, -50.0F, 9.0F, 20.0F});
    for (const TextSampling& sampling : {kUnfiltered, TextSampling{.temperature = 0}, TextSampling{}}) {
        TokenSampler sampler(sampling, 1);
        const TokenScores scores = TokenScores::of(logits, {.vocabularySize = 3, // the last one is padding
                                                            .suppressed = {0, 2},
                                                            .observed = {},
                                                            .candidateCount = sampler.candidateCount()});
        for (int draw = 0; draw < 100; ++draw)
            QCOMPARE(sampler.sample(scores.candidates), std::int64_t(1));
    }
}

void TestReplyParts::sameSeedGivesTheSameSamples() {
    TokenSampler first(kUnfiltered, 8);
    TokenSampler second(kUnfiltered, 8);
    TokenSampler other(kUnfiltered, 9);
    const auto all = candidates(first, std::vector<float>(100, 0.0f));
    int differences = 0;
    for (int draw = 0; draw < 100; ++draw) {
        const std::int64_t chosen = first.sample(all);
        QCOMPARE(second.sample(all), chosen);
        differences += other.sample(all) != chosen ? 1 : 0;
    }
    QVERIFY(differences > 50);
}

void TestReplyParts::grammarSuppressesSignalTokens() {
    ReplyOptions options;
    options.switches[Modality::Video] = ModalitySwitch::Never;
    SignalGrammar grammar(vocabulary(), options);
    const TokenIds suppressed = grammar.suppressed(100);
    QVERIFY(!contains(suppressed, 1002)); // [IMG0]
    QVERIFY(contains(suppressed, 1003));  // [IMG1] only follows [IMG0]
    QVERIFY(contains(suppressed, 1006));  // [VID0]: never
    QVERIFY(contains(suppressed, 1000) && contains(suppressed, 1001));
    QVERIFY(contains(suppressed, 0) && contains(suppressed, 1));
    QVERIFY(!contains(suppressed, 2));              // </s> ends a reply
    QVERIFY(contains(grammar.suppressed(3), 1002)); // a block has four tokens
    QVERIFY(!contains(grammar.suppressed(4), 1002));
    grammar.addBlock(Modality::Image);
    QVERIFY(contains(grammar.suppressed(100), 1002)); // at most one block
    QVERIFY(!grammar.pendingForced());
}

void TestReplyParts::grammarRequiresForcedBlocks() {
    ReplyOptions options;
    options.switches = {ModalitySwitch::Force, ModalitySwitch::Auto, ModalitySwitch::Force};
    SignalGrammar grammar(vocabulary(), options);
    QCOMPARE(grammar.pendingForced(), std::optional(Modality::Image));
    QCOMPARE(grammar.pendingPositions(), std::int64_t(12));
    grammar.addBlock(Modality::Image);
    QCOMPARE(grammar.pendingForced(), std::optional(Modality::Audio));
    grammar.addBlock(Modality::Audio);
    QVERIFY(!grammar.pendingForced());
    QCOMPARE(grammar.pendingPositions(), std::int64_t(0));
}

void TestReplyParts::parserRemovesEndMarkers() {
    const Tokenizer& pieces = vocabulary().tokenizer();
    const TokenIds words = pieces.encode("Here is a fish.");
    for (const TokenIds& ending : {pieces.encodeContinuation("\n###"), pieces.encode("###"), TokenIds{2}}) {
        const ParsedReply reply = parse(joined(words, ending));
        QVERIFY(reply.ended);
        QCOMPARE(reply.whole, std::string("Here is a fish."));
    }
    QCOMPARE(parse(joined(words, pieces.encodeContinuation("\n###"))).endLength, std::size_t(2));
    QCOMPARE(parse(pieces.encode("###")).whole, std::string());
}

void TestReplyParts::parserKeepsIncompleteEndMarkers() {
    const Tokenizer& pieces = vocabulary().tokenizer();
    for (const char* text : {"a\n## title", "##", "a ##b", "one # two ## three"}) {
        const ParsedReply reply = parse(pieces.encode(text));
        QVERIFY(!reply.ended);
        QCOMPARE(reply.whole, std::string(text));
    }
}

void TestReplyParts::parserHoldsIncompleteCharacters() {
    ReplyParser parser(vocabulary());
    const TokenIds star = vocabulary().tokenizer().encodeContinuation("\xE2\x98\x83"); // three byte tokens
    QCOMPARE(star.size(), std::size_t(3));
    QCOMPARE(parser.accept(star[0]), std::string());
    QCOMPARE(parser.accept(star[1]), std::string());
    QCOMPARE(parser.accept(star[2]), std::string("\xE2\x98\x83"));
}

void TestReplyParts::parserHoldsTrailingWhitespace() {
    ReplyParser parser(vocabulary());
    const Tokenizer& pieces = vocabulary().tokenizer();
    std::string text;
    for (const std::int64_t id : pieces.encode("  a \n"))
        text += parser.accept(id);
    QCOMPARE(text, std::string("a"));
    for (const std::int64_t id : pieces.encodeContinuation("b"))
        text += parser.accept(id);
    QCOMPARE(text, std::string("a \nb"));
    QCOMPARE(parser.flush(), std::string());
}

void TestReplyParts::parserReplacesInvalidUtf8() {
    QCOMPARE(parse({3 + 0xE2, 3 + 0x98}).whole, std::string("\xEF\xBF\xBD"));
    QCOMPARE(parse({3 + 0xFF, 3 + 'a'}).whole, std::string("\xEF\xBF\xBD"
                                                           "a"));
}

QTEST_GUILESS_MAIN(TestReplyParts)
#include "test_reply_parts.moc"
