// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/io/JsonFile.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/training/construction/MosItWriter.h"
#include "engine/training/data/DatasetDoctor.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <set>

using namespace nextgpt;
namespace fs = std::filesystem;

namespace {

/// What the third stage needs of its data.
constexpr DatasetNeeds kInstruct{.attachments = true,
                                 .conditions = true,
                                 .readable = {{true, true, true}},
                                 .writable = {{true, true, true}}};

PhraseBook book(std::string_view name) {
    return PhraseBook::fromJson(parseJson(*phraseBookText(name), name));
}

void writeSquare(const fs::path& path, std::uint8_t value) {
    fs::create_directories(path.parent_path());
    writePng(path, {.width = 8, .height = 8, .pixels = std::vector<std::uint8_t>(8 * 8 * 3, value)}, {});
}

void writeTinyVideo(const fs::path& path) {
    fs::create_directories(path.parent_path());
    const Image frame{.width = 16, .height = 16, .pixels = std::vector<std::uint8_t>(16 * 16 * 3, 90)};
    writeVideo(path, {.framesPerSecond = 2.0, .frames = {frame, frame}}, nullptr, {});
}

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::vector<CaptionPair> pairs(std::initializer_list<DialogueMedium> media) {
    std::vector<CaptionPair> result;
    for (const DialogueMedium& medium : media)
        result.push_back({.id = std::to_string(result.size()), .medium = medium});
    return result;
}

/// The dialogues of data that were written and read back, without their ids.
std::vector<std::vector<DialogueTurn>> turnsOf(const std::vector<Dialogue>& dialogues) {
    std::vector<std::vector<DialogueTurn>> turns;
    for (const Dialogue& dialogue : dialogues)
        turns.push_back(dialogue.turns);
    return turns;
}

} // namespace

/// Making instruction data from captions.
class TestMosIt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writtenDataAreReadBack_data();
    void writtenDataAreReadBack();
    void filesOfTheSameNameStayApart();
    void dialoguesMixModalitiesInThreeToSevenTurns();
    void theSeedDecides();
    void onlyExistingMediaUnlessAllowed();
    void editsChangeOneWord();
    void captionsStandInSentences();
    void tooFewCaptionsGiveFewerDialogues();
    void refusesWhatCannotBeMade();
    void refusesIncompletePhrases();
    void neverOverwritesData();

private:
    QTemporaryDir m_temporary;
    fs::path m_folder;
    std::vector<CaptionPair> m_pairs; ///< of a folder with images and videos
};

void TestMosIt::initTestCase() {
    m_folder = m_temporary.path().toStdString();
    const std::vector<std::string> subjects{"A red dog on a beach.", "a blue boat", "Two large birds",
                                            "the TV tower at night", "I see \"quotes\" & <angles>"};
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const std::string stem = "source/" + std::to_string(i);
        writeSquare(m_folder / (stem + ".png"), static_cast<std::uint8_t>(50 * i));
        write(m_folder / (stem + ".txt"), subjects[i]);
    }
    for (int i = 0; i < 2; ++i)
        writeTinyVideo(m_folder / ("source/more/" + std::to_string(i) + ".mp4"));
    write(m_folder / "source/videos.csv",
          "file,caption\nmore/0.mp4,a red dog runs\nmore/1.mp4,a blue boat\n");
    Dataset dataset = readDataset(m_folder / "source");
    checkDataset(dataset, kInstruct);
    QVERIFY(dataset.findings.empty());
    m_pairs = dataset.pairs;
    QCOMPARE(m_pairs.size(), 7u);
}

void TestMosIt::writtenDataAreReadBack_data() {
    QTest::addColumn<QString>("phrases");
    for (const std::string_view name : phraseBookNames())
        QTest::newRow(std::string(name).c_str()) << QString::fromStdString(std::string(name));
}

