// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"
#include "engine/bundle/BundleFit.h"
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/request/Job.h"
#include "tests/engine/bundle/BundleFolder.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/zeros.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

void expectRefused(const fs::path& folder, ErrorCode code, const QString& word) {
    try {
        Bundle::open(folder).verify();
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY2(error.code() == code, error.what());
        QVERIFY2(QString(error.what()).contains(word), error.what());
    }
}

} // namespace

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void validBundleIsRead();
    void pocketBundleIsValid();
    void absentDefaultsAreTheReferences();
    void videoAndAudioMayBeAbsent();
    void verifyingCanBeCancelled();
    void missingBundleAndFileAreReported();
    void damagedFileIsRefused();
    void filesAreLookedForWithoutReadingThem();
    void unlistedFileIsRefused();
    void codeInABundleIsNotUsed();
    void linksIntoACacheAreFollowed();
    void danglingLinksAreNamed();
    void failedDownloadsAreNamed();
    void videosThatCannotBeHeldAreRefused();
    void hostileManifestsAreRefused_data();
    void hostileManifestsAreRefused();
    void mismatchedPartsAreRefused_data();
    void mismatchedPartsAreRefused();
    void mismatchedVideoPipelinesAreRefused_data();
    void mismatchedVideoPipelinesAreRefused();
    void oneConditionWidthPerLevelIsRead();
    void vocabularyWithoutSignalRowsIsRefused();
    void mismatchedAudioPipelinesAreRefused_data();
    void mismatchedAudioPipelinesAreRefused();
    void audioPipelineWithoutSignalTokensIsRefused();
    void brokenTokenizerIsRefused();

private:
    fs::path path() const { return m_temporary->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<BundleFolder> m_bundle;
};

void TestBundle::init() {
    m_temporary = std::make_unique<QTemporaryDir>();
    m_bundle = std::make_unique<BundleFolder>(path());
}

void TestBundle::validBundleIsRead() {
    const auto bundle = Bundle::open(path());
    int files = 0;
    bundle.verify(nullptr, [&](std::int64_t, std::int64_t) { ++files; });
    QCOMPARE(files, 6);
    QCOMPARE(bundle.name(), std::string("tiny"));
    QCOMPARE(bundle.title(), std::string("tiny"));
    QCOMPARE(bundle.hash().size(), std::size_t(64));
    QCOMPARE(bundle.signalTokens(Modality::Image), 4);
    QCOMPARE(bundle.signalTokens(Modality::Text), 0);
    QVERIFY(bundle.markerMode() == MarkerMode::Added);
    QCOMPARE(bundle.defaults(Modality::Image).height, 64);
    QCOMPARE(bundle.defaults(Modality::Image).guidance, 4.5);
    QCOMPARE(bundle.requirePart("llm"), path() / "llm");
    QVERIFY(bundle.hasDecoder(Modality::Image));
    QVERIFY(!bundle.isDemo());
    QVERIFY(bundle.knownWords() == KnownWords{});
}

void TestBundle::pocketBundleIsValid() {
    const auto bundle = Bundle::open(NEXTGPT_POCKET_BUNDLE);
    bundle.verify();
    QVERIFY(bundle.isDemo());
    QCOMPARE(bundle.knownWords().things.size(), std::size_t(8));
    QCOMPARE(bundle.knownWords().colours.front(), std::string("red"));
    QCOMPARE(bundle.knownWords().places.back(), std::string("meadow"));
    QCOMPARE(bundle.knownWords().motions.size(), std::size_t(8));
}

