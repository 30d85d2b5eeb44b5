// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Limits.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/pipeline/BundleLoader.h"
#include "tests/engine/pipeline/TinyBundle.h"
#include "tests/engine/pipeline/reply/ReplyEvents.h"
#include "tests/support/FileSizeLimit.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

/// Replaces the values of one tensor of a checkpoint.
void fillWithNan(const std::filesystem::path& folder, const std::string& name) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".safetensors")
            continue;
        std::map<std::string, at::Tensor> tensors;
        {
            SafetensorsFile file(entry.path());
            for (const auto& [key, stored] : file.tensors())
                tensors[key] = file.take(key).clone();
        }
        if (tensors.contains(name))
            tensors[name].fill_(std::numeric_limits<double>::quiet_NaN());
        writeSafetensors(entry.path(), tensors);
    }
}

std::unique_ptr<Assistant> load(const std::filesystem::path& bundle) {
    return loadAssistant(Bundle::open(bundle), {}, Job::unattended());
}

} // namespace

/// Errors that fail a whole request, errors that fail only one medium, and errors that are ignored.
class TestReplyErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void missingDecoderFailsOnlyItsMedium();
    void fullDiskFailsOnlyItsMedium();
    void damagedMediaWeightsAreNamedAndTheTextIsKept();
    void damagedLanguageWeightsAreNamed();
    void aVideoTooLargeForOneFileIsRefused();
    void unreadableAttachmentFailsBeforeTheText();
    void missingMediaOfEarlierTurnsAreIgnored();
    void invalidRequestsAreRefused_data();
    void invalidRequestsAreRefused();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Assistant> m_assistant;
};

void TestReplyErrors::initTestCase() {
    writeTinyBundle(pathOf(m_folder) / "bundle");
    m_assistant = load(pathOf(m_folder) / "bundle");
}

void TestReplyErrors::missingDecoderFailsOnlyItsMedium() {
    writeTinyBundleWithoutDecoder(pathOf(m_folder) / "text-only");
    const auto assistant = load(pathOf(m_folder) / "text-only");
    const QTemporaryDir media;
    const auto without = eventsOf(*assistant, mediaRequest("draw a fish", Modality::Image, pathOf(media)));
    const auto failed = eventsOfType<MediaFailed>(without);
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed[0].error.code, ErrorCode::DecoderMissing);

    ReplyRequest all = textRequest("everything", pathOf(media));
    all.options.switches = {ModalitySwitch::Force, ModalitySwitch::Force, ModalitySwitch::Force};
    const auto events = eventsOf(*m_assistant, all);
    const auto both = eventsOfType<MediaFailed>(events); // audio, which is quicker, before video
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both[0].slot, 2);
    QCOMPARE(both[1].slot, 1);
    QCOMPARE(eventsOfType<MediaReady>(events).size(), std::size_t(1));
}

void TestReplyErrors::fullDiskFailsOnlyItsMedium() {
    const QTemporaryDir media;
    std::vector<Event> events;
    {
        const FileSizeLimit disk(64); // bytes: any image is larger
        events = eventsOf(*m_assistant, mediaRequest("draw a fish", Modality::Image, pathOf(media)));
    }
    QCOMPARE(eventsOfType<MediaFailed>(events).size(), std::size_t(1));
    QCOMPARE(eventsOfType<MediaFailed>(events)[0].error.code, ErrorCode::DiskFull);
    QVERIFY(eventsOfType<MediaReady>(events).empty());
    QVERIFY(filesIn(pathOf(media) / "media").empty());
}

void TestReplyErrors::damagedMediaWeightsAreNamedAndTheTextIsKept() {
    const auto bundle = pathOf(m_folder) / "damaged-media";
    writeTinyBundle(bundle);
    fillWithNan(bundle / "image" / "unet", "conv_in.weight");
    const auto assistant = load(bundle);
    const QTemporaryDir media;
    const auto events = eventsOf(*assistant, mediaRequest("draw a fish", Modality::Image, pathOf(media)));
    QVERIFY(!eventsOfType<TextMeasured>(events).empty()); // the text was finished
    const auto failed = eventsOfType<MediaFailed>(events);
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed[0].error.code, ErrorCode::WeightsInvalid);
    const QString detail = QString::fromStdString(failed[0].error.detail);
    QVERIFY2(detail.contains("\"conv_in.weight\"") && detail.contains("download"), qPrintable(detail));
}

