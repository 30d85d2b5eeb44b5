// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"
#include "tests/engine/media/video/TracksFixture.h"

#include "app/settings/EngineStatus.h"
#include "app/settings/SettingsViewModel.h"

#include "engine/core/Limits.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/video/VideoWriter.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QtTest>

using namespace nextgpt::app;

/// Drafts with valid and invalid attachments, and the settings.
class TestDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void imagesAreImportedAndSent();
    void modalityIsDetectedByContent();
    void unreadableFilesShowErrors();
    void sendingWaitsForImports();
    void pastedImageIsAttached();
    void pastedTextIsPreferredToItsImage();
    void pastedFilesAreAttached();
    void dropsAreSorted_data();
    void dropsAreSorted();
    void attachmentsAreLimited();
    void failedAttachmentsAreNamed();
    void tracksThatCannotBeDecodedAreNamed();
    void tooLongTextIsNotSent();
    void beginningOfATooLongTextCanBeInserted();
    void tooLongTextDoesNotReachTheEditor();
    void settingsAreStoredAndClamped();
    void damagedSettingsFileIsRenamed();
    void unusableBundleIsReported();

private:
    QUrl image(const char* name) const {
        return QUrl::fromLocalFile(QString(NEXTGPT_TEST_DATA "/images/") + name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraft::imagesAreImportedAndSent() {
    ChatFixture fixture(R"({"replies": [[{"words": "a photo"}]]})", m_folder->path());
    fixture.draft.addUrls({image("photo.jpg"), image("grey.png")});
    QCOMPARE(fixture.draft.attachments()->count(), 2);
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY(!fixture.draft.attachments()->hasErrors());
    fixture.draft.moveAttachment(0, 1);
    QCOMPARE(fixture.draft.attachments()
                 ->data(fixture.draft.attachments()->index(0), AttachmentListModel::Name)
                 .toString(),
             QString("grey.png"));
    fixture.say("what is this?");
    QCOMPARE(fixture.draft.attachments()->count(), 0);
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.parts(1)->rowCount(), 3);
    const QString kept = fixture.part(1, PartListModel::Path, 1).toString();
    QVERIFY(kept.startsWith(m_folder->path())); // a copy
    QVERIFY(fixture.part(1, PartListModel::PixelWidth, 1).toInt() > 0);
    QCOMPARE(fixture.draft.previousPrompt(), QString("what is this?"));
}

void TestDraft::modalityIsDetectedByContent() {
    const QString video = m_folder->path() + "/video.mp4";
    const QString misnamed = m_folder->path() + "/audio.png"; // an audio clip
    const nextgpt::Image frame{32, 24, std::vector<std::uint8_t>(32 * 24 * 3, 90)};
    nextgpt::writeVideo(video.toStdString(), {8.0, std::vector<nextgpt::Image>(8, frame)}, nullptr, {});
    nextgpt::writeAudio((m_folder->path() + "/audio.flac").toStdString(),
                        {16000, 1, std::vector<float>(24000, 0.25F)}, {});
    QVERIFY(QFile::rename(m_folder->path() + "/audio.flac", misnamed));
    ChatFixture fixture(R"({"replies": [[{"words": "both"}]]})", m_folder->path());
    fixture.draft.addUrls({QUrl::fromLocalFile(video), QUrl::fromLocalFile(misnamed), image("photo.jpg")});
    AttachmentListModel& rows = *fixture.draft.attachments();
    const auto role = [&rows](int row, AttachmentListModel::Role which) {
        return rows.data(rows.index(row), which);
    };
    // Until a file has been read, its name decides.
    QVERIFY(role(0, AttachmentListModel::Importing).toBool());
    QCOMPARE(role(0, AttachmentListModel::ModalityRole).toInt(), int(nextgpt::Modality::Video));
    QCOMPARE(role(1, AttachmentListModel::ModalityRole).toInt(), int(nextgpt::Modality::Image));
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isImporting(), 10000);
    QVERIFY(!role(0, AttachmentListModel::Importing).toBool());
    QVERIFY2(!rows.hasErrors(), qPrintable(role(0, AttachmentListModel::ErrorText).toString() +
                                           role(1, AttachmentListModel::ErrorText).toString()));
    QCOMPARE(role(0, AttachmentListModel::ModalityRole).toInt(), int(nextgpt::Modality::Video));
    QCOMPARE(role(1, AttachmentListModel::ModalityRole).toInt(), int(nextgpt::Modality::Audio));
    QCOMPARE(role(2, AttachmentListModel::ModalityRole).toInt(), int(nextgpt::Modality::Image));
    QVERIFY(std::abs(role(0, AttachmentListModel::Seconds).toDouble() - 1.0) < 0.05);
    QVERIFY(std::abs(role(1, AttachmentListModel::Seconds).toDouble() - 1.5) < 0.05);
    fixture.say("what are these?");
    QTRY_COMPARE(fixture.state(), QString("done"));
    QCOMPARE(fixture.part(0, PartListModel::Kind, 1).toInt(), int(PartKind::Media));
    QCOMPARE(fixture.part(0, PartListModel::PixelWidth, 1).toInt(), 32);
    QCOMPARE(fixture.part(1, PartListModel::Kind, 1).toInt(), int(PartKind::Media));
    QVERIFY(fixture.part(1, PartListModel::Path, 1).toString().startsWith(m_folder->path() + "/"));
}