void TestMosIt::writtenDataAreReadBack() {
    QFETCH(QString, phrases);
    const MosItDialogues made =
        buildMosIt(m_pairs, book(phrases.toStdString()),
                   {.dialogues = 30, .missingMedia = MosItOptions::MissingMedia::Allowed});
    QCOMPARE(made.toMedium.size(), 7u);
    QCOMPARE(made.fromMedium.size(), 7u);
    QCOMPARE(made.mixed.size(), 30u);
    const fs::path written = m_folder / "written" / phrases.toStdString();
    QCOMPARE(writeMosIt(made, written).size(), 5u);                  // image and video twice, mosit.json
    const fs::path out = m_folder / "moved" / phrases.toStdString(); // the folder is complete
    fs::create_directories(out.parent_path());
    fs::rename(written, out);
    Dataset read = readDataset(out);
    QCOMPARE(read.dialogues.size(), 44u);
    checkDataset(read, kInstruct);
    for (const DataFinding& finding : read.findings)
        qWarning("%s: %s", finding.item.c_str(), finding.detail.c_str());
    QVERIFY(read.findings.empty());
    QCOMPARE(read.dialogues.size(), 44u);

    Dataset mixed = readDataset(out / "mosit.json");
    checkDataset(mixed, kInstruct);
    auto expected = turnsOf(made.mixed);
    auto found = turnsOf(mixed.dialogues);
    for (auto* dialogues : {&expected, &found})
        for (auto& turns : *dialogues)
            for (DialogueTurn& turn : turns)
                for (auto* media : {&turn.attachments, &turn.generated})
                    for (DialogueMedium& medium : *media)
                        medium.file = medium.file.filename();
    QVERIFY(found == expected);
}

void TestMosIt::filesOfTheSameNameStayApart() {
    writeSquare(m_folder / "left/a.png", 10);
    writeSquare(m_folder / "right/a.png", 200);
    fs::create_symlink(m_folder / "right/a.png", m_folder / "left/link.png");
    const auto data = pairs({{Modality::Image, m_folder / "left/a.png", "dark"},
                             {Modality::Image, m_folder / "right/a.png", "bright"},
                             {Modality::Image, m_folder / "left/link.png", "linked"}});
    const fs::path out = m_folder / "apart";
    writeMosIt(buildMosIt(data, book("general"), {.dialogues = 0}), out);
    const Dataset read = readDataset(out / "image_t2x.json");
    QVERIFY(read.findings.empty());
    std::set<fs::path> files;
    for (const Dialogue& dialogue : read.dialogues)
        files.insert(fs::canonical(dialogue.turns[0].generated[0].file));
    QCOMPARE(files.size(), 3u);
    QVERIFY(fs::equivalent(read.dialogues[1].turns[0].generated[0].file, m_folder / "right/a.png"));
}

void TestMosIt::dialoguesMixModalitiesInThreeToSevenTurns() {
    const MosItDialogues made = buildMosIt(m_pairs, book("general"), {.dialogues = 200});
    QCOMPARE(made.mixed.size(), 200u);
    std::set<std::size_t> lengths;
    std::set<std::string> routes;
    for (const Dialogue& dialogue : made.mixed) {
        lengths.insert(dialogue.turns.size());
        std::size_t withMedia = 0;
        for (const DialogueTurn& turn : dialogue.turns) {
            QVERIFY(!turn.question.empty());
            QVERIFY(!turn.answer.empty());
            QVERIFY2(turn.answer.find('{') == std::string::npos, turn.answer.c_str());
            QVERIFY2(turn.question.find('{') == std::string::npos, turn.question.c_str());
            withMedia += turn.attachments.empty() && turn.generated.empty() ? 0 : 1;
            for (const DialogueMedium& medium : turn.attachments)
                routes.insert("from " + std::string(name(medium.modality)));
            for (const DialogueMedium& medium : turn.generated)
                routes.insert("to " + std::string(name(medium.modality)));
        }
        QVERIFY(withMedia >= 2);
    }
    QCOMPARE(lengths, (std::set<std::size_t>{3, 4, 5, 6, 7}));
    QCOMPARE(routes, (std::set<std::string>{"from image", "from video", "to image", "to video"}));
}

void TestMosIt::theSeedDecides() {
    const auto turns = [&](std::uint64_t seed) {
        return turnsOf(buildMosIt(m_pairs, book("general"), {.dialogues = 20, .seed = seed}).mixed);
    };
    QVERIFY(turns(1) == turns(1));
    QVERIFY(turns(1) != turns(2));
}

void TestMosIt::onlyExistingMediaUnlessAllowed() {
    const auto missing = [&](MosItOptions::MissingMedia allowed) {
        int count = 0;
        for (const Dialogue& dialogue :
             buildMosIt(m_pairs, book("general"), {.dialogues = 100, .missingMedia = allowed}).mixed)
            for (const DialogueTurn& turn : dialogue.turns)
                for (const DialogueMedium& medium : turn.generated) {
                    count += medium.file.empty() ? 1 : 0;
                    if (medium.caption.empty())
                        return -1;
                }
        return count;
    };
    QCOMPARE(missing(MosItOptions::MissingMedia::Never), 0);
    QVERIFY(missing(MosItOptions::MissingMedia::Allowed) > 10);
}