void TestReplyErrors::damagedLanguageWeightsAreNamed() {
    const auto bundle = pathOf(m_folder) / "damaged-language";
    writeTinyBundle(bundle);
    fillWithNan(bundle / "llm", "model.norm.weight");
    const auto assistant = load(bundle);
    try {
        assistant->reply(textRequest("hello", pathOf(m_folder)), Job::unattended());
        QFAIL("answered");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::WeightsInvalid);
        QVERIFY2(QString(error.what()).contains("model.norm.weight"), error.what());
    }
}

void TestReplyErrors::aVideoTooLargeForOneFileIsRefused() {
    const auto bundle = pathOf(m_folder) / "video";
    writeTinyBundleWithVideo(bundle);
    const auto assistant = load(bundle);
    const QTemporaryDir media;
    ReplyRequest request = mediaRequest("draw a fish", Modality::Video, pathOf(media));
    request.options.media[Modality::Video].width = 2'048;
    request.options.media[Modality::Video].height = 2'048;
    request.options.media[Modality::Video].frames = 100;
    QCOMPARE(failedReply(*assistant, request).code, ErrorCode::RequestInvalid);
}

void TestReplyErrors::unreadableAttachmentFailsBeforeTheText() {
    const QTemporaryDir media;
    ReplyRequest request = textRequest("what is this?", pathOf(media));
    request.messages[0].parts.emplace_back(MediaFile{Modality::Image, "/does/not/exist.png"});
    const FailedReply reply = failedReply(*m_assistant, request);
    QCOMPARE(reply.code, std::optional(ErrorCode::FileUnreadable));
    for (const Progress& progress : eventsOfType<Progress>(reply.events))
        QVERIFY(progress.stage != Stage::GeneratingText);

    request.messages[0].parts.back() = MediaFile{Modality::Audio, "/does/not/exist.wav"};
    QCOMPARE(failedReply(*m_assistant, request).code, std::optional(ErrorCode::MediaUnsupported));
}

void TestReplyErrors::missingMediaOfEarlierTurnsAreIgnored() {
    const QTemporaryDir media;
    ReplyRequest request = textRequest("and now?", pathOf(media));
    request.messages = {{Role::User, {std::string("look"), MediaFile{Modality::Image, "/gone.png"}}},
                        {Role::Assistant, {std::string("A video."), MediaFile{Modality::Video, "/gone.mp4"}}},
                        {Role::User, {std::string("and now?")}}};
    QVERIFY(!failedReply(*m_assistant, request).code);
}

void TestReplyErrors::invalidRequestsAreRefused_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    const int invalid = static_cast<int>(ErrorCode::RequestInvalid);
    for (int which = 0; which < 10; ++which)
        QTest::addRow("%d", which) << which << invalid;
    QTest::addRow("too long for the model") << 10 << static_cast<int>(ErrorCode::PromptTooLong);
}

void TestReplyErrors::invalidRequestsAreRefused() {
    QFETCH(int, which);
    QFETCH(int, code);
    const QTemporaryDir media;
    ReplyRequest request = textRequest("draw", pathOf(media));
    ReplyOptions& options = request.options;
    const std::function<void()> changes[] = {
        [&] { request.messages.clear(); },
        [&] { request.messages[0].role = Role::Assistant; },
        [&] { request.messages[0].parts = {std::string(10 << 20, 'x')}; },
        [&] { options.text.temperature = -1; },
        [&] { options.text.topP = 0; },
        [&] { options.text.maxNewTokens = 0; },
        [&] { options.media[Modality::Image].steps = 0; },
        [&] { options.media[Modality::Image].guidance = 51; },
        [&] { options.media[Modality::Image].width = 33; },
        [&] { options.maxGroupsPerModality = 0; },
        [&] { request.messages[0].parts = {std::string(limits::kMessageTextBytes, 'x')}; },
    };
    changes[which]();
    const FailedReply reply = failedReply(*m_assistant, request);
    QVERIFY(reply.code);
    QCOMPARE(static_cast<int>(*reply.code), code);
    QVERIFY(reply.events.empty());
}

QTEST_GUILESS_MAIN(TestReplyErrors)
#include "test_reply_errors.moc"
