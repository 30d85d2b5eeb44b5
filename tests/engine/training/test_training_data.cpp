// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/request/Interruption.h"
#include "engine/request/Job.h"
#include "engine/training/BatchPlan.h"
#include "engine/training/TrainingConfig.h"
#include "engine/training/data/CsvTable.h"
#include "engine/training/data/DatasetDoctor.h"
#include "engine/training/data/DialogueText.h"
#include "engine/training/data/EmbeddingCache.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <numeric>
#include <set>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

void writeSquare(const fs::path& path, std::uint8_t value) {
    fs::create_directories(path.parent_path());
    const Image image{.width = 8, .height = 8, .pixels = std::vector<std::uint8_t>(8 * 8 * 3, value)};
    writePng(path, image, {});
}

constexpr DatasetNeeds kEverything{.attachments = true,
                                   .conditions = true,
                                   .readable = {{true, true, true}},
                                   .writable = {{true, true, true}}};

std::vector<std::string> kinds(const Dataset& dataset) {
    std::vector<std::string> words;
    for (const DataFinding& finding : dataset.findings)
        words.push_back(std::string(name(finding.kind)));
    return words;
}

using Words = std::vector<std::string>;
using Lengths = std::vector<std::size_t>;

} // namespace

/// Reading and checking training data, the order of batches, the cache and the configuration.
class TestTrainingData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary.emplace();
        m_folder = m_temporary->path().toStdString();
    }

    void readsPublishedPairs();
    void readsPublishedDialogues();
    void readsMosIt();
    void readsTheNewerLayout();
    void readsFoldersTablesAndLines();
    void reportsWhatItCannotUnderstand();
    void mediaOutsideTheFoldersAreRefused();
    void refusesAFileThatIsNoList();
    void tags();
    void csv();
    void doctorRemovesWhatCannotBeUsed();
    void doctorReadsManyFilesInOrder();
    void doctorIsStopped();
    void doctorReportsLeaks();
    void batchesAlternateAndRepeat();
    void batchesHaveSimilarLengths();
    void cacheComputesOnce();
    void configurationIsStrict();

private:
    std::optional<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

void TestTrainingData::readsPublishedPairs() {
    write(m_folder / "cc3m.json",
          R"([{"caption": "a red kite above a beach .", "id": "001", "image_name": "001.jpg"},
              {"caption": "Waves", "id": 12, "video_name": "12.mp4"},
              {"audio_id": 4711, "audio_name": "4711.wav", "caption": "A kettle whistles"}])");
    write(m_folder / "images/001.jpg", "");
    const Dataset dataset = readDataset(m_folder / "cc3m.json");
    QVERIFY(dataset.findings.empty());
    QCOMPARE(dataset.pairs.size(), 3u);
    QCOMPARE(dataset.pairs[0].medium,
             (DialogueMedium{Modality::Image, m_folder / "images/001.jpg", "a red kite above a beach ."}));
    QCOMPARE(dataset.pairs[1].id, std::string("12"));
    QCOMPARE(dataset.pairs[1].medium.modality, Modality::Video);
    QCOMPARE(dataset.pairs[2].id, std::string("4711"));
    QCOMPARE(dataset.pairs[2].medium.modality, Modality::Audio);
}

void TestTrainingData::readsPublishedDialogues() {
    write(m_folder / "data.json", R"([
      {"image_name": "a.jpg", "output_modality": "text", "conversation": [
        {"from": "human", "value": "What colour is the kite?", "input_modality": "image"},
        {"from": "gpt", "value": "It is red.", "caption": "", "output_modality": "text"},
        {"from": "human", "value": "And the sky?", "input_modality": "text"},
        {"from": "gpt", "value": "Blue.", "caption": "", "output_modality": "text"}]},
      {"mm_name": "t.jpg", "output_modality": "image", "conversation": [
        {"from": "human", "value": "I need a kite.", "input_modality": "text"},
        {"from": "gpt", "value": "Here is one.", "caption": "a red kite", "output_modality": "image"}]}])");
    const Dataset dataset = readDataset(m_folder / "data.json");
    QVERIFY(dataset.findings.empty());
    QCOMPARE(dataset.dialogues.size(), 2u);
    const Dialogue& first = dataset.dialogues[0];
    QCOMPARE(first.turns.size(), 2u);
    QCOMPARE(first.turns[0].attachments,
             (std::vector<DialogueMedium>{{Modality::Image, m_folder / "a.jpg", ""}}));
    QVERIFY(first.turns[1].attachments.empty());
    QCOMPARE(first.turns[1].answer, std::string("Blue."));
    QCOMPARE(dataset.dialogues[1].turns[0].generated,
             (std::vector<DialogueMedium>{{Modality::Image, m_folder / "t.jpg", "a red kite"}}));
}

