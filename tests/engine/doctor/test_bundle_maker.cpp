// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundlePath.h"
#include "engine/core/Error.h"
#include "engine/doctor/BundleMaker.h"
#include "engine/doctor/WeightDoctor.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/LearnedModels.h"
#include "tests/engine/doctor/PocketParts.h"
#include "tests/support/FileBytes.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// Copies a file of the pocket bundle under another name.
void place(const char* from, const fs::path& to) {
    fs::create_directories(to.parent_path());
    fs::copy_file(kPocket / from, to);
}

/// The pocket bundle's files in odd places with odd names, without its manifest and without the configuration
/// of NExT-GPT's tensors.
std::vector<fs::path> scatter(const fs::path& folder) {
    place("llm/model.safetensors", folder / "downloads" / "a1b2");
    place("llm/config.json", folder / "downloads" / "llama settings.json");
    place("llm/tokenizer.model", folder / "tokenizers" / "tokenizer.model");
    place("imagebind/model.safetensors", folder / "downloads" / "old" / "ib (1).weights");
    place("imagebind/config.json", folder / "downloads" / "old" / "ib.json");
    place("nextgpt/model.safetensors", folder / "7b" / "pytorch_model.pt");
    place("llm/added_tokens.json", folder / "7b" / "tokens.json");
    fs::copy(kPocket / "image", folder / "pictures", fs::copy_options::recursive);
    fs::rename(folder / "pictures" / "unet", folder / "pictures" / "noise");
    fs::rename(folder / "pictures" / "noise" / "diffusion_pytorch_model.safetensors",
               folder / "pictures" / "noise" / "x.safetensors");
    fs::copy(kPocket / "audio", folder / "noises", fs::copy_options::recursive);
    return {folder / "downloads", folder / "tokenizers" / "tokenizer.model", folder / "7b",
            folder / "pictures", folder / "noises"};
}

} // namespace

/// Bundles that refer to files elsewhere.
class TestBundleMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scatteredFilesAnswerLikeTheBundle();
    void whatNoFileSaysComesFromTheTensors();
    void nothingIsCopied();
    void unhealthyFilesAreRefused();
    void failedChecksLeaveNothing();
    void bundlesFromElsewhereMayNotLeaveTheirFolder();
    void changedFilesAreNamed();

private:
    fs::path path() const { return m_temporary->path().toStdString(); }
    fs::path made() const { return path() / "made"; }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestBundleMaker::init() {
    m_temporary = std::make_unique<QTemporaryDir>();
    const Diagnosis diagnosis = examineWeights(scatter(path()));
    QVERIFY2(diagnosis.isHealthy(), qPrintable(findings(diagnosis)));
    makeBundle(diagnosis, {.folder = made(), .name = "Mine", .check = requireLoadable});
}

void TestBundleMaker::scatteredFilesAnswerLikeTheBundle() {
    Bundle::open(made()).verify();
    const std::string own = answer(made(), path() / "media");
    QVERIFY(own.size() > std::size_t(96 * 96 * 3)); // text and an image
    QVERIFY(own == answer(kPocket, path() / "pocket media"));
}

void TestBundleMaker::whatNoFileSaysComesFromTheTensors() {
    const Bundle bundle = Bundle::open(made());
    const Bundle pocket = Bundle::open(kPocket);
    QCOMPARE(bundle.name(), std::string("Mine"));
    QVERIFY(bundle.markerMode() == pocket.markerMode());
    for (const Modality modality : kMediaModalities)
        QCOMPARE(bundle.signalTokens(modality), pocket.signalTokens(modality));
    QVERIFY(!bundle.hasDecoder(Modality::Video));
    QCOMPARE(bundle.dims().at("image_condition"), std::int64_t(128));
    QCOMPARE(bundle.defaults(Modality::Image).width, 96);
    const auto own = openLearned(bundle.requirePart("nextgpt"));
    const auto published = openLearned(pocket.requirePart("nextgpt"));
    QCOMPARE(loraScaleOf(own), loraScaleOf(published));
    for (const Modality modality : kMediaModalities)
        QCOMPARE(outputProjectionConfig(modality, own).toJson().dump(),
                 outputProjectionConfig(modality, published).toJson().dump());
}

void TestBundleMaker::nothingIsCopied() {
    for (const auto& entry : fs::recursive_directory_iterator(made()))
        if (!entry.is_symlink() && entry.is_regular_file())
            QVERIFY2(entry.path().extension() == ".json" && entry.file_size() < 20'000, entry.path().c_str());
    QCOMPARE(fs::read_symlink(made() / "llm" / "model.safetensors"),
             fs::canonical(path() / "downloads" / "a1b2"));
}

void TestBundleMaker::unhealthyFilesAreRefused() {
    const Diagnosis diagnosis = examineWeights({path() / "downloads"});
    QVERIFY(refusal([&] { makeBundle(diagnosis, {.folder = path() / "other"}); }).contains("missing"));
    QVERIFY(!fs::exists(path() / "other"));
    const Diagnosis whole = examineWeights({path() / "downloads", path() / "tokenizers", path() / "7b"});
    QVERIFY(refusal([&] { makeBundle(whole, {.folder = made()}); }).contains("exists already"));
}

void TestBundleMaker::failedChecksLeaveNothing() {
    const Diagnosis diagnosis =
        examineWeights({path() / "downloads", path() / "tokenizers", path() / "7b", path() / "noises"});
    const auto refuse = [](const Bundle&) { throw EngineError(ErrorCode::BundleMismatch, "no"); };
    QCOMPARE(refusal([&] { makeBundle(diagnosis, {.folder = path() / "other", .check = refuse}); }), "no");
    QVERIFY(!fs::exists(path() / "other") && !fs::exists(path() / "other.part"));
}

void TestBundleMaker::bundlesFromElsewhereMayNotLeaveTheirFolder() {
    json manifest = readJsonFile(made() / "bundle.json");
    manifest["made_on"] = std::string(64, '0');
    writeBytes(made() / "bundle.json", manifest.dump());
    const QString other = refusal([&] { Bundle::open(made()); });
    QVERIFY2(other.contains("another computer"), qPrintable(other));
    manifest.erase("made_on");
    for (json& file : manifest["files"])
        file.erase("at");
    writeBytes(made() / "bundle.json", manifest.dump());
    const QString undeclared = refusal([&] { Bundle::open(made()).verify(); });
    QVERIFY2(undeclared.contains("is a link out of the bundle"), qPrintable(undeclared));
    QVERIFY(computerId() == computerId());
    QCOMPARE(computerId().size(), std::size_t(64));
}

void TestBundleMaker::changedFilesAreNamed() {
    writeBytes(path() / "downloads" / "llama settings.json", "{}");
    const QString changed = refusal([&] { Bundle::open(made()).verify(); });
    QVERIFY2(changed.contains("llm/config.json"), qPrintable(changed));
    fs::remove(path() / "downloads" / "a1b2");
    const QString removed = refusal([&] { Bundle::open(made()).verify(); });
    QVERIFY2(removed.contains("a1b2") || removed.contains("llm/config.json"), qPrintable(removed));
}

QTEST_GUILESS_MAIN(TestBundleMaker)
#include "test_bundle_maker.moc"