void TestBundle::absentDefaultsAreTheReferences() {
    m_bundle->manifest["defaults"] = {{"video", {{"frames", 8}}}, {"audio", {{"guidance", 0}}}};
    m_bundle->save();
    const auto bundle = Bundle::open(path());
    QVERIFY(bundle.defaults(Modality::Image) ==
            (MediaDefaults{.steps = 50, .guidance = 7.5, .width = 512, .height = 512}));
    QVERIFY(
        bundle.defaults(Modality::Video) ==
        (MediaDefaults{
            .steps = 50, .guidance = 7.5, .width = 576, .height = 320, .frames = 8, .framesPerSecond = 8.0}));
    QVERIFY(bundle.defaults(Modality::Audio) ==
            (MediaDefaults{.steps = 50, .guidance = 0.0, .seconds = 9.0}));
    m_bundle->manifest.erase("defaults");
    m_bundle->save();
    const auto silent = Bundle::open(path());
    for (const Modality modality : kMediaModalities)
        QVERIFY(silent.defaults(modality) == kReferenceDefaults[modality]);
    QCOMPARE(silent.defaults(Modality::Video).frames, 24);
}

void TestBundle::videoAndAudioMayBeAbsent() {
    const auto bundle = Bundle::open(path());
    QVERIFY(!bundle.hasDecoder(Modality::Video));
    QVERIFY(!bundle.part("audio"));
    QVERIFY_THROWS_EXCEPTION(EngineError, bundle.requirePart("audio"));
}

void TestBundle::verifyingCanBeCancelled() {
    const auto bundle = Bundle::open(path());
    QVERIFY_THROWS_EXCEPTION(Stopped,
                             bundle.verify(nullptr, [](std::int64_t, std::int64_t) { throw Stopped(); }));
}

void TestBundle::missingBundleAndFileAreReported() {
    fs::remove(path() / "image" / "unet" / "config.json");
    expectRefused(path(), ErrorCode::BundleMissing, "unet");
    fs::remove(path() / "bundle.json");
    expectRefused(path(), ErrorCode::BundleMissing, "no bundle.json");
}

void TestBundle::damagedFileIsRefused() {
    m_bundle->write("llm/config.json", R"({"hidden_size": 16, "vocab_size": 11})"); // same size
    expectRefused(path(), ErrorCode::BundleDamaged, "llm/config.json: SHA-256 differs");
    m_bundle->write("llm/config.json", "{}");
    expectRefused(path(), ErrorCode::BundleDamaged, "2 bytes");
}

void TestBundle::filesAreLookedForWithoutReadingThem() {
    const Bundle bundle = Bundle::open(path());
    m_bundle->write("llm/config.json", R"({"hidden_size": 16, "vocab_size": 11})"); // same size
    requireFiles(bundle);
    m_bundle->write("llm/config.json", "{}");
    QVERIFY_THROWS_EXCEPTION(EngineError, requireFiles(bundle));
    fs::remove(path() / "llm" / "config.json");
    QVERIFY_THROWS_EXCEPTION(EngineError, requireFiles(bundle));
}

void TestBundle::unlistedFileIsRefused() {
    m_bundle->write("llm/.hidden", "a file manager's note");
    Bundle::open(path()).verify();
    m_bundle->write("image/unet/model.safetensors", "");
    expectRefused(path(), ErrorCode::BundleDamaged, "not listed");
}

/// Templates and programs for other software are files like any other: their content has no effect.
void TestBundle::codeInABundleIsNotUsed() {
    m_bundle->write("llm/modeling_llama.py", "import os\nos.abort()\n");
    m_bundle->write("llm/tokenizer_config.json", R"({"chat_template": "{{ ''.__class__.__mro__ }}",
        "auto_map": {"AutoModel": "modeling_llama.Model"}})");
    m_bundle->write("llm/chat_template.jinja", "{% for x in range(10**9) %}{% endfor %}");
    m_bundle->describe();
    Bundle::open(path()).verify();
    m_bundle->write("llm/added_later.py", "");
    expectRefused(path(), ErrorCode::BundleDamaged, "not listed");
}