void TestTrainingData::readsMosIt() {
    write(m_folder / "mosit.json", R"([
      {"image_list": [{"image_name": "i.jpg", "caption": "A kite shaped like a fish"}], "video_list": [],
       "audio_list": [{"audio_name": "w.wav", "caption": "wind"}],
       "conversation": [
        {"from": "human", "value": "Any idea?", "input_modality": "text"},
        {"from": "gpt", "value": "A fish? <Image>i.jpg</Image> With wind <Audio>w.wav</Audio>"},
        {"from": "human", "value": "<Image>i.jpg</Image> Describe this"},
        {"from": "gpt", "value": "A fish."}]}])");
    const Dataset dataset = readDataset(m_folder / "mosit.json");
    QVERIFY(dataset.findings.empty());
    const Dialogue& dialogue = dataset.dialogues.at(0);
    QCOMPARE(dialogue.turns[0].answer, std::string("A fish? With wind"));
    QCOMPARE(dialogue.turns[0].generated,
             (std::vector<DialogueMedium>{{Modality::Image, m_folder / "i.jpg", "A kite shaped like a fish"},
                                          {Modality::Audio, m_folder / "w.wav", "wind"}}));
    QCOMPARE(dialogue.turns[1].question, std::string("Describe this"));
    QCOMPARE(dialogue.turns[1].attachments.size(), 1u);
}

void TestTrainingData::readsTheNewerLayout() {
    write(m_folder / "new.json", R"([
      {"input_image": "x.jpg", "conversations": [
        {"from": "human", "value": "<image>\nWhat do you see?"}, {"from": "gpt", "value": "a kite"}]},
      {"output_image": "y.jpg", "image_captions": "a kite", "conversations": [
        {"from": "human", "value": "draw a kite"}, {"from": "gpt", "value": "Sure. <image>"}]}])");
    const Dataset dataset = readDataset(m_folder / "new.json");
    QVERIFY(dataset.findings.empty());
    QCOMPARE(dataset.dialogues[0].turns[0].question, std::string("What do you see?"));
    QCOMPARE(dataset.dialogues[0].turns[0].attachments,
             (std::vector<DialogueMedium>{{Modality::Image, m_folder / "x.jpg", ""}}));
    QCOMPARE(dataset.dialogues[1].turns[0].answer, std::string("Sure."));
    QCOMPARE(dataset.dialogues[1].turns[0].generated,
             (std::vector<DialogueMedium>{{Modality::Image, m_folder / "y.jpg", "a kite"}}));
}

void TestTrainingData::readsFoldersTablesAndLines() {
    writeSquare(m_folder / "a.png", 10);
    write(m_folder / "a.txt", "a dark square\n");
    writeSquare(m_folder / "without caption.png", 10);
    write(m_folder / "readme.md", "no data");
    write(m_folder / "table.csv", "file,caption\nb.mp4,\"two, moving\"\n");
    write(m_folder / "lines.jsonl", "{\"file\": \"c.wav\", \"caption\": \"a bell\"}\n\n"
                                    "{\"file\": \"d\", \"modality\": \"image\", \"caption\": \"d\"}\n");
    const Dataset dataset = readDataset(m_folder);
    QVERIFY(dataset.findings.empty());
    std::vector<std::string> found;
    for (const CaptionPair& pair : dataset.pairs)
        found.push_back(std::string(name(pair.medium.modality)) + ": " + pair.medium.caption);
    QCOMPARE(found, (Words{"image: a dark square", "audio: a bell", "image: d", "video: two, moving"}));
}

void TestTrainingData::reportsWhatItCannotUnderstand() {
    write(m_folder / "data.json", R"([7, {"caption": "no medium"}, {"image_name": ["a"], "caption": "b"},
      {"conversation": 3}, {"conversation": [{"from": "human", "value": "hello"}]},
      {"conversation": [{"from": "gpt", "value": "hello"}]}, {"conversation": [{"from": "x"}]},
      {"conversation": []}, {"caption": "good", "image_name": "a.png"}])");
    write(m_folder / "lines.jsonl", "{broken\n{\"file\": \"a.png\", \"caption\": \"good\"}\n");
    write(m_folder / "broken.json", "[1,");
    const Dataset dataset = readDataset(m_folder);
    QCOMPARE(dataset.pairs.size(), 2u);
    QCOMPARE(dataset.findings.size(), 10u);
    QCOMPARE(kinds(dataset), Words(10, "malformed"));
}