void TestDraft::unreadableFilesShowErrors() {
    QFile text(m_folder->path() + "/note.png");
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("this is no image");
    text.close();
    QFile whole(image("photo.png").toLocalFile());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile half(m_folder->path() + "/half.png");
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write(whole.read(whole.size() / 3));
    half.close();
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    fixture.draft.setText("look");
    fixture.draft.addUrls({QUrl::fromLocalFile(text.fileName()), QUrl::fromLocalFile(half.fileName()),
                           QUrl::fromLocalFile("/nowhere/at all.png"),
                           QUrl::fromLocalFile(m_folder->path())});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    AttachmentListModel& rows = *fixture.draft.attachments();
    for (int row = 0; row < rows.count(); ++row)
        QVERIFY2(!rows.data(rows.index(row), AttachmentListModel::ErrorText).toString().isEmpty(),
                 qPrintable(QString::number(row)));
    QVERIFY(!fixture.draft.canSend());
    while (rows.count() > 0)
        fixture.draft.removeAttachment(0);
    QVERIFY(fixture.draft.canSend());
}

void TestDraft::sendingWaitsForImports() {
    ChatFixture fixture(R"({"replies": [[{"words": "yes"}]]})", m_folder->path());
    fixture.draft.addUrls({image("photo.webp")});
    fixture.draft.setText("and this?");
    fixture.draft.submit();
    QTRY_COMPARE(fixture.chat.messages()->rowCount(), 2);
    QCOMPARE(fixture.parts(1)->rowCount(), 2);
    QVERIFY(fixture.draft.text().isEmpty());
}

void TestDraft::pastedImageIsAttached() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    QGuiApplication::clipboard()->setText("only words");
    QVERIFY(!fixture.draft.pasteFromClipboard());
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    QVERIFY(fixture.draft.pasteFromClipboard());
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY(!fixture.draft.attachments()->hasErrors());
}

namespace {

QImage square() {
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

void TestDraft::pastedTextIsPreferredToItsImage() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    auto* cells = new QMimeData; // as spreadsheets copy them
    cells->setText("Apples\t3\n");
    cells->setHtml("<table><tr><td>Apples</td><td>3</td></tr></table>");
    cells->setImageData(square());
    QGuiApplication::clipboard()->setMimeData(cells);
    QVERIFY(!fixture.draft.pasteFromClipboard()); // the editor inserts the text
    QCOMPARE(fixture.draft.attachments()->count(), 0);
    QVERIFY(fixture.draft.imageOffered());
    QVERIFY(!fixture.draft.notice().isEmpty());
    fixture.draft.attachOfferedImage();
    QVERIFY(!fixture.draft.imageOffered());
    QCOMPARE(fixture.draft.attachments()->count(), 1);
    QVERIFY(fixture.draft.notice().isEmpty());
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());

    auto* markup = new QMimeData; // as browsers copy an image
    markup->setHtml("<img src=\"http://127.0.0.1:9/image.png\">");
    markup->setImageData(square());
    QGuiApplication::clipboard()->setMimeData(markup);
    QVERIFY(fixture.draft.pasteFromClipboard());
    QCOMPARE(fixture.draft.attachments()->count(), 2);
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
}

void TestDraft::pastedFilesAreAttached() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    auto* files = new QMimeData; // as file managers copy them: the names are also text
    files->setUrls({image("photo.png"), QUrl::fromLocalFile(m_folder->path())});
    files->setText("photo.png");
    QGuiApplication::clipboard()->setMimeData(files);
    QVERIFY(fixture.draft.pasteFromClipboard());
    QCOMPARE(fixture.draft.attachments()->count(), 1);
    QVERIFY2(fixture.draft.notice().contains("folder"), qPrintable(fixture.draft.notice()));
    auto* link = new QMimeData; // a web address may be pasted as text
    link->setUrls({QUrl("http://127.0.0.1:9/image.png")});
    link->setText("http://127.0.0.1:9/image.png");
    QGuiApplication::clipboard()->setMimeData(link);
    QVERIFY(!fixture.draft.pasteFromClipboard());
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
}