/// Hugging Face's cache: snapshots/<revision>/… are links into ../../blobs/<hash>.
void TestBundle::linksIntoACacheAreFollowed() {
    const QTemporaryDir cache;
    const fs::path root = cache.path().toStdString();
    const fs::path snapshot = root / "snapshots" / "1";
    fs::create_directories(root / "blobs");
    int number = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path())) {
        if (!entry.is_regular_file())
            continue;
        const fs::path link = snapshot / fs::relative(entry.path(), path());
        const fs::path blob = root / "blobs" / std::to_string(++number);
        fs::create_directories(link.parent_path());
        fs::copy_file(entry.path(), blob);
        fs::create_symlink(fs::relative(blob, link.parent_path()), link);
    }
    Bundle::open(snapshot).verify();
    const auto blob = fs::canonical(snapshot / "llm" / "config.json");
    writeBytes(blob, R"({"hidden_size": 16, "vocab_size": 11})"); // same size
    expectRefused(snapshot, ErrorCode::BundleDamaged, "llm/config.json: SHA-256 differs");
}

void TestBundle::danglingLinksAreNamed() {
    fs::remove(path() / "imagebind" / "config.json");
    fs::create_symlink("../../blobs/gone", path() / "imagebind" / "config.json");
    expectRefused(path(), ErrorCode::BundleMissing, "a link to ../../blobs/gone");
}

void TestBundle::failedDownloadsAreNamed() {
    const std::string pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 13476839424\n";
    m_bundle->write("nextgpt/model.safetensors", pointer);
    expectRefused(path(), ErrorCode::BundleDamaged, "nextgpt/model.safetensors is only a Git LFS pointer");
    m_bundle->describe(); // a bundle that was described with the pointer in place
    expectRefused(path(), ErrorCode::WeightsInvalid, "fetch the real file");
}

void TestBundle::videosThatCannotBeHeldAreRefused() {
    m_bundle->manifest["defaults"]["video"] = {{"width", 2048}, {"height", 2048}, {"frames", 100}};
    m_bundle->save();
    expectRefused(path(), ErrorCode::BundleInvalid, "video.frames");
    m_bundle->manifest["defaults"]["video"] = {{"width", 1024}, {"height", 576}, {"frames", 100}};
    m_bundle->save();
    Bundle::open(path()).verify();
}