void TestTrainingData::mediaOutsideTheFoldersAreRefused() {
    const QTemporaryDir elsewhere;
    const fs::path outside = elsewhere.path().toStdString();
    writeSquare(outside / "secret.png", 10);
    write(outside / "secret.txt", "a secret");
    writeSquare(m_folder / "good.png", 10);
    fs::create_symlink(outside / "secret.png", m_folder / "link.png");
    fs::create_symlink(outside / "secret.png", m_folder / "captioned.png");
    write(m_folder / "captioned.txt", "an image elsewhere");
    writeSquare(m_folder / "stolen.png", 20);
    fs::create_symlink(outside / "secret.txt", m_folder / "stolen.txt");
    const std::string absolute = (outside / "secret.png").string();
    const std::string inside = (m_folder / "good.png").string();
    const std::string up = fs::relative(outside / "secret.png", m_folder).string();
    nlohmann::json pairs;
    for (const std::string& name :
         {absolute, up, std::string("link.png"), std::string("../none.png"), inside})
        pairs.push_back({{"image_name", name}, {"caption", "a square in " + name}});
    write(m_folder / "pairs.json", pairs.dump());
    write(m_folder / "dialogue.json", R"([{"conversation": [{"from": "human", "value": "<Image>)" + absolute +
                                          R"(</Image> what?"}, {"from": "gpt", "value": "a square"}]}])");
    const Dataset dataset = readDataset(m_folder);
    QCOMPARE(kinds(dataset), Words(7, "unsafe_path"));
    QCOMPARE(dataset.pairs.size(), 1u);
    QCOMPARE(dataset.pairs[0].medium.file, fs::path(inside));
    QVERIFY(dataset.dialogues.empty());
    // The folder may be named.
    QCOMPARE(readDataset(m_folder / "pairs.json", outside).pairs.size(), 4u);
}

void TestTrainingData::refusesAFileThatIsNoList() {
    write(m_folder / "object.json", "{}");
    QVERIFY_THROWS_EXCEPTION(EngineError, readDataset(m_folder / "object.json"));
    QVERIFY_THROWS_EXCEPTION(EngineError, readDataset(m_folder / "missing.json"));
}

void TestTrainingData::tags() {
    const TaggedText tagged = withoutMediaTags("<Video>a b.mp4</Video> and <image>\nthen 3 < 4 <Image>x");
    QCOMPARE(tagged.text, std::string("and then 3 < 4 <Image>x"));
    QCOMPARE(tagged.tags, (std::vector<MediaTag>{{Modality::Video, "a b.mp4"}, {Modality::Image, ""}}));
    QCOMPARE(withoutMediaTags("").text, std::string());
}

void TestTrainingData::csv() {
    const auto rows = readCsv("\xEF\xBB\xBF"
                              "file,caption\r\na.png,\"say \"\"hi\"\",\nnow\"\r\nb.png\n\nc,d,e");
    QCOMPARE(rows.size(), 3u);
    QCOMPARE(rows[0].at("caption"), std::string("say \"hi\",\nnow"));
    QCOMPARE(rows[1].at("file"), std::string("b.png"));
    QCOMPARE(rows[1].at("caption"), std::string());
    QCOMPARE(rows[2].at("caption"), std::string("d"));
    QVERIFY(readCsv("").empty());
    QCOMPARE(readCsv("a\n\"unterminated").at(0).at("a"), std::string("unterminated"));
}

void TestTrainingData::doctorRemovesWhatCannotBeUsed() {
    writeSquare(m_folder / "good.png", 10);
    write(m_folder / "damaged.png", "\x89PNG\r\n\x1a\n broken");
    write(m_folder / "pairs.json", R"([{"image_name": "good.png", "caption": "good", "id": "1"},
      {"image_name": "damaged.png", "caption": "b", "id": "2"}, {"image_name": "none.png", "caption": "c", "id": "3"},
      {"image_name": "good.png", "caption": " ", "id": "4"}, {"video_name": "good.png", "caption": "e", "id": "5"},
      {"image_name": "good.png", "caption": "good", "id": "1"}])");
    Dataset dataset = readDataset(m_folder / "pairs.json");
    std::size_t calls = 0;
    checkDataset(dataset, kEverything, [&](std::size_t done, std::size_t total) {
        QCOMPARE(total, 6u);
        QCOMPARE(done, ++calls);
    });
    QCOMPARE(calls, 6u);
    QCOMPARE(kinds(dataset), (Words{"unreadable_medium", "missing_file", "empty_text", "unreadable_medium",
                                    "duplicate_id", "duplicate_caption"}));
    QCOMPARE(dataset.pairs.size(), 2u);

    Dataset unreadable = readDataset(m_folder / "pairs.json");
    DatasetNeeds captionsOnly = kEverything;
    captionsOnly.attachments = false;
    captionsOnly.writable[Modality::Video] = false;
    checkDataset(unreadable, captionsOnly);
    QCOMPARE(kinds(unreadable), (Words{"empty_text", "unsupported", "duplicate_id", "duplicate_caption"}));
}

