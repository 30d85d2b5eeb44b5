// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/training/objective/AlignmentBatch.h"
#include "engine/training/objective/SequenceBuilder.h"
#include "engine/training/objective/TrainingStage.h"

#include <ATen/ATen.h>

#include <QtTest>

using namespace nextgpt;

namespace {

Vocabulary pocketVocabulary() {
    return {NEXTGPT_POCKET_BUNDLE "/llm", {.signalCounts = {{4, 24, 8}}, .markerMode = MarkerMode::Added}};
}

/// The text of the learned ids; signal tokens as their ids.
std::string learned(const Vocabulary& vocabulary, const TrainingSequence& sequence) {
    TokenIds ids;
    for (const std::int64_t label : sequence.labels)
        if (label != kIgnoredLabel)
            ids.push_back(label);
    std::string text;
    for (const std::int64_t id : ids)
        text += id < vocabulary.tokenizer().size() ? vocabulary.tokenizer().bytesOf(id) : "*";
    return text;
}

const Dialogue kDialogue{
    .id = "d",
    .turns = {{.question = "hello", .answer = "hello!"},
              {.question = "draw a ball",
               .answer = "here it is",
               .generated = {{.modality = Modality::Image, .file = "ball.png", .caption = "a red ball"}}},
              {.question = "what is this?", .attachments = {{.file = "a.png"}}, .answer = "a ball"}}};

} // namespace

/// How dialogues become ids and labels. The ids are compared with those of the recipe in
/// test_training_parity.
class TestTrainingSequences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsLearnedOnce();
    void mediaTakeSeveralPositions();
    void mediaOfDifferentShapesShareABatch();
    void publishedFormatIsOneSequence();
    void publishedFormatTruncates();
    void captionsOfTheTwoAlignmentStages();
    void refusesWhatCannotBeLearned();
    void normalisesCaptions();
};

void TestTrainingSequences::everyAnswerIsLearnedOnce() {
    const Vocabulary vocabulary = pocketVocabulary();
    const auto sequences = SequenceBuilder(vocabulary, PromptFormat::AsInUse, 512).build(kDialogue);
    QCOMPARE(sequences.size(), 2u);
    QCOMPARE(learned(vocabulary, sequences[0]), std::string(" hello!\n### here it is**** ###"));
    QCOMPARE(learned(vocabulary, sequences[1]), std::string(" a ball\n###"));
    QVERIFY(sequences[0].media.empty());
    QCOMPARE(sequences[0].signals.size(), 1u);
    const auto& block = sequences[0].signals.front();
    QCOMPARE(block.caption, std::string("a red ball"));
    const TokenIds& signals = vocabulary.signals(Modality::Image);
    for (std::size_t i = 0; i < signals.size(); ++i)
        QCOMPARE(sequences[0].ids[static_cast<std::size_t>(block.position) + i], signals[i]);
    QCOMPARE(sequences[0].subject(), Modality::Image); // what it generates
    QCOMPARE(sequences[1].subject(), Modality::Image); // what is attached
    QCOMPARE(TrainingSequence{}.subject(), Modality::Text);
    // The second sequence contains the generated image, as the program feeds it back, and the attachment.
    QCOMPARE(sequences[1].media.size(), 2u);
    QCOMPARE(sequences[1].media[0].file.path.string(), std::string("ball.png"));
    QCOMPARE(sequences[1].media[1].file.path.string(), std::string("a.png"));
    QVERIFY(sequences[1].signals.empty());
    for (const TrainingSequence& sequence : sequences) {
        QCOMPARE(sequence.ids.size(), sequence.labels.size());
        for (const auto& medium : sequence.media)
            QCOMPARE(sequence.labels[static_cast<std::size_t>(medium.position)], kIgnoredLabel);
    }
}