void TestBundle::hostileManifestsAreRefused_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("word");
    const QString hash(64, 'a');
    const auto file = [&](const QString& name) {
        return QString(R"([{"op":"add","path":"/files/-","value":{"path":"%1","size":1,"sha256":"%2"}}])")
            .arg(name, hash);
    };
    const auto set = [](const char* where, const char* value) {
        return QString(R"([{"op":"add","path":"%1","value":%2}])").arg(where, value);
    };
    QTest::newRow("path upwards") << file("../secret") << "relative";
    QTest::newRow("path upwards inside") << file("llm/../../secret") << "relative";
    QTest::newRow("absolute path") << file("/etc/passwd") << "relative";
    QTest::newRow("path of a drive") << file("C:secret") << "relative";
    QTest::newRow("backslash") << file("..\\\\secret") << "relative";
    QTest::newRow("NUL in a path") << file("llm/a\\u0000b") << "relative";
    QTest::newRow("empty path") << file("") << "relative";
    QTest::newRow("dot step") << file("llm/./config.json") << "relative";
    QTest::newRow("double slash") << file("llm//config.json") << "relative";
    QTest::newRow("listed twice") << file("llm/config.json") << "twice";
    QTest::newRow("folder upwards") << set("/parts/llm", R"("..")") << "relative";
    QTest::newRow("folder a number") << set("/parts/llm", "1") << "relative";
    QTest::newRow("unknown part") << set("/parts/smell", R"("smell")") << "unknown part";
    QTest::newRow("part missing") << R"([{"op":"remove","path":"/parts/llm"}])"
                                  << "missing";
    QTest::newRow("no files") << R"([{"op":"remove","path":"/files"}])"
                              << "files";
    QTest::newRow("file a string") << set("/files/-", R"("llm/config.json")") << "files";
    QTest::newRow("negative size") << set("/files/0/size", "-1") << "size";
    QTest::newRow("fractional size") << set("/files/0/size", "1.5") << "size";
    QTest::newRow("short hash") << set("/files/0/sha256", R"("abc")") << "sha256";
    QTest::newRow("hash in capitals")
        << set("/files/0/sha256", QString('"' + QString(64, 'A') + '"').toLatin1()) << "sha256";
    QTest::newRow("other format") << set("/format", "2") << "format";
    QTest::newRow("format a word") << set("/format", R"("one")") << "format";
    QTest::newRow("no name") << R"([{"op":"remove","path":"/name"}])"
                             << "name";
    QTest::newRow("endless signals") << set("/signal_tokens/image", "1000000") << "signal_tokens";
    QTest::newRow("negative signals") << set("/signal_tokens/image", "-4") << "signal_tokens";
    QTest::newRow("signals of text") << set("/signal_tokens/text", "1") << "unknown medium";
    QTest::newRow("marker mode") << set("/marker_mode", R"("maybe")") << "marker_mode";
    QTest::newRow("wide dim") << set("/dims/llm", "99999999999") << "dims";
    QTest::newRow("no dims") << R"([{"op":"remove","path":"/dims"}])"
                             << "dims";
    QTest::newRow("huge image") << set("/defaults/image/width", "1000000") << "width";
    QTest::newRow("endless steps") << set("/defaults/image/steps", "1000000") << "steps";
    QTest::newRow("side above the generators' limit") << set("/defaults/image/width", "2049") << "width";
    QTest::newRow("side between two latents") << set("/defaults/image/height", "100") << "image.height";
    QTest::newRow("no steps") << set("/defaults/image/steps", "0") << "image.steps";
    QTest::newRow("half a step") << set("/defaults/image/steps", "2.5") << "image.steps";
    QTest::newRow("still video") << set("/defaults/video", R"({"fps": 0})") << "defaults.video: fps is 0";
    QTest::newRow("audio above the generators' limit")
        << set("/defaults/audio", R"({"seconds": 30.5})") << "defaults.audio: seconds is 30.5";
    QTest::newRow("defaults of an unknown medium") << set("/defaults/smell", "{}") << "unknown medium";
    QTest::newRow("strong guidance") << set("/defaults/image/guidance", "1e30") << "guidance";
    QTest::newRow("words a list") << set("/knows", R"(["ball"])") << "knows is not an object";
    QTest::newRow("words of an unknown kind") << set("/knows", R"({"smells": []})") << "smells";
    QTest::newRow("words a word") << set("/knows", R"({"things": "ball"})") << "knows.things";
    QTest::newRow("a number among the words")
        << set("/knows", R"({"colours": ["red", 1]})") << "knows.colours";
    QTest::newRow("an empty word") << set("/knows", R"({"places": [""]})") << "knows.places";
    QTest::newRow("an escape in a word") << set("/knows", R"({"motions": ["\u001b[2J"]})") << "knows.motions";
    QTest::newRow("a long word") << set("/knows",
                                        QString(R"({"things": ["%1"]})").arg(QString(33, 'a')).toLatin1())
                                 << "knows.things";
    QTest::newRow("endless words")
        << set("/knows", QString(R"({"things": [%1"z"]})").arg(QString("\"a\",").repeated(64)).toLatin1())
        << "knows.things";
    QTest::newRow("defaults a list") << set("/defaults/image", "[]") << "defaults";
}

void TestBundle::hostileManifestsAreRefused() {
    QFETCH(QString, patch);
    QFETCH(QString, word);
    m_bundle->manifest = m_bundle->manifest.patch(json::parse(patch.toStdString()));
    m_bundle->save();
    expectRefused(path(), ErrorCode::BundleInvalid, word);
}

