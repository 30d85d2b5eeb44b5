// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/session/EngineListener.h"

#include "engine/media/MediaProbe.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

/// The shipped bundle, end to end. tests/evaluation measures its quality.
class TestPocket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void generatedImageIsRecognised();
    void everyMediumIsGeneratedAndUnderstood();
    void weightsCutOffInUseAreAnError();
};

void TestPocket::initTestCase() {
    QVERIFY2(std::filesystem::exists(std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / "bundle.json"),
             "the pocket bundle is not in this checkout (resources/pocket/bundle)");
}

void TestPocket::generatedImageIsRecognised() {
    QTemporaryDir folder;
    LocalEngine engine({.bundle = NEXTGPT_POCKET_BUNDLE, .device = "cpu", .threads = 2});
    EngineListener listener(engine);
    const Catalogue catalogue = listener.loaded();
    QVERIFY2(catalogue.state == Catalogue::State::Ready, catalogue.error.detail.c_str());

    ReplyRequest drawing;
    drawing.messages = {{Role::User, {std::string("draw a large red star at night")}}};
    drawing.mediaFolder = folder.path().toStdString();
    const auto drawn = listener.eventsOf(listener.submit(drawing));
    QVERIFY(std::holds_alternative<Finished>(drawn.back()));
    const auto ready = eventsOfType<MediaReady>(drawn);
    QCOMPARE(ready.size(), std::size_t(1));
    qInfo("drew: %s (%.2f s, p %.2f)", textOf(drawn).c_str(), ready[0].recipe.seconds,
          eventsOfType<MediaPromised>(drawn)[0].probability);

    ReplyRequest asking;
    asking.messages = {{Role::User, {ready[0].file, std::string("what is this?")}}};
    asking.mediaFolder = folder.path().toStdString();
    const auto answered = listener.eventsOf(listener.submit(asking));
    QVERIFY(std::holds_alternative<Finished>(answered.back()));
    QVERIFY(eventsOfType<MediaPromised>(answered).empty());
    const TextMeasured measured = eventsOfType<TextMeasured>(answered)[0];
    qInfo("saw: %s (first token %.3f s, %.0f tokens/s)", textOf(answered).c_str(), measured.firstTokenSeconds,
          measured.tokensPerSecond);
    QVERIFY(!textOf(answered).empty());
}

/// Generates an image, a video and an audio clip in one conversation, then asks about all three at once.
void TestPocket::everyMediumIsGeneratedAndUnderstood() {
    QTemporaryDir folder;
    LocalEngine engine({.bundle = NEXTGPT_POCKET_BUNDLE, .device = "cpu", .threads = 2});
    EngineListener listener(engine);
    const Catalogue catalogue = listener.loaded();
    for (const Modality modality : kMediaModalities)
        QVERIFY2(catalogue.canGenerate[modality], std::string(name(modality)).c_str());

    Message question{Role::User, {}};
    for (const Modality modality : kMediaModalities) {
        ReplyRequest making;
        making.messages = {
            {Role::User, {std::string("a small blue bird at the left moving right at sunset")}}};
        making.mediaFolder = folder.path().toStdString();
        making.options.switches.fill(ModalitySwitch::Never);
        making.options.switches[modality] = ModalitySwitch::Force;
        const auto events = listener.eventsOf(listener.submit(making));
        QVERIFY(std::holds_alternative<Finished>(events.back()));
        const auto ready = eventsOfType<MediaReady>(events);
        QCOMPARE(ready.size(), std::size_t(1));
        QVERIFY(ready[0].file.modality == modality);
        const MediaProbe probe = probeMedia(ready[0].file.path);
        QVERIFY(probe.modality == modality);
        qInfo("%s: %.2f s to make, %.2f s long", std::string(name(modality)).c_str(), ready[0].recipe.seconds,
              probe.seconds);
        question.parts.emplace_back(ready[0].file);
    }

    question.parts.emplace_back(std::string("what is this?"));
    ReplyRequest asking;
    asking.messages = {question};
    asking.mediaFolder = folder.path().toStdString();
    const auto answered = listener.eventsOf(listener.submit(asking));
    QVERIFY(std::holds_alternative<Finished>(answered.back()));
    QVERIFY(!textOf(answered).empty());
}

/// Whoever replaces a model by copying over it cuts its files off first: reading their mapped bytes would end
/// the program by SIGBUS.
void TestPocket::weightsCutOffInUseAreAnError() {
    QTemporaryDir folder;
    const auto bundle = std::filesystem::path(folder.path().toStdString()) / "bundle";
    std::filesystem::copy(NEXTGPT_POCKET_BUNDLE, bundle, std::filesystem::copy_options::recursive);
    LocalEngine engine({.bundle = bundle, .device = "cpu", .threads = 2});
    EngineListener listener(engine);
    QCOMPARE(listener.loaded().state, Catalogue::State::Ready);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bundle))
        if (entry.path().extension() == ".safetensors") {
            std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_all);
            std::filesystem::resize_file(entry.path(), 4096);
        }
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("draw a large red star at night")}}};
    request.mediaFolder = folder.path().toStdString();
    for (int turn = 0; turn < 2; ++turn) { // and it stays one
        const auto events = listener.eventsOf(listener.submit(request));
        if (std::holds_alternative<Finished>(events.back()))
            continue; // all that it needs is in memory
        const auto* failed = std::get_if<Failed>(&events.back());
        QVERIFY(failed != nullptr);
        QCOMPARE(failed->error.code, ErrorCode::BundleDamaged);
        QVERIFY2(failed->error.detail.find("cut off") != std::string::npos, failed->error.detail.c_str());
    }
}

QTEST_GUILESS_MAIN(TestPocket)
#include "test_pocket.moc"
