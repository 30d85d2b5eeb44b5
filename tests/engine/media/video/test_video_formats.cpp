// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"
#include "engine/media/image/ToneMap.h"
#include "tests/engine/media/video/TracksFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kFiles = std::filesystem::path(NEXTGPT_TEST_DATA) / "media";

} // namespace

/// The containers and codecs that cameras, editors and browsers write.
class TestVideoFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encryptedTracksAreNamed();
    void framesThatChangeSizeAndDepthAreRead();
    void codecsAreRead_data();
    void codecsAreRead();
    void unsupportedTracksAreNamed();
    void missingLengthIsMeasured_data();
    void missingLengthIsMeasured();
    void wrongLengthIsCorrected();
    void recordingMayStartLate();
    void tracksMayStartApart();
    void thumbnailIsNotTheVideo();
    void highDynamicRangeLooksLikeStandard();
    void encodedHighDynamicRangeLooksLikeStandard_data();
    void encodedHighDynamicRangeLooksLikeStandard();
    void unknownColourNumbersAreIgnored();
    void curvesFollowTheStandards();

private:
    MediaFolder m_folder;
};

void TestVideoFormats::codecsAreRead_data() {
    QTest::addColumn<QString>("muxer");
    QTest::addColumn<QString>("video");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("audio");
    const auto row = [](const char* name, const char* muxer, const char* video, AVPixelFormat pixels,
                        AVCodecID audio) {
        QTest::newRow(name) << QString(muxer) << QString(video) << int(pixels) << int(audio);
    };
    row("ProRes of an editor", "mov", "prores_ks", AV_PIX_FMT_YUV422P10LE, AV_CODEC_ID_AAC);
    row("DivX 3", "avi", "msmpeg4", AV_PIX_FMT_YUV420P, AV_CODEC_ID_MP3);
    row("AVCHD of a camcorder", "mpegts", "libx264", AV_PIX_FMT_YUV420P, AV_CODEC_ID_AC3);
    row("Windows Media", "asf", "wmv2", AV_PIX_FMT_YUV420P, AV_CODEC_ID_WMAV2);
    row("H.264 with AC-3", "matroska", "libx264", AV_PIX_FMT_YUV420P, AV_CODEC_ID_AC3);
}

void TestVideoFormats::codecsAreRead() {
    QFETCH(QString, muxer);
    QFETCH(QString, video);
    QFETCH(int, pixels);
    QFETCH(int, audio);
    const auto path = m_folder.write("clip", encodedTracks({.muxer = muxer.toStdString(),
                                                            .video = video.toStdString(),
                                                            .pixels = static_cast<AVPixelFormat>(pixels),
                                                            .audio = static_cast<AVCodecID>(audio)}));
    const MediaProbe probe = probeMedia(path);
    QCOMPARE(probe.modality, Modality::Video);
    QVERIFY(probe.hasAudio);
    QVERIFY(probe.unsupportedVideo.empty() && probe.unsupportedAudio.empty());
    QVERIFY2(std::abs(probe.seconds - 2.0) < 0.3, qPrintable(QString::number(probe.seconds)));
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t(16));
    QVERIFY(std::abs(greyOf(frames[12].image) - greyLevel(12)) <= 12);
    const Audio heard = readAll(path);
    QVERIFY(std::abs(heard.seconds() - 2.0) < 0.3);
    QVERIFY(*std::max_element(heard.samples.begin(), heard.samples.end()) > 0.3F);
}

void TestVideoFormats::unsupportedTracksAreNamed() {
    // A codec that is not on the list, beside one that is.
    const MediaProbe onlyAudio = probeMedia(m_folder.write(
        "clip.avi", encodedTracks({.muxer = "avi", .video = "cinepak", .pixels = AV_PIX_FMT_RGB24})));
    QCOMPARE(onlyAudio.modality, Modality::Audio);
    QVERIFY(onlyAudio.unsupportedVideo.find("Cinepak") != std::string::npos);
    QVERIFY(onlyAudio.unsupportedAudio.empty());
    const MediaProbe onlyVideo = probeMedia(m_folder.write(
        "clip.mkv", encodedTracks({.muxer = "matroska", .video = "libx264", .audio = AV_CODEC_ID_WAVPACK})));
    QCOMPARE(onlyVideo.modality, Modality::Video);
    QVERIFY(onlyVideo.unsupportedAudio.find("WavPack") != std::string::npos);
    try {
        probeMedia(m_folder.write(
            "clip.avi", encodedVideo({.muxer = "avi", .encoder = "cinepak", .pixels = AV_PIX_FMT_RGB24},
                                     numberedVideo(96, 96, 2))));
        QFAIL("a file without a usable track was accepted");
    } catch (const EngineError& error) {
        QCOMPARE(error.code(), ErrorCode::MediaUnsupported);
        QVERIFY(error.subject().medium == Modality::Video);
        QVERIFY(error.subject().format.find("Cinepak") != std::string::npos);
        QVERIFY(std::string(error.what()).find("clip.avi") != std::string::npos);
    }
}