void TestTrainingSequences::mediaTakeSeveralPositions() {
    constexpr std::int64_t kTokens = 4;
    const Vocabulary vocabulary = pocketVocabulary();
    for (const PromptFormat format : {PromptFormat::AsInUse, PromptFormat::AsPublished}) {
        const auto narrow = SequenceBuilder(vocabulary, format, 512).build(kDialogue);
        const auto wide = SequenceBuilder(vocabulary, format, 512, kTokens).build(kDialogue);
        QCOMPARE(wide.size(), narrow.size());
        for (std::size_t i = 0; i < wide.size(); ++i) {
            QCOMPARE(learned(vocabulary, wide[i]), learned(vocabulary, narrow[i]));
            QCOMPARE(wide[i].media.size(), narrow[i].media.size());
            QCOMPARE(wide[i].ids.size(), narrow[i].ids.size() + narrow[i].media.size() * (kTokens - 1));
            for (std::size_t m = 0; m < wide[i].media.size(); ++m) {
                const std::int64_t first = wide[i].media[m].position;
                QCOMPARE(first, narrow[i].media[m].position + static_cast<std::int64_t>(m) * (kTokens - 1));
                for (std::int64_t token = 0; token < kTokens; ++token) {
                    QCOMPARE(wide[i].ids[static_cast<std::size_t>(first + token)], 0);
                    QCOMPARE(wide[i].labels[static_cast<std::size_t>(first + token)], kIgnoredLabel);
                }
            }
        }
    }
}

/// Images and audio have different numbers of patches.
void TestTrainingSequences::mediaOfDifferentShapesShareABatch() {
    const MediaFile image{Modality::Image, "a.png"};
    const MediaFile audio{Modality::Audio, "a.wav"};
    const TrainingSequence first{.ids = TokenIds(9, 0),
                                 .labels = TokenIds(9, 0),
                                 .media = {{.position = 1, .file = image}, {.position = 4, .file = audio}}};
    const TrainingSequence second{
        .ids = TokenIds(6, 0), .labels = TokenIds(6, 0), .media = {{.position = 2, .file = image}}};
    BatchSources sources;
    sources.mediumTokens = 2;
    sources.embedding = [](const MediaFile& file) {
        const bool isImage = file.modality == Modality::Image;
        return at::full({1, isImage ? 4 : 3, 5}, isImage ? 1.0 : 2.0);
    };
    const std::vector<const TrainingSequence*> sequences{&first, &second};
    const AlignmentBatch batch = makeBatch(sequences, sources, at::kCPU);
    QCOMPARE(batch.media.size(), 2u);
    const auto& audios = batch.media[0].embeddings.size(1) == 3 ? batch.media[0] : batch.media[1];
    const auto& images = batch.media[0].embeddings.size(1) == 3 ? batch.media[1] : batch.media[0];
    QVERIFY(at::equal(audios.embeddings, at::full({1, 3, 5}, 2.0)));
    QVERIFY(at::equal(audios.rows, at::tensor({0, 0}, at::kLong).view({1, 2})));
    QVERIFY(at::equal(audios.columns, at::tensor({4, 5}, at::kLong).view({1, 2})));
    QVERIFY(at::equal(images.embeddings, at::full({2, 4, 5}, 1.0)));
    QVERIFY(at::equal(images.rows, at::tensor({0, 0, 1, 1}, at::kLong).view({2, 2})));
    QVERIFY(at::equal(images.columns, at::tensor({1, 2, 2, 3}, at::kLong).view({2, 2})));
}

void TestTrainingSequences::publishedFormatIsOneSequence() {
    const Vocabulary vocabulary = pocketVocabulary();
    Dialogue dialogue = kDialogue;
    dialogue.turns[0].attachments = {{.file = "first.png"}};
    const auto sequences = SequenceBuilder(vocabulary, PromptFormat::AsPublished, 512).build(dialogue);
    QCOMPARE(sequences.size(), 1u);
    const TrainingSequence& sequence = sequences.front();
    QCOMPARE(learned(vocabulary, sequence), std::string(" hello!\n### here it is**** ### a ball\n###"));
    QCOMPARE(sequence.media.size(), 1u); // only the first attachment
    QCOMPARE(sequence.media[0].file.path.string(), std::string("first.png"));
    QCOMPARE(sequence.ids.front(), vocabulary.tokenizer().begin());
    QCOMPARE(std::count(sequence.ids.begin(), sequence.ids.end(), vocabulary.tokenizer().begin()), 1);
    const auto& block = sequence.signals.front();
    QCOMPARE(sequence.ids[static_cast<std::size_t>(block.position)],
             vocabulary.signals(Modality::Image).front());
    // A space piece of its own ends the published prompt "### Assistant: ".
    const auto answer = std::find_if(sequence.labels.begin(), sequence.labels.end(),
                                     [](std::int64_t label) { return label != kIgnoredLabel; });
    const auto at = static_cast<std::size_t>(answer - sequence.labels.begin());
    QCOMPARE(vocabulary.tokenizer().bytesOf(sequence.ids[at - 1]), std::string(" "));
}