void TestDraft::dropsAreSorted_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<int>("attachments");
    QTest::addColumn<QString>("text");
    QTest::newRow("a web address") << "http" << false << 0 << "";
    QTest::newRow("a web address with pixels") << "http pixels" << true << 1 << "";
    QTest::newRow("a web address with text") << "http text" << false << 0 << "";
    QTest::newRow("pixels") << "pixels" << true << 1 << "";
    QTest::newRow("a folder") << "folder" << false << 0 << "";
    QTest::newRow("a file") << "file" << true << 1 << "";
    QTest::newRow("a file and a folder") << "file folder" << true << 1 << "";
    QTest::newRow("text") << "text" << true << 0 << "words";
    QTest::newRow("too much text") << "book" << true << 0 << "";
    QTest::newRow("nothing known") << "other" << false << 0 << "";
}

void TestDraft::dropsAreSorted() {
    QFETCH(QString, kind);
    QFETCH(bool, accepted);
    QFETCH(int, attachments);
    QFETCH(QString, text);
    QMimeData data;
    QList<QUrl> urls;
    if (kind.contains("http"))
        urls << QUrl("http://127.0.0.1:9/image.png");
    if (kind.contains("folder"))
        urls << QUrl::fromLocalFile(m_folder->path());
    if (kind.contains("file"))
        urls << image("photo.png");
    if (!urls.isEmpty())
        data.setUrls(urls);
    if (kind.contains("pixels"))
        data.setImageData(square());
    if (kind.contains("text"))
        data.setText("words");
    if (kind == "book")
        data.setText(QString(1 << 20, 'x'));
    if (kind == "other")
        data.setData("application/x-other", "?");
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    const DropAnnouncement announced = fixture.draft.announce(data);
    QCOMPARE(announced.accepted, accepted);
    QVERIFY(!announced.title.isEmpty());
    QVERIFY(accepted || !announced.detail.isEmpty()); // the reason is shown while it hovers
    QCOMPARE(fixture.draft.drop(data), accepted && kind != "book");
    QCOMPARE(fixture.draft.attachments()->count(), attachments);
    QCOMPARE(fixture.draft.text(), text);
    const bool complete = accepted && kind != "book" && kind != "file folder";
    QCOMPARE(fixture.draft.notice().isEmpty(), complete); // never nothing without a word
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
}

void TestDraft::attachmentsAreLimited() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    QList<QUrl> urls;
    for (int i = 0; i < 20; ++i)
        urls << image("grey.png");
    QMimeData data;
    data.setUrls(urls);
    const DropAnnouncement announced = fixture.draft.announce(data);
    QVERIFY(announced.accepted);
    QVERIFY2(announced.detail.contains("grey.png") && announced.detail.contains("17 more"),
             qPrintable(announced.detail));
    QVERIFY2(announced.detail.contains("16"), qPrintable(announced.detail));
    QVERIFY(fixture.draft.drop(data));
    QCOMPARE(fixture.draft.attachments()->count(), 16);
    QCOMPARE(fixture.draft.notice(), QString("4 more were not attached: at most 16 fit into a message."));
    QVERIFY(!fixture.draft.announce(data).accepted);
    QGuiApplication::clipboard()->setImage(square());
    fixture.draft.pasteFromClipboard();
    QCOMPARE(fixture.draft.attachments()->count(), 16);
    QVERIFY(fixture.draft.notice().contains("16"));
    fixture.draft.removeAttachments();
    QCOMPARE(fixture.draft.attachments()->count(), 0);
}

void TestDraft::failedAttachmentsAreNamed() {
    for (const char* name : {"a.png", "b.png"}) {
        QFile text(m_folder->path() + '/' + name);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no image");
    }
    const auto bad = [this](const char* name) { return QUrl::fromLocalFile(m_folder->path() + '/' + name); };
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    fixture.draft.addUrls({bad("a.png"), image("photo.png")});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY(!fixture.draft.canSend());
    const QString reason = fixture.draft.failureText();
    QVERIFY2(reason.contains("a.png"), qPrintable(reason));
    // Beside Send there is room for what the chip says, not for the way out, which the details tell.
    QVERIFY2(reason.count('.') == QStringLiteral("a.png.").count('.'), qPrintable(reason));
    fixture.draft.addUrls({bad("b.png")});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY2(fixture.draft.failureText().startsWith("2 "), qPrintable(fixture.draft.failureText()));
    fixture.draft.removeFailed();
    QVERIFY(fixture.draft.failureText().isEmpty());
    QCOMPARE(fixture.draft.attachments()->count(), 1);
    QVERIFY(fixture.draft.canSend());
}