void TestVideoFormats::missingLengthIsMeasured_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("of a browser") << QString::fromStdString((kFiles / "browser.webm").string());
    QTest::newRow("live") << QString::fromStdString(
        m_folder
            .write("live.mkv", encodedTracks({.muxer = "matroska", .video = "libx264", .options = "live=1"}))
            .string());
    QTest::newRow("fragments") << QString::fromStdString(
        m_folder
            .write("fragments.mp4",
                   encodedTracks(
                       {.muxer = "mp4", .video = "libx264", .options = "movflags=empty_moov+frag_keyframe"}))
            .string());
}

void TestVideoFormats::missingLengthIsMeasured() {
    QFETCH(QString, path);
    VideoReader reader(path.toStdString());
    QVERIFY2(std::abs(reader.info().seconds - 2.0) < 0.2, qPrintable(QString::number(reader.info().seconds)));
    QVERIFY(std::abs(reader.info().framesPerSecond - 8.0) < 0.5);
    const auto all = framesOf(path.toStdString());
    reader.seek(1.5);
    const auto late = reader.next();
    QVERIFY(late && std::abs(late->seconds - 1.5) < 0.13);
    const auto isOneOfAll = [&](const VideoReader::Frame& frame) {
        return std::any_of(all.begin(), all.end(), [&](const VideoReader::Frame& other) {
            return std::abs(other.seconds - frame.seconds) < 1e-3 && other.image == frame.image;
        });
    };
    QVERIFY(isOneOfAll(*late));
    reader.seek(0.25);
    const auto early = reader.next();
    QVERIFY(early && std::abs(early->seconds - 0.25) < 0.13 && isOneOfAll(*early));
}

void TestVideoFormats::wrongLengthIsCorrected() {
    std::string webm = encodedVideo({.muxer = "webm", .encoder = "libvpx"}, numberedVideo(64, 64, 16));
    const std::size_t at = webm.find("\x44\x89\x88"); // Duration, a number of eight bytes
    QVERIFY(at != std::string::npos);
    std::string ten = webm;
    ten.replace(at + 3, 8, std::string("\x40\xe3\x88\0\0\0\0\0", 8)); // 40,000 ms
    QVERIFY(std::abs(VideoReader(m_folder.write("long.webm", ten)).info().seconds - 2.0) < 0.2);
    std::string half = webm;
    half.replace(at + 3, 8, std::string("\x40\x7f\x40\0\0\0\0\0", 8)); // 500 ms
    QVERIFY(std::abs(VideoReader(m_folder.write("short.webm", half)).info().seconds - 2.0) < 0.2);
}

void TestVideoFormats::recordingMayStartLate() {
    constexpr std::int64_t kThreeHours = 3 * 3600 * 8; // frames
    for (const char* muxer : {"mpegts", "matroska"}) {
        const auto path = m_folder.write(
            "late",
            encodedTracks(
                {.muxer = muxer, .video = "libx264", .videoStart = kThreeHours, .audioStart = 3 * 3600.0}));
        VideoReader reader(path);
        QVERIFY2(std::abs(reader.info().seconds - 2.0) < 0.3,
                 qPrintable(QString::number(reader.info().seconds)));
        reader.seek(1.0);
        const auto frame = reader.next();
        QVERIFY(frame && hasNumber(frame->image, 8));
        QVERIFY(std::abs(readAll(path).seconds() - 2.0) < 0.3);
    }
}