void TestTrainingData::doctorReadsManyFilesInOrder() {
    std::string lines;
    Words expected;
    for (int i = 0; i < 40; ++i) {
        const std::string file = "many" + std::to_string(i) + ".png";
        if (i % 3 == 0)
            write(m_folder / file, "no image");
        else
            writeSquare(m_folder / file, i);
        for (const char* use : {"first", "again"})
            lines += R"({"file": ")" + file + R"(", "caption": ")" + use + std::to_string(i) + "\"}\n";
        if (i % 3 == 0)
            expected.insert(expected.end(), {file, file});
    }
    write(m_folder / "many.jsonl", lines);
    Dataset dataset = readDataset(m_folder / "many.jsonl");
    checkDataset(dataset, kEverything);
    QCOMPARE(dataset.pairs.size(), 80 - expected.size());
    QCOMPARE(dataset.findings.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(dataset.findings[i].detail.find(expected[i]) != std::string::npos,
                 dataset.findings[i].detail.c_str());
}

void TestTrainingData::doctorIsStopped() {
    writeSquare(m_folder / "stopped.png", 10);
    write(m_folder / "stopped.json", R"([{"image_name": "stopped.png", "caption": "a"}])");
    Dataset dataset = readDataset(m_folder / "stopped.json");
    std::stop_source source;
    source.request_stop();
    const InterruptionScope scope(source.get_token());
    QVERIFY_THROWS_EXCEPTION(Stopped, checkDataset(dataset, kEverything));
}

void TestTrainingData::doctorReportsLeaks() {
    write(m_folder / "a.json", R"([{"image_name": "1.png", "caption": "same"}])");
    write(m_folder / "b.json", R"([{"image_name": "2.png", "caption": "same"},
                                   {"image_name": "3.png", "caption": "other"}])");
    const Dataset training = readDataset(m_folder / "a.json");
    Dataset validation = readDataset(m_folder / "b.json");
    reportLeaks(training, validation);
    QCOMPARE(kinds(validation), Words{"leak"});
}

void TestTrainingData::batchesAlternateAndRepeat() {
    BatchPlan plan({.lengths = {Lengths(5), {}, Lengths(2)}, .batchSize = 2, .seed = 3});
    QCOMPARE(plan.batchesPerEpoch(), 4);
    std::vector<std::size_t> groups;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (std::int64_t i = 0; i < 4; ++i) {
        const auto batch = plan.at(i);
        groups.push_back(batch.group);
        for (const std::size_t example : batch.examples)
            QVERIFY(seen.insert({batch.group, example}).second);
    }
    QCOMPARE(groups, (std::vector<std::size_t>{0, 2, 0, 0}));
    QCOMPARE(seen.size(), 7u);

    const auto flat = [](BatchPlan& p, std::int64_t first) {
        std::vector<std::size_t> examples;
        for (std::int64_t i = first; i < first + p.batchesPerEpoch(); ++i)
            for (const std::size_t example : p.at(i).examples)
                examples.push_back(example);
        return examples;
    };
    BatchPlan large({.lengths = {Lengths(64)}, .batchSize = 3, .seed = 3});
    const auto firstEpoch = flat(large, 0);
    const auto secondEpoch = flat(large, large.batchesPerEpoch());
    QVERIFY(firstEpoch != secondEpoch);
    QCOMPARE(flat(large, 0), firstEpoch); // the order is a function of the index
    BatchPlan otherSeed({.lengths = {Lengths(64)}, .batchSize = 3, .seed = 4});
    QVERIFY(flat(otherSeed, 0) != firstEpoch);

    BatchPlan repeated({.lengths = {Lengths(5), Lengths(1)},
                        .batchSize = 1,
                        .seed = 3,
                        .smallGroups = BatchPlan::Options::SmallGroups::Repeated});
    QCOMPARE(repeated.batchesPerEpoch(), 10);
}