void TestBundle::mismatchedPartsAreRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("language model of another width") << "llm/config.json"
                                                     << R"({"hidden_size": 32, "vocab_size": 10})"
                                                     << "width of the language model";
    QTest::newRow("ImageBind of another width") << "imagebind/config.json"
                                                << R"({"output_dim": 1024})"
                                                << "embedding";
    QTest::newRow("text encoder of another width") << "image/text_encoder/config.json"
                                                   << R"({"hidden_size": 768, "max_position_embeddings": 5})"
                                                   << "text encoder";
    QTest::newRow("text encoder with more positions")
        << "image/text_encoder/config.json"
        << R"({"hidden_size": 6, "max_position_embeddings": 77})"
        << "queries";
    QTest::newRow("UNet of another condition") << "image/unet/config.json"
                                               << R"({"cross_attention_dim": 1024})"
                                               << "UNet";
    QTest::newRow("UNet with another condition per level")
        << "image/unet/config.json"
        << R"({"cross_attention_dim": [6, 7]})"
        << "cross_attention_dim differs between the levels: [6,7]";
}

void TestBundle::mismatchedPartsAreRefused() {
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QString, word);
    m_bundle->write(file.toStdString(), text.toStdString());
    m_bundle->describe();
    expectRefused(path(), ErrorCode::BundleMismatch, word);
}

void TestBundle::mismatchedVideoPipelinesAreRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("video's text encoder of another width")
        << "video/text_encoder/config.json"
        << R"({"hidden_size": 6, "max_position_embeddings": 3})"
        << "video projection";
    QTest::newRow("video's text encoder with more positions")
        << "video/text_encoder/config.json"
        << R"({"hidden_size": 7, "max_position_embeddings": 77})"
        << "queries of the video";
    QTest::newRow("video's UNet of another condition") << "video/unet/config.json"
                                                       << R"({"cross_attention_dim": 1024})"
                                                       << "video decoder's UNet";
}

void TestBundle::mismatchedVideoPipelinesAreRefused() {
    m_bundle->addVideoSet();
    const auto bundle = Bundle::open(path());
    QVERIFY(bundle.hasDecoder(Modality::Video));
    bundle.verify();
    mismatchedPartsAreRefused();
}

void TestBundle::oneConditionWidthPerLevelIsRead() {
    m_bundle->write("image/unet/config.json", R"({"cross_attention_dim": [6, 6]})");
    m_bundle->describe();
    Bundle::open(path()).verify();
    m_bundle->write("image/unet/config.json", R"({"cross_attention_dim": "six"})");
    m_bundle->describe();
    expectRefused(path(), ErrorCode::BundleInvalid,
                  "cross_attention_dim is \"six\"; it must be a whole number");
}

void TestBundle::vocabularyWithoutSignalRowsIsRefused() {
    m_bundle->manifest["signal_tokens"]["image"] = 8; // the table has rows for 4
    m_bundle->save();
    expectRefused(path(), ErrorCode::BundleMismatch, "vocabulary");
}

void TestBundle::mismatchedAudioPipelinesAreRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("audio's text encoder of another width") << "audio/text_encoder/config.json"
                                                           << R"({"projection_dim": 512})"
                                                           << "audio projection";
    QTest::newRow("audio's UNet of another condition") << "audio/unet/config.json"
                                                       << R"({"projection_class_embeddings_input_dim": 512})"
                                                       << "audio decoder's UNet";
}

void TestBundle::mismatchedAudioPipelinesAreRefused() {
    m_bundle->addAudioSet();
    const auto bundle = Bundle::open(path());
    QVERIFY(bundle.hasDecoder(Modality::Audio));
    bundle.verify();
    mismatchedPartsAreRefused();
}

void TestBundle::audioPipelineWithoutSignalTokensIsRefused() {
    m_bundle->manifest["signal_tokens"] = {{"image", 4}, {"video", 3}, {"audio", 0}};
    m_bundle->addAudioSet();
    expectRefused(path(), ErrorCode::BundleMismatch, "signal tokens for audio");
}

void TestBundle::brokenTokenizerIsRefused() {
    m_bundle->write("llm/tokenizer.model", "\x0a\x7f short");
    m_bundle->describe();
    expectRefused(path(), ErrorCode::BundleInvalid, "SentencePiece");
}

QTEST_GUILESS_MAIN(TestBundle)
#include "test_bundle.moc"