void TestVideoFormats::tracksMayStartApart() {
    const auto path = m_folder.write(
        "apart.mkv", encodedTracks({.muxer = "matroska", .video = "libx264", .audioStart = 20.0}));
    const Audio audio = readAll(path);
    QVERIFY2(std::abs(audio.seconds() - 22.0) < 0.3, qPrintable(QString::number(audio.seconds())));
    const Audio before = excerpt(audio, 0, static_cast<std::size_t>(19 * audio.sampleRateHz));
    QVERIFY(std::all_of(before.samples.begin(), before.samples.end(),
                        [](float sample) { return std::abs(sample) < 1e-3F; }));
}

void TestVideoFormats::thumbnailIsNotTheVideo() {
    for (const char* muxer : {"mp4", "matroska"}) {
        const auto path = m_folder.write(
            "phone", encodedTracks({.muxer = muxer, .video = "libx264", .thumbnailFirst = true}));
        QCOMPARE(probeMedia(path).width, 96);
        QCOMPARE(framesOf(path).size(), std::size_t(16));
    }
}

void TestVideoFormats::highDynamicRangeLooksLikeStandard() {
    const auto high = framesOf(kFiles / "hdr_pq.mp4");
    const auto standard = framesOf(kFiles / "same_sdr.mp4");
    QCOMPARE(high.size(), standard.size());
    double sum = 0.0;
    const Image& one = high[0].image;
    const Image& other = standard[0].image;
    QCOMPARE(one.pixels.size(), other.pixels.size());
    for (std::size_t i = 0; i < one.pixels.size(); ++i)
        sum += std::abs(one.pixels[i] - other.pixels[i]);
    const double mean = sum / static_cast<double>(one.pixels.size());
    QVERIFY2(mean < 8.0, qPrintable(QString::number(mean))); // 53 without mapping
    const std::size_t middle = (48 * 96 + 48) * 3;
    QVERIFY(std::abs(one.pixels[middle] - 223) < 16);
    QVERIFY(std::abs(one.pixels[middle + 1] - 36) < 16);
}

void TestVideoFormats::encodedHighDynamicRangeLooksLikeStandard_data() {
    QTest::addColumn<int>("transfer");
    QTest::addColumn<QString>("muxer");
    QTest::newRow("HLG of a camera") << int(ColorTransfer::Hlg) << "mov";
    QTest::newRow("HLG of a broadcast") << int(ColorTransfer::Hlg) << "mpegts";
    QTest::newRow("PQ") << int(ColorTransfer::Pq) << "matroska";
}

/// The same bright frames in 10 bits of BT.2020 and in the standard range.
void TestVideoFormats::encodedHighDynamicRangeLooksLikeStandard() {
    QFETCH(int, transfer);
    QFETCH(QString, muxer);
    const QByteArray name = muxer.toLatin1();
    Video video{8.0, {}};
    for (int number = 12; number < 20; ++number) // grey of 150 to 220
        video.frames.push_back(numberedImage(64, 64, number));
    const auto high = framesOf(m_folder.write("high", encodedVideo({.muxer = name.constData(),
                                                                    .encoder = "libx265",
                                                                    .pixels = AV_PIX_FMT_YUV420P10,
                                                                    .transfer = ColorTransfer(transfer)},
                                                                   video)));
    const auto standard = framesOf(
        m_folder.write("standard", encodedVideo({.muxer = name.constData(), .encoder = "libx265"}, video)));
    QCOMPARE(high.size(), video.frames.size());
    QCOMPARE(standard.size(), video.frames.size());
    for (std::size_t i = 0; i < high.size(); ++i) {
        const auto difference = [&](int x, int y) {
            const std::size_t at = (static_cast<std::size_t>(y) * 64 + static_cast<std::size_t>(x)) * 3;
            int largest = 0;
            for (std::size_t c = at; c < at + 3; ++c)
                largest =
                    std::max(largest, std::abs(high[i].image.pixels.at(c) - standard[i].image.pixels.at(c)));
            return largest;
        };
        // Unmapped, the red differs by 43 in HLG and 78 in PQ.
        QVERIFY2(difference(16, 16) <= 10, qPrintable(QString::number(difference(16, 16))));
        QVERIFY2(difference(48, 48) <= 10, qPrintable(QString::number(difference(48, 48))));
    }
}

