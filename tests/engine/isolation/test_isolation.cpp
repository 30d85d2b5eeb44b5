// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Sanitizer.h"
#include "engine/isolation/ReaderProcess.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/MediaService.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/IsolatedImage.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/request/Interruption.h"
#include "engine/request/Job.h"
#include "engine/text/SentencePiece.h"
#include "engine/text/TokenizerReader.h"

#include "tests/engine/isolation/HostileReader.h"
#include "tests/engine/media/MediaFixture.h"

#include <nlohmann/json.hpp>
#include <seccomp.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

#include <array>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <thread>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr std::string_view kHostile = "hostile";
const std::array kKinds{mediaReaderKind(), tokenizerReaderKind(), ReaderKind{kHostile, makeHostileReader}};

const std::string kData = NEXTGPT_TEST_DATA;
const std::string kPhoto = kData + "/images/photo.png";

/// Read before startReaders().
struct Read {
    Image photo = readImage(kPhoto);
};
const Read* inThisProcess = nullptr;

/// The error that `work` throws; fails the test without one.
Error errorOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const EngineError& error) {
        return error.toError();
    }
    return {ErrorCode::Internal, "no error"};
}

Error errorOfHostile(const char* request, const std::filesystem::path& file) {
    return errorOf([&] { ReaderProcess(kHostile, file).ask(request); });
}

/// The process with this name that `parent` started; 0 if there is none.
pid_t childOf(pid_t parent, const QByteArray& name) {
    for (const QString& entry : QDir("/proc").entryList(QDir::Dirs)) {
        QFile file("/proc/" + entry + "/stat");
        if (entry.toInt() <= 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll(); // "pid (name) state parent …"
        const QByteArray after = stat.mid(stat.lastIndexOf(')') + 2);
        if (stat.contains('(' + name + ')') && after.split(' ').value(1).toInt() == parent && after[0] != 'Z')
            return entry.toInt();
    }
    return 0;
}

} // namespace

/// Untrusted files are read by processes that may fail in any way without harm to this one.
class TestIsolation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(usesReaders()); }
    void imagesAreTheSameAsInThisProcess();
    void videoAndAudioAreTheSameAsInThisProcess();
    void errorsOfTheReaderArriveUnchanged();
    void aParserThatAbortsIsAnErrorOfTheFile();
    void everyKindOfCrashIsAnError_data();
    void everyKindOfCrashIsAnError();
    void aReaderKilledInTheMiddleIsReplaced();
    void theHostIsReplaced();
    void aLongReadCanBeCancelled();
    void aFileThatChangesIsNoticed();
    void aReaderReachesNothingElse();
    void malformedAnswersAreRejected_data();
    void malformedAnswersAreRejected();
    void implausibleAnswersAreRejected();
    void aHundredHostileFilesDoNoHarm();
    void hostileTokenizerIsRefused();
    void worksWithoutSystemCallFilter();
    void stoppingEndsWaitingReads();
};

void TestIsolation::imagesAreTheSameAsInThisProcess() {
    const Image photo = readImage(kPhoto);
    QCOMPARE(photo.pixels.size(), std::size_t(photo.width) * photo.height * 3);
    QCOMPARE(photo, inThisProcess->photo);
    const MediaProbe probe = probeMedia(kPhoto);
    QCOMPARE(probe.codec, std::string("png"));
    QCOMPARE(probe.width, photo.width);
}