/// Before the message is sent, with the codec's name: one file is used as audio only, the other as silent
/// video.
void TestDraft::tracksThatCannotBeDecodedAreNamed() {
    const auto write = [this](const char* name, const std::string& bytes) {
        QFile file(m_folder->path() + '/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), qint64(bytes.size())) > 0
                   ? QUrl::fromLocalFile(file.fileName())
                   : QUrl();
    };
    const QUrl onlyAudio =
        write("old.avi",
              nextgpt::test::encodedTracks({.muxer = "avi", .video = "cinepak", .pixels = AV_PIX_FMT_RGB24}));
    const QUrl onlyVideo =
        write("quiet.mkv", nextgpt::test::encodedTracks(
                               {.muxer = "matroska", .video = "libx264", .audio = AV_CODEC_ID_WAVPACK}));
    ChatFixture fixture(R"({"replies": [[{"words": "A reply."}]]})", m_folder->path());
    QVERIFY(fixture.draft.partialText().isEmpty());
    fixture.draft.addUrls({onlyAudio, image("photo.png")});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    const QString text = fixture.draft.partialText();
    QVERIFY2(text.contains("old.avi") && text.contains("Cinepak") && text.contains("Only its audio"),
             qPrintable(text));
    fixture.draft.addUrls({onlyVideo});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY2(fixture.draft.partialText().contains("WavPack"), qPrintable(fixture.draft.partialText()));
    QVERIFY(fixture.draft.partialText().startsWith(text + '\n'));
    fixture.draft.addUrls({onlyVideo});
    QTRY_VERIFY(!fixture.draft.attachments()->isImporting());
    QVERIFY2(fixture.draft.partialText().startsWith("3 "), qPrintable(fixture.draft.partialText()));
    QVERIFY(fixture.draft.canSend());
    fixture.draft.removeAttachments();
    QVERIFY(fixture.draft.partialText().isEmpty());
}

void TestDraft::tooLongTextDoesNotReachTheEditor() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    fixture.draft.setText("kept");
    fixture.draft.setText(QString(10 * 1024 * 1024, 'x'));
    QCOMPARE(fixture.draft.text(), QString("kept"));
    QVERIFY(!fixture.draft.notice().isEmpty());
    fixture.library.current()->setDraft({.text = QString(10 * 1024 * 1024, 'x')}); // of an older version
    DraftViewModel restored(fixture.library);
    QVERIFY(!restored.text().isEmpty());
    QVERIFY(restored.text().size() < 1024 * 1024);
    QVERIFY(!restored.canSend() && !restored.limitText().isEmpty());
}

