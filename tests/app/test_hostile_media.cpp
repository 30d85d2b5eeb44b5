// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"
#include "app/bridge/ImageReading.h"
#include "app/chat/AttachmentListModel.h"
#include "app/playback/FileStream.h"
#include "app/playback/Waveform.h"
#include "app/playback/WaveformItem.h"

#include "engine/core/Error.h"
#include "engine/isolation/Readers.h"
#include "engine/media/MediaService.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <array>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

const QString kPhoto = QStringLiteral(NEXTGPT_TEST_DATA "/images/photo.png");

/// FFmpeg's FLAC parser aborts the process that reads this file to its end.
QString abortingFlac(const QString& folder) {
    const QString path = folder + "/song.flac";
    QFile::copy(QStringLiteral(NEXTGPT_TEST_DATA "/attacks/seventeen_kilobytes.flac"), path);
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.resize(qint64(540) << 20);
    return path;
}

/// A PNG that starts right and continues with noise, different for each number.
QString damagedImage(const QString& folder, int number) {
    QFile photo(kPhoto);
    if (!photo.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = photo.readAll();
    for (qsizetype at = 40 + number % 100; at < bytes.size(); at += 97)
        bytes[at] = char(bytes[at] ^ char(number * 31 + at));
    QFile file(folder + "/image" + QString::number(number) + ".png");
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

} // namespace

/// The window's ways to read untrusted files, with reader processes.
class TestHostileMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void abortingParserEndsOnlyItsReader();
    void attachmentSaysThatTheReaderFailed();
    void playerSurvivesItsReader();
    void aHundredDamagedImages();
    void overheadPerImage();
};

/// Import, poster, waveform and player: whatever each of them reads, the program goes on.
void TestHostileMedia::abortingParserEndsOnlyItsReader() {
    const QTemporaryDir folder;
    const QString flac = abortingFlac(folder.path());
    AttachmentListModel attachments;
    attachments.add(flac, folder.path() + "/media");
    QTRY_VERIFY_WITH_TIMEOUT(!attachments.isImporting(), 120'000);
    WaveformItem waveform;
    waveform.setPath(flac);
    const auto peaks = attempt([&] { return waveformPeaks(flac, 16); });
    const auto whole = attempt([&] {
        FileStream stream(flac);
        while (!stream.readAudio(48'000).empty()) {
        }
    });
    for (const auto& error : {peaks ? std::optional<Error>() : peaks.error, whole.error})
        if (error)
            QVERIFY2(error->code == ErrorCode::ReaderFailed || error->code == ErrorCode::MediaDamaged ||
                         error->code == ErrorCode::MediaTooLarge,
                     error->detail.c_str());
    QVERIFY(!readQImage(kPhoto).isNull());
}

void TestHostileMedia::attachmentSaysThatTheReaderFailed() {
    const ErrorMessage message = errorText(ErrorCode::ReaderFailed);
    QCOMPARE(message.title,
             QString("This file could not be opened: decoding it failed. Convert it with another program."));
    QCOMPARE(message.action, ErrorAction::None);
    const Error audio{ErrorCode::ReaderFailed, "detail", {.medium = Modality::Audio, .format = {}}};
    QVERIFY(errorText(audio).title.startsWith("The audio could not be opened"));
}

void TestHostileMedia::playerSurvivesItsReader() {
    const QTemporaryDir folder;
    const QString flac = abortingFlac(folder.path());
    const auto first = attempt([&] {
        FileStream stream(flac);
        return stream.readAudio(4'800).size();
    });
    QVERIFY2(first && *first.value == 9'600, "the real part of the file plays");
}

void TestHostileMedia::aHundredDamagedImages() {
    const QTemporaryDir folder;
    AttachmentListModel attachments;
    for (int i = 0; i < 100; ++i)
        attachments.add(damagedImage(folder.path(), i), folder.path() + "/media");
    QTRY_VERIFY_WITH_TIMEOUT(!attachments.isImporting(), 240'000);
    QCOMPARE(attachments.count(), 100);
    QVERIFY(!readQImage(kPhoto).isNull());
}

void TestHostileMedia::overheadPerImage() {
    QBENCHMARK {
        readQImage(kPhoto);
    }
}

int main(int argc, char** argv) {
    const std::array readers{mediaReaderKind()};
    startReaders(argc, argv, readers);
    QGuiApplication application(argc, argv);
    TestHostileMedia test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_hostile_media.moc"