void TestIsolation::videoAndAudioAreTheSameAsInThisProcess() {
    const MediaFolder folder;
    const Audio written = noise(16'000, 2, 16'000);
    writeAudio(folder.path("a.wav"), written, {});
    AudioReader reader(folder.path("a.wav"), {});
    QCOMPARE(reader.seconds(), 1.0);
    reader.seek(0.5);
    const Audio half = reader.read(100'000);
    QCOMPARE(half.frames(), std::size_t(8'000));
    QVERIFY(std::abs(half.samples[0] - written.samples[16'000]) < 1e-4F);
    QVERIFY(reader.read(1).samples.empty());

    Video video{.framesPerSecond = 10.0, .frames = {}};
    for (int i = 0; i < 5; ++i)
        video.frames.push_back({64, 48, std::vector<std::uint8_t>(64 * 48 * 3, std::uint8_t(50 * i))});
    writeVideo(folder.path("v.mp4"), video, nullptr, {});
    VideoReader frames(folder.path("v.mp4"));
    QCOMPARE(frames.info().width, 64);
    frames.seek(0.35);
    const auto frame = frames.next();
    QVERIFY(frame && std::abs(frame->seconds - 0.3) < 0.01);
    QVERIFY(std::abs(int(frame->image.pixels[0]) - 150) < 10);
    QVERIFY(frames.skip());
    QVERIFY(!frames.next());
}

void TestIsolation::errorsOfTheReaderArriveUnchanged() {
    QCOMPARE(errorOf([] { readImage("/no/such.png"); }).code, ErrorCode::FileUnreadable);
    const Error error = errorOf([] { probeMedia(kData + "/tokens.json"); });
    QCOMPARE(error.code, ErrorCode::MediaUnsupported);
}

/// FFmpeg's FLAC parser aborts the program at this file: real FLAC, followed by zeros.
void TestIsolation::aParserThatAbortsIsAnErrorOfTheFile() {
    const MediaFolder folder;
    const auto file = folder.write("song.flac", bytesOf(kData + "/attacks/seventeen_kilobytes.flac"));
    std::filesystem::resize_file(file, 540LL << 20);
    const Error error = errorOf([&] {
        probeMedia(file);
        AudioReader reader(file, {});
        while (!reader.read(65'536).samples.empty()) {
        }
    });
    if (error.code ==
        ErrorCode::ReaderFailed) // otherwise the budget of bytes ends the reading before the zeros do harm
        QVERIFY2(error.detail.find("song.flac: the reader of this file failed") != std::string::npos,
                 error.detail.c_str());
}

void TestIsolation::everyKindOfCrashIsAnError_data() {
    QTest::addColumn<QString>("request");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("abort") << "abort" << int(ErrorCode::ReaderFailed) << "SIGABRT";
    QTest::newRow("segmentation fault") << "segfault" << int(ErrorCode::ReaderFailed) << "SIGSEGV";
    QTest::newRow("endless decoding") << "spin" << int(ErrorCode::ReaderFailed) << "processor time";
    if (!kAddressSanitizer && !kThreadSanitizer) // with one there is no limit of memory
        QTest::newRow("memory") << "allocate" << int(ErrorCode::MediaTooLarge) << "MiB of memory";
}

void TestIsolation::everyKindOfCrashIsAnError() {
    QFETCH(QString, request);
    QFETCH(int, code);
    QFETCH(QString, reason);
    const MediaFolder folder;
    const auto file = folder.write("file", "content");
    const Error error = errorOfHostile(request.toUtf8().constData(), file);
    QCOMPARE(int(error.code), code);
    QVERIFY2(QString::fromStdString(error.detail).contains(reason), error.detail.c_str());
    QVERIFY(error.detail.find(file.string()) != std::string::npos);
    if (error.code == ErrorCode::ReaderFailed) { // it is not tried again in a loop
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(errorOfHostile("size", file).code, ErrorCode::ReaderFailed);
        QVERIFY(clock.elapsed() < 1000);
        folder.write("file", "mended");
    }
    QVERIFY(!ReaderProcess(kHostile, file).ask("size").text.empty());
}

void TestIsolation::aReaderKilledInTheMiddleIsReplaced() {
    ReaderProcess reader(kHostile, kPhoto);
    const auto process = pid_t(std::stoi(reader.ask("size").text));
    std::jthread killer([process] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        ::kill(process, SIGKILL);
    });
    const Error error = errorOf([&] { reader.ask("wait"); });
    QCOMPARE(error.code, ErrorCode::ReaderFailed);
    QVERIFY(error.detail.find("SIGKILL") != std::string::npos);
    QVERIFY(readImage(kPhoto).width > 0); // the file is not to blame
}

void TestIsolation::theHostIsReplaced() {
    const pid_t host = childOf(::getpid(), "nextgpt-readers");
    QVERIFY(host > 0);
    ReaderProcess reader(kHostile, kPhoto);
    reader.ask("size");
    ::kill(host, SIGKILL);
    QCOMPARE(errorOf([&] { reader.ask("wait"); }).code, ErrorCode::ReaderFailed);
    QVERIFY(readImage(kPhoto).width > 0);
    QVERIFY(childOf(::getpid(), "nextgpt-readers") != host);
}

void TestIsolation::aFileThatChangesIsNoticed() {
    const MediaFolder folder;
    const auto isNoticed = [](ReaderProcess& reader, const char* request) {
        const Error error = errorOf([&] { reader.ask(request); });
        return error.code == ErrorCode::FileUnreadable && error.detail.find("changed") != std::string::npos;
    };
    const auto path = folder.write("growing", "some bytes");
    ReaderProcess reader(kHostile, path);
    reader.ask("size");
    folder.write("growing", "other bytes, more of them");
    QVERIFY(isNoticed(reader, "size"));
    QVERIFY(isNoticed(reader, "refuse")); // what is half written may seem damaged
    ReaderProcess again(kHostile, path);
    QVERIFY(again.ask("size").text.ends_with(" 25"));
    QCOMPARE(errorOf([&] { again.ask("refuse"); }).code, ErrorCode::MediaDamaged);
    std::filesystem::resize_file(path, 3);
    QVERIFY(isNoticed(again, "size"));
}

void TestIsolation::aLongReadCanBeCancelled() {
    std::stop_source stop;
    std::jthread canceller([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const InterruptionScope scope(stop.get_token());
    pid_t process = 0;
    QElapsedTimer clock;
    clock.start();
    {
        ReaderProcess reader(kHostile, kPhoto);
        process = pid_t(std::stoi(reader.ask("size").text));
        bool stopped = false;
        try {
            reader.ask("wait");
        } catch (const Stopped&) {
            stopped = true;
        }
        QVERIFY(stopped);
    }
    QVERIFY(clock.elapsed() < 2000);
    QTRY_VERIFY(::kill(process, 0) != 0); // and the process is gone
}

void TestIsolation::aReaderReachesNothingElse() {
    const std::string report = ReaderProcess(kHostile, kPhoto).ask("escape").text;
    const std::string denied = '=' + std::to_string(EPERM) + '\n';
    std::string expected;
    for (const char* call : {"open", "create", "unlink", "socket", "fork", "exec", "kill", "code"})
        expected += call + denied;
    QCOMPARE(report, expected);
}

void TestIsolation::malformedAnswersAreRejected_data() {
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("more bytes than there are") << QByteArray("a99999999999\n{}");
    QTest::newRow("negative length") << QByteArray("a-1\n{}");
    QTest::newRow("no length") << QByteArray("a{}");
    QTest::newRow("no line end") << QByteArray("a0");
    QTest::newRow("length beyond the type") << QByteArray("a99999999999999999999\n{}");
    QTest::newRow("unknown error") << QByteArray("e77\nx");
    QTest::newRow("no error") << QByteArray("e");
    QTest::newRow("unknown kind") << QByteArray("?\0\xff", 3);
    QTest::newRow("request to the host") << QByteArray("smedia\n/etc/passwd");
    QTest::newRow("too long") << QByteArray(100'000, 'a');
}

void TestIsolation::malformedAnswersAreRejected() {
    QFETCH(QByteArray, packet);
    QElapsedTimer clock;
    clock.start();
    ReaderProcess reader(kHostile, kPhoto);
    const Error error = errorOf([&] { reader.ask(("send " + packet).toStdString()); });
    QCOMPARE(error.code, ErrorCode::ReaderFailed);
    QVERIFY(clock.elapsed() < 10'000);
}

void TestIsolation::implausibleAnswersAreRejected() {
    const auto image = [](int width, int height, std::size_t bytes) {
        return imageFrom({{"width", width}, {"height", height}}, std::vector<std::uint8_t>(bytes))
            .has_value();
    };
    QVERIFY(image(2, 3, 18));
    QVERIFY(!image(2, 3, 17));
    QVERIFY(!image(-2, -3, 18));
    QVERIFY(!image(0, 0, 0));
    QVERIFY(!image(40'000, 1, 120'000));
}

void TestIsolation::aHundredHostileFilesDoNoHarm() {
    const MediaFolder folder;
    const uint before = QDir("/proc/self/fd").count();
    for (int i = 0; i < 100; ++i) {
        const auto file = folder.write("file" + std::to_string(i), "content");
        QCOMPARE(errorOfHostile(i % 2 == 0 ? "abort" : "segfault", file).code, ErrorCode::ReaderFailed);
    }
    QVERIFY(readImage(kPhoto).width > 0);
    QVERIFY(QDir("/proc/self/fd").count() <= before + 1);
    QTRY_COMPARE(childOf(childOf(::getpid(), "nextgpt-readers"), "nextgpt-reader"), 0);
}

void TestIsolation::hostileTokenizerIsRefused() {
    const Error error = errorOf([] { SentencePiece(kData + "/attacks/tokenizer_segv.model"); });
    QCOMPARE(error.code, ErrorCode::BundleInvalid);
    QVERIFY(SentencePiece(kData + "/tokenizer/tokenizer.model").size() > 0);
}

void TestIsolation::worksWithoutSystemCallFilter() {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {"--without-filter"});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray output = process.readAll();
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(output.contains("confined only in part; missing: filter of system calls"), output);
}

/// Last: there are no readers afterwards.
void TestIsolation::stoppingEndsWaitingReads() {
    std::jthread stopper([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stopReaders();
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(errorOfHostile("wait", kPhoto).code, ErrorCode::ReaderFailed);
    QVERIFY(clock.elapsed() < 2000);
    QVERIFY(usesReaders()); // nothing is read in this process instead
    QCOMPARE(errorOf([] { readImage(kPhoto); }).code, ErrorCode::ReaderFailed);
}

namespace {

/// As on a machine that does not permit filters, then reads an image.
int runWithoutFilter(int argc, char** argv) {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const scmp_filter_ctx context = seccomp_init(SCMP_ACT_ALLOW);
    seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(seccomp), 0);
    seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prctl), 1,
                     scmp_arg_cmp{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0});
    const int loaded = seccomp_load(context);
    seccomp_release(context);
    if (loaded != 0)
        return 2;
    startReaders(argc, argv, kKinds);
    return readImage(kPhoto).width > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "--without-filter")
        return runWithoutFilter(argc, argv);
    const Read before; // without readers
    inThisProcess = &before;
    startReaders(argc, argv, kKinds);
    QCoreApplication application(argc, argv);
    TestIsolation test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_isolation.moc"