void TestDraft::beginningOfATooLongTextCanBeInserted() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    QVERIFY(fixture.draft.beginningText().isEmpty());
    fixture.draft.setText("before");
    // Characters of one to four bytes: the cut is between two of them, as late as the limit allows.
    const QString text = QString::fromUtf8("aé星🎈").repeated(100'000);
    fixture.draft.refuseText(text);
    QVERIFY2(fixture.draft.beginningText().contains("64"), qPrintable(fixture.draft.beginningText()));
    fixture.draft.insertBeginning();
    const QString inserted = fixture.draft.text();
    QVERIFY(inserted.startsWith(QString::fromUtf8("before\naé星🎈")));
    QVERIFY(text.startsWith(inserted.mid(7)));
    QVERIFY(!inserted.back().isHighSurrogate());
    const qsizetype bytes = inserted.toUtf8().size();
    QVERIFY2(bytes <= 64 * 1024 && bytes > 64 * 1024 - 4, qPrintable(QString::number(bytes)));
    QVERIFY(fixture.draft.canSend());
    QVERIFY(fixture.draft.beginningText().isEmpty() && fixture.draft.notice().isEmpty());
    fixture.draft.refuseText(QString::fromUtf8("🎈").repeated(100'000)); // no room is left
    QVERIFY(fixture.draft.beginningText().isEmpty() && !fixture.draft.notice().isEmpty());
}

void TestDraft::tooLongTextIsNotSent() {
    ChatFixture fixture(R"({"replies": [[]]})", m_folder->path());
    QVERIFY(!fixture.draft.canSend());
    fixture.draft.setText("   \n ");
    QVERIFY(!fixture.draft.canSend());
    fixture.draft.setText(QString(64 * 1024, 'x'));
    QVERIFY(fixture.draft.canSend());
    fixture.draft.setText(QString(64 * 1024 + 1, 'x'));
    QVERIFY(!fixture.draft.canSend());
    QVERIFY(!fixture.draft.limitText().isEmpty());
    fixture.draft.submit();
    QCOMPARE(fixture.chat.messages()->rowCount(), 0);
}

void TestDraft::settingsAreStoredAndClamped() {
    const QString file = m_folder->path() + "/settings.json";
    {
        SettingsViewModel settings(file);
        QVERIFY(!settings.replyOptions().media[nextgpt::Modality::Image].steps.has_value());
        settings.setTheme(SettingsViewModel::Theme::Dark);
        settings.setTextScale(9);
        settings.setMedia("imageSteps", 30);
        settings.setMedia("videoFrames", 24);
        settings.setMedia("audioSeconds", 100);
        settings.setMedia("nothing", 1);
        settings.setSeedLocked(true);
        settings.setSeed("18446744073709551615");
        settings.setSeed("no number");
        settings.setSaveFolder(nextgpt::Modality::Video, "/of videos");
        settings.setSaveFolder(nextgpt::Modality::Text, "/of exports");
        QVERIFY(settings.dark());
    }
    SettingsViewModel settings(file);
    QCOMPARE(settings.theme(), SettingsViewModel::Theme::Dark);
    QCOMPARE(settings.textScale(), 2.0);
    QCOMPARE(settings.replyOptions().media[nextgpt::Modality::Image].steps.value(), 30);
    QCOMPARE(settings.replyOptions().media[nextgpt::Modality::Video].frames.value(), 24);
    QVERIFY(!settings.replyOptions().media[nextgpt::Modality::Video].steps.has_value());
    QCOMPARE(settings.replyOptions().media[nextgpt::Modality::Audio].seconds.value(),
             nextgpt::limits::kGeneratedSeconds.max);
    QCOMPARE(settings.replyOptions().seed, 18446744073709551615u);
    QCOMPARE(settings.saveFolder(nextgpt::Modality::Image), QString());
    QCOMPARE(settings.saveFolder(nextgpt::Modality::Video), QString("/of videos"));
    QCOMPARE(settings.saveFolder(nextgpt::Modality::Audio), QString());
    QCOMPARE(settings.saveFolder(nextgpt::Modality::Text), QString("/of exports"));
    settings.defaults();
    QVERIFY(!settings.replyOptions().media[nextgpt::Modality::Image].steps.has_value());
    QVERIFY(!settings.replyOptions().media[nextgpt::Modality::Video].frames.has_value());
    QCOMPARE(settings.theme(), SettingsViewModel::Theme::System);
    // Until a bundle is open, its defaults are the reference's.
    QCOMPARE(settings.media().value("videoFrames").toInt(), 24);
    QCOMPARE(settings.media().value("audioSeconds").toDouble(), 9.0);
    // Options that are not set show the bundle's defaults and are not part of a request.
    QSignalSpy changed(&settings, &SettingsViewModel::mediaChanged);
    auto chosen = nextgpt::kReferenceDefaults;
    chosen[nextgpt::Modality::Image].guidance = 1.5;
    settings.setMediaDefaults(chosen);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings.media().value("imageGuidance").toDouble(), 1.5);
    QVERIFY(!settings.replyOptions().media[nextgpt::Modality::Image].guidance.has_value());
}

void TestDraft::damagedSettingsFileIsRenamed() {
    const QString file = m_folder->path() + "/settings.json";
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"theme\": \"da");
    damaged.close();
    SettingsViewModel settings(file);
    QVERIFY(settings.wasDamaged());
    QVERIFY(QFile::exists(file + ".bad"));
    QCOMPARE(settings.theme(), SettingsViewModel::Theme::System);
}

void TestDraft::unusableBundleIsReported() {
    ChatFixture fixture(R"({"catalogue": {"unusable": "bundle_damaged"},
                            "replies": [[{"failed": "bundle_damaged", "detail": "unet"}]]})",
                        m_folder->path());
    EngineStatus status;
    QTRY_VERIFY(fixture.bridge.catalogue().state == nextgpt::Catalogue::State::Unusable);
    status.setCatalogue(fixture.bridge.catalogue());
    QCOMPARE(status.state(), EngineStatus::State::Unusable);
    QVERIFY(!status.errorTitle().isEmpty() && !status.errorText().isEmpty());
    fixture.say("hello");
    QTRY_COMPARE(fixture.state(), QString("failed"));
    QCOMPARE(fixture.part(0, PartListModel::ErrorActionText).toString(), QString("Reload the model"));
}

QTEST_MAIN(TestDraft)
#include "test_draft.moc"