/// Frames of ProRes state numbers for their primaries, transfer and matrix that no standard has.
void TestVideoFormats::unknownColourNumbersAreIgnored() {
    constexpr std::size_t kColoursAt = 18; // in a frame, from its name on (SMPTE RDD 36, 5.1 and 5.1.1)
    const std::string whole = encodedTracks(
        {.muxer = "mov", .video = "prores_ks", .pixels = AV_PIX_FMT_YUV422P10LE, .audio = AV_CODEC_ID_AAC});
    std::string changed = whole;
    int count = 0;
    for (std::size_t at = changed.find("icpf"); at != std::string::npos; at = changed.find("icpf", at + 1)) {
        changed.replace(at + kColoursAt, 3, "\xFF\xFF\xFF");
        ++count;
    }
    QCOMPARE(count, 16);
    const auto expected = framesOf(m_folder.write("whole", whole));
    const auto found = framesOf(m_folder.write("changed", changed));
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QCOMPARE(found[i].image, expected[i].image);
}

/// Values of ITU-R BT.2100 and BT.2408.
void TestVideoFormats::curvesFollowTheStandards() {
    const auto mapped = [](ColorTransfer transfer, double value) {
        const auto level = static_cast<std::uint16_t>(std::lround(value * 65'535));
        const std::array<std::uint16_t, 3> grey{level, level, level};
        std::array<std::uint8_t, 3> result{};
        ToneMap({.transfer = transfer, .isWideGamut = true}).convert(grey, result.data());
        return std::array<int, 3>{result[0], result[1], result[2]};
    };
    // 18 % grey of diffuse white is 26 cd/m² at 38 % of PQ and HLG: 0.13 of 203 cd/m².
    for (const ColorTransfer transfer : {ColorTransfer::Pq, ColorTransfer::Hlg}) {
        const auto grey = mapped(transfer, 0.38);
        QVERIFY2(std::abs(grey[0] - 101) <= 6, qPrintable(QString::number(grey[0])));
        QVERIFY(std::abs(grey[0] - grey[1]) <= 1 && std::abs(grey[1] - grey[2]) <= 1);
    }
    QVERIFY(std::abs(mapped(ColorTransfer::Pq, 0.58)[0] - mapped(ColorTransfer::Hlg, 0.75)[0]) <= 2); // white
    QVERIFY(mapped(ColorTransfer::Pq, 0.58)[0] > 235);
    QCOMPARE(mapped(ColorTransfer::Hlg, 1.0)[0], 255); // 1,000 cd/m²
    QCOMPARE(mapped(ColorTransfer::Pq, 0.0)[0], 0);
    QCOMPARE(mapped(ColorTransfer::Standard, 0.5)[0], 128);
}

void TestVideoFormats::encryptedTracksAreNamed() {
    const std::string key = "encryption_scheme=cenc-aes-ctr,encryption_key=00112233445566778899aabbccddeeff,"
                            "encryption_kid=112233445566778899aabbccddeeff00";
    const auto path =
        m_folder.write("protected.mp4", encodedTracks({.muxer = "mp4", .video = "libx264", .options = key}));
    for (const auto& read :
         std::vector<std::function<void()>>{[&] { probeMedia(path); }, [&] { VideoReader reader(path); },
                                            [&] { AudioReader reader(path, {}); }})
        try {
            read();
            QFAIL("an encrypted file was accepted");
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::MediaUnsupported);
            QVERIFY2(error.subject().format.find("encrypted") != std::string::npos, error.what());
        }
}

/// Three recordings joined into one: small, large, and of ten bits.
void TestVideoFormats::framesThatChangeSizeAndDepthAreRead() {
    const auto part = [](int scale, AVPixelFormat pixels) {
        return encodedVideo({.muxer = "mpegts", .pixels = pixels}, numberedVideo(32 * scale, 24 * scale, 8));
    };
    const auto path = m_folder.write("joined.ts", part(2, AV_PIX_FMT_YUV420P) + part(4, AV_PIX_FMT_YUV420P) +
                                                      part(2, AV_PIX_FMT_YUV420P10));
    const auto frames = framesOf(path);
    QVERIFY2(frames.size() >= 22, qPrintable(QString::number(frames.size())));
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QCOMPARE(frames[i].image.width, 64);
        QCOMPARE(frames[i].image.height, 48);
        QVERIFY2(greyOf(frames[i].image) >= greyLevel(0) - 6 && greyOf(frames[i].image) <= greyLevel(7) + 6,
                 qPrintable(QString::number(i)));
    }
    QVERIFY(hasNumber(frames.front().image, 0));
    QVERIFY(hasNumber(frames.back().image, 7));
}

QTEST_GUILESS_MAIN(TestVideoFormats)
#include "test_video_formats.moc"