void TestMosIt::editsChangeOneWord() {
    PhraseBook phrases = book("little-world");
    phrases.edits = {"change {from} to {to}"};
    const auto data = pairs(
        {{Modality::Image, "a.png", "a large red ball, day"}, {Modality::Image, "b.png", "a redstart"}});
    const auto made =
        buildMosIt(data, phrases, {.dialogues = 200, .missingMedia = MosItOptions::MissingMedia::Allowed});
    int edits = 0;
    for (const Dialogue& dialogue : made.mixed)
        for (std::size_t i = 1; i < dialogue.turns.size(); ++i) {
            const std::string& question = dialogue.turns[i].question;
            if (!question.starts_with("change "))
                continue;
            ++edits;
            QVERIFY(question.find("redstart") == std::string::npos);
            const std::string from = question.substr(7, question.find(" to ") - 7);
            const std::string to = question.substr(question.find(" to ") + 4);
            QVERIFY(from != to);
            const std::string& caption = dialogue.turns[i].generated.at(0).caption;
            QVERIFY2(caption.find(to) != std::string::npos, caption.c_str());
            QVERIFY2((" " + caption + " ").find(" " + from + " ") == std::string::npos, caption.c_str());
        }
    QVERIFY(edits > 10);
}

void TestMosIt::captionsStandInSentences() {
    QCOMPARE(captionInSentence("  A red kite above a beach .\n"), std::string("a red kite above a beach"));
    QCOMPARE(captionInSentence("TV tower"), std::string("TV tower"));
    QCOMPARE(captionInSentence("I see it"), std::string("I see it"));
    QCOMPARE(captionInSentence("waiting ..."), std::string("waiting ..."));
    QCOMPARE(captionInSentence("two\nlines"), std::string("two lines"));
    QCOMPARE(captionInSentence(" . "), std::string());
}

void TestMosIt::tooFewCaptionsGiveFewerDialogues() {
    PhraseBook phrases = book("little-world");
    for (const Modality modality : kMediaModalities)
        for (auto* kind : {&phrases.requests, &phrases.questions, &phrases.deliveries})
            (*kind)[modality].resize(1);
    phrases.smallTalk.clear();
    const auto made = buildMosIt(pairs({{Modality::Image, "a.png", "a ball"}}), phrases,
                                 {.dialogues = 1000, .minTurns = 2, .maxTurns = 2});
    QVERIFY(!made.mixed.empty());
    QVERIFY(made.mixed.size() < 20);
}

void TestMosIt::refusesWhatCannotBeMade() {
    const PhraseBook phrases = book("general");
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt({}, phrases, {}));
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt(pairs({{Modality::Image, "a.png", " "}}), phrases, {}));
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt(m_pairs, phrases, {.minTurns = 4, .maxTurns = 3}));
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt(m_pairs, phrases, {.dialogues = -1}));
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt(m_pairs, phrases, {.minTurns = 0}));
    QVERIFY_THROWS_EXCEPTION(EngineError, buildMosIt(m_pairs, phrases, {.maxTurns = 1000}));
}

void TestMosIt::refusesIncompletePhrases() {
    const auto whole = nlohmann::json::parse(*phraseBookText("general"));
    const auto without = [&](const char* pointer) {
        nlohmann::json changed = whole;
        const nlohmann::json::json_pointer at(pointer);
        changed[at.parent_pointer()].erase(at.back());
        return changed;
    };
    QVERIFY_THROWS_EXCEPTION(EngineError, PhraseBook::fromJson(without("/requests")));
    QVERIFY_THROWS_EXCEPTION(EngineError, PhraseBook::fromJson(without("/recalls/audio")));
    nlohmann::json changed = whole;
    changed["requests"]["image"].push_back("draw something");
    QVERIFY_THROWS_EXCEPTION(EngineError, PhraseBook::fromJson(changed));
    changed = whole;
    changed["small_talk"] = {{"only a question"}};
    QVERIFY_THROWS_EXCEPTION(EngineError, PhraseBook::fromJson(changed));
    PhraseBook::fromJson(without("/edits"));
    QVERIFY(!phraseBookText("other"));
    QCOMPARE(phraseBookNames().size(), 2u);
}

void TestMosIt::neverOverwritesData() {
    const fs::path out = m_folder / "occupied";
    write(out / "mosit.json", "mine");
    const auto made = buildMosIt(m_pairs, book("general"), {.dialogues = 2});
    QVERIFY_THROWS_EXCEPTION(EngineError, writeMosIt(made, out));
    QVERIFY(!fs::exists(out / "images"));
}

QTEST_GUILESS_MAIN(TestMosIt)
#include "test_mosit.moc"
