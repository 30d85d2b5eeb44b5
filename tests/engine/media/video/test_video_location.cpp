// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoLocation.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr const char* kPlace = "+48.8577+002.2950/";

/// A video whose file states a place under a key of FFmpeg.
std::string videoWithPlace(const char* muxer, const char* key, const std::string& options) {
    MediaOutput output(muxer);
    const Video video = numberedVideo(32, 24, 8);
    const VideoFormat format;
    CodecContextPointer encoder(avcodec_alloc_context3(avcodec_find_encoder_by_name("mpeg4")));
    encoder->width = 32;
    encoder->height = 24;
    encoder->time_base = format.timeBase;
    encoder->pix_fmt = format.pixels;
    if ((output.format()->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    avcodec_open2(encoder.get(), nullptr, nullptr);
    const int stream = output.addStream(*encoder);
    output.tag(key, kPlace);
    output.begin(options);
    for (std::size_t i = 0; i < video.frames.size(); ++i) {
        const FramePointer frame = frameOf(video.frames[i], format);
        frame->pts = static_cast<std::int64_t>(i);
        output.encode(*encoder, frame.get(), stream);
    }
    output.encode(*encoder, nullptr, stream);
    const auto bytes = output.finish();
    return {bytes.begin(), bytes.end()};
}

} // namespace

/// What is blanked in videos that leave the profile.
class TestVideoLocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreFound_data();
    void placesAreFound();
    void otherFilesHaveNone();
    void damagedBoxesAreNotFollowed();

private:
    MediaFolder m_folder;
};

void TestVideoLocation::placesAreFound_data() {
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const std::string& content) {
        QTest::newRow(name) << QByteArray::fromStdString(content);
    };
    row("QuickTime", videoWithPlace("mov", "location", ""));
    row("QuickTime, in front", videoWithPlace("mov", "location", "movflags=+faststart"));
    row("Apple's key",
        videoWithPlace("mov", "com.apple.quicktime.location.ISO6709", "movflags=+use_metadata_tags"));
    row("Apple's key in MP4",
        videoWithPlace("mp4", "com.apple.quicktime.location.ISO6709", "movflags=+use_metadata_tags"));
}

void TestVideoLocation::placesAreFound() {
    QFETCH(QByteArray, content);
    QVERIFY(content.contains(kPlace));
    const auto path = m_folder.write("video", content.toStdString());
    const auto ranges = locationsIn(path);
    QCOMPARE(ranges.size(), std::size_t(1));
    std::string blanked = content.toStdString();
    for (const FileRange& range : ranges)
        std::fill(blanked.begin() + range.begin, blanked.begin() + range.end, '\0');
    QVERIFY(blanked.find(kPlace) == std::string::npos);
    const auto copy = m_folder.write("copy", blanked);
    QVERIFY(locationsIn(copy).empty());
    const auto frames = framesOf(path);
    const auto copied = framesOf(copy);
    QCOMPARE(copied.size(), frames.size());
    QVERIFY(copied.back().image == frames.back().image);
}

void TestVideoLocation::otherFilesHaveNone() {
    QVERIFY(locationsIn(m_folder.write("plain.mp4", encodedVideo({}, numberedVideo(32, 24, 8)))).empty());
    QVERIFY(
        locationsIn(m_folder.write("a.mkv", encodedVideo({.muxer = "matroska"}, numberedVideo(32, 24, 8))))
            .empty());
    QVERIFY(locationsIn(m_folder.write("short", "1234")).empty());
    QVERIFY(locationsIn(m_folder.write("empty", "")).empty());
}

void TestVideoLocation::damagedBoxesAreNotFollowed() {
    const std::string whole =
        videoWithPlace("mov", "com.apple.quicktime.location.ISO6709", "movflags=+use_metadata_tags");
    const auto size = static_cast<std::int64_t>(whole.size());
    for (std::size_t at = whole.size() - 1'500; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = '\xff';
        for (const FileRange& range : locationsIn(m_folder.write("damaged", damaged)))
            QVERIFY(range.begin >= 0 && range.begin < range.end && range.end <= size);
    }
}

QTEST_GUILESS_MAIN(TestVideoLocation)
#include "test_video_location.moc"