/// Long and short sequences in turn: sorted windows leave little padding, and every example still occurs
/// once.
void TestTrainingData::batchesHaveSimilarLengths() {
    Lengths lengths;
    for (std::size_t i = 0; i < 200; ++i)
        lengths.push_back(i % 2 == 0 ? 10 + i % 7 : 300 + i % 11);
    const auto paddedPositions = [&](std::size_t windowBatches) {
        BatchPlan plan({.lengths = {lengths}, .batchSize = 8, .windowBatches = windowBatches, .seed = 5});
        std::set<std::size_t> seen;
        std::size_t positions = 0;
        for (std::int64_t i = 0; i < plan.batchesPerEpoch(); ++i) {
            std::size_t longest = 0;
            const auto batch = plan.at(i);
            for (const std::size_t example : batch.examples) {
                seen.insert(example);
                longest = std::max(longest, lengths[example]);
            }
            positions += longest * batch.examples.size();
        }
        return seen.size() == lengths.size() ? positions : 0;
    };
    const auto needed = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    QVERIFY(paddedPositions(1) > needed * 3 / 2);
    QVERIFY(paddedPositions(16) >= needed);
    QVERIFY(paddedPositions(16) < needed * 11 / 10);
}

void TestTrainingData::cacheComputesOnce() {
    int computed = 0;
    const auto compute = [&] {
        ++computed;
        return at::full({1, 3}, 4.5);
    };
    {
        EmbeddingCache cache(m_folder / "cache");
        QVERIFY(at::equal(cache.get("key", compute), at::full({1, 3}, 4.5)));
        cache.get("key", compute);
        QCOMPARE(computed, 1);
    }
    EmbeddingCache later(m_folder / "cache");
    QVERIFY(at::equal(later.get("key", compute), at::full({1, 3}, 4.5)));
    QCOMPARE(computed, 1);
    QCOMPARE(later.computed(), 0);
    for (const auto& entry : fs::recursive_directory_iterator(m_folder / "cache"))
        if (entry.is_regular_file())
            write(entry.path(), "damaged");
    EmbeddingCache damaged(m_folder / "cache");
    QVERIFY(at::equal(damaged.get("key", compute), at::full({1, 3}, 4.5)));
    QCOMPARE(computed, 2);
}

void TestTrainingData::configurationIsStrict() {
    const auto refused = [](const char* text) {
        try {
            TrainingConfig::defaults(TrainingStage::Decode, Fidelity::Corrected)
                .with(nlohmann::json::parse(text));
        } catch (const EngineError& error) {
            return error.code() == ErrorCode::RequestInvalid;
        }
        return false;
    };
    for (const char* text :
         {"[]", R"({"unknown": 1})", R"({"batch_size": 0})", R"({"batch_size": 1.5})",
          R"({"epochs": "many"})", R"({"distance": "none"})", R"({"learning": []})",
          R"({"learning": ["everything"]})", R"({"learning_rates": {"lora": -1}})", R"({"stage": "encode"})",
          R"({"lora_rank": 0})", R"({"distance_weights": {"text": 1}})", R"({"normalise_captions": 1})",
          R"({"input_mode": "qformer"})", R"({"input_mode": 1})", R"({"input_tokens": 65})",
          R"({"output_mode": "grouping"})"})
        QVERIFY2(refused(text), text);
    for (const TrainingStage stage : kTrainingStages)
        for (const Fidelity fidelity : {Fidelity::Corrected, Fidelity::AsPublished}) {
            const auto config = TrainingConfig::defaults(stage, fidelity);
            const auto other = TrainingConfig::defaults(stage, Fidelity::Corrected).with(config.toJson());
            QCOMPARE(other.toJson().dump(), config.toJson().dump());
        }
    const auto modes = TrainingConfig::defaults(TrainingStage::Encode, Fidelity::Corrected)
                           .with({{"input_mode", "grouping"}, {"output_mode", "qformer"}});
    QVERIFY(modes.inputMode == InputMode::Grouping && modes.outputMode == ProjectionMode::QueryFormer);
    QCOMPARE(modes.toJson().at("input_mode").get<std::string>(), std::string("grouping"));
    QVERIFY(!modes.with({{"input_mode", "as_in_bundle"}}).inputMode);
    const auto published = TrainingConfig::defaults(TrainingStage::Encode, Fidelity::AsPublished);
    QVERIFY(published.learning.contains(LearningGroup::TokenRows));
    QCOMPARE(published.publishedFirst, 0.8); // 4e-4 of 5e-4
}

QTEST_GUILESS_MAIN(TestTrainingData)
#include "test_training_data.moc"