void TestTrainingSequences::publishedFormatTruncates() {
    const Vocabulary vocabulary = pocketVocabulary();
    const auto whole = SequenceBuilder(vocabulary, PromptFormat::AsPublished, 512).build(kDialogue).front();
    const auto cut = SequenceBuilder(vocabulary, PromptFormat::AsPublished, 20).build(kDialogue).front();
    QVERIFY(cut.ids.size() < whole.ids.size());
    QVERIFY(std::equal(cut.ids.begin(), cut.ids.end(), whole.ids.begin()));
    QVERIFY(cut.signals.empty()); // the block would not be complete
}

void TestTrainingSequences::captionsOfTheTwoAlignmentStages() {
    const CaptionPair pair{.id = "p",
                           .medium = {.modality = Modality::Video, .file = "a.mp4", .caption = "A Bird"}};
    const Dialogue encode = captionDialogue(TrainingStage::Encode, pair, "a bird", "describe");
    QCOMPARE(encode.turns[0].question, std::string("describe"));
    QCOMPARE(encode.turns[0].answer, std::string("a bird"));
    QCOMPARE(encode.turns[0].attachments.size(), 1u);
    QVERIFY(encode.turns[0].generated.empty());
    const Dialogue decode = captionDialogue(TrainingStage::Decode, pair, "a bird", "describe");
    QCOMPARE(decode.turns[0].question, std::string("a bird"));
    QVERIFY(decode.turns[0].attachments.empty());
    QCOMPARE(decode.turns[0].generated[0].caption, std::string("A Bird")); // the condition's own text
}

void TestTrainingSequences::refusesWhatCannotBeLearned() {
    const Vocabulary vocabulary = pocketVocabulary();
    const SequenceBuilder builder(vocabulary, PromptFormat::AsInUse, 40);
    const auto code = [&](const Dialogue& dialogue) -> std::optional<ErrorCode> {
        try {
            builder.build(dialogue);
        } catch (const EngineError& error) {
            return error.code();
        }
        return std::nullopt;
    };
    QCOMPARE(code({}), std::optional(ErrorCode::RequestInvalid));
    QCOMPARE(code({.id = "", .turns = {{.question = "a", .answer = " "}}}),
             std::optional(ErrorCode::RequestInvalid));
    const std::string text(400, 'x');
    QCOMPARE(code({.id = "", .turns = {{.question = text, .answer = "a"}}}),
             std::optional(ErrorCode::PromptTooLong));
    const Vocabulary imagesOnly(NEXTGPT_POCKET_BUNDLE "/llm", {.signalCounts = {{4, 0, 0}}});
    const SequenceBuilder limited(imagesOnly, PromptFormat::AsInUse, 100);
    QVERIFY_THROWS_EXCEPTION(
        EngineError,
        limited.build({.id = "",
                       .turns = {{.question = "a",
                                  .answer = "b",
                                  .generated = {{.modality = Modality::Audio, .caption = "c"}}}}}));
}

void TestTrainingSequences::normalisesCaptions() {
    QCOMPARE(normalisedCaption("  A \"Red\" (kite):\n #1; ~ok*  "), std::string("a red kite 1 ok"));
    QCOMPARE(normalisedCaption("ÄRGER"), std::string("ärger"));
    QCOMPARE(normalisedCaption(""), std::string());
}

QTEST_GUILESS_MAIN(TestTrainingSequences)
#include "test_training_sequences.moc"
