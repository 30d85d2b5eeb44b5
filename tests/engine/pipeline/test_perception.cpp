// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/pipeline/perceive/Perception.h"
#include "engine/weights/FreshWeights.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>

using namespace nextgpt;
using nlohmann::json;

namespace {

const auto kSmall = R"({"output_dim": 16,
    "vision": {"width": 16, "blocks": 1, "heads": 2, "image_size": 32, "patch": 16, "frames": 2},
    "video": {"clips": 2, "crops": 3},
    "audio": {"width": 16, "blocks": 1, "heads": 2, "kernel": 8, "stride": 8, "num_mel_bins": 16,
              "target_length": 64, "clips": 2, "clip_seconds": 0.5}})";

constexpr InputProjectionConfig kLinear{.in = 16, .out = 24};
constexpr InputProjectionConfig kGrouping{.mode = InputMode::Grouping,
                                          .in = 16,
                                          .out = 24,
                                          .tokens = 3,
                                          .width = 8,
                                          .heads = 2,
                                          .groups = 5,
                                          .blocks = {1, 1, 1}};

Perception build(const json& config, std::int64_t cacheBytes = limits::kPerceptCacheBytes,
                 const InputProjectionConfig& projection = kLinear) {
    const Weights weights(std::make_shared<FreshWeights>(5), {});
    return Perception(ImageBind(weights, ImageBindConfig::fromJson(config)),
                      InputProjection(weights, projection), {}, cacheBytes);
}

Image image(int phase) {
    Image image{.width = 48, .height = 32, .pixels = {}};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            for (int c = 0; c < 3; ++c)
                image.pixels.push_back(static_cast<std::uint8_t>((x * 5 + y * (3 + c) + phase * 40) % 256));
    return image;
}

Audio tone(double hertz, double seconds) {
    Audio audio{.sampleRateHz = 16000, .channels = 1, .samples = {}};
    for (int i = 0; i < static_cast<int>(seconds * 16000); ++i)
        audio.samples.push_back(static_cast<float>(0.4 * std::sin(2 * M_PI * hertz * i / 16000)));
    return audio;
}

std::optional<ErrorCode> failure(Perception& perception, const MediaFile& file) {
    try {
        perception.perceive(file, Job::unattended());
    } catch (const EngineError& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace

/// Media files to embeddings, with small networks of seeded weights.
class TestPerception : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyModalitiesWithAnEncoderAreAccepted();
    void everyMediumIsOneEmbedding();
    void groupingTakesThePatches();
    void contentDoesNotDependOnTheFile();
    void sameContentInTwoFilesIsEncodedOnce();
    void framesAndAudioOfAVideoAreSeparate();
    void motionChangesTheEmbedding();
    void silenceIsEncoded();
    void veryShortAudioIsEncoded();
    void cacheSizeIsBounded();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();

private:
    std::filesystem::path pathOf(const char* fileName) const {
        return m_folder.filePath(fileName).toStdString();
    }
    MediaFile audio(const char* fileName, const Audio& audio) const;
    MediaFile video(const char* fileName, int step, const Audio* audio = nullptr) const;

    QTemporaryDir m_folder;
    Perception m_perception = build(json::parse(kSmall));
};

MediaFile TestPerception::audio(const char* fileName, const Audio& audio) const {
    writeAudio(pathOf(fileName), audio, {});
    return {Modality::Audio, pathOf(fileName)};
}

/// 16 frames at 8 per second; `step` is the speed of the motion.
MediaFile TestPerception::video(const char* fileName, int step, const Audio* audio) const {
    Video video{8.0, {}};
    for (int i = 0; i < 16; ++i)
        video.frames.push_back(image(i * step));
    writeVideo(pathOf(fileName), video, audio, {});
    return {Modality::Video, pathOf(fileName)};
}

void TestPerception::onlyModalitiesWithAnEncoderAreAccepted() {
    for (const auto modality : kMediaModalities)
        QVERIFY(m_perception.canPerceive(modality));
    QVERIFY(!m_perception.canPerceive(Modality::Text));
    auto config = json::parse(kSmall);
    config.erase("video");
    config.erase("audio");
    Perception visionOnly = build(config);
    QVERIFY(visionOnly.canPerceive(Modality::Image));
    QVERIFY(!visionOnly.canPerceive(Modality::Video));
    QVERIFY(!visionOnly.canPerceive(Modality::Audio));
    QCOMPARE(failure(visionOnly, audio("audio.wav", tone(300, 1))), ErrorCode::MediaUnsupported);
}

void TestPerception::everyMediumIsOneEmbedding() {
    writePng(pathOf("image.png"), image(0), {});
    for (const auto& file : {MediaFile{Modality::Image, pathOf("image.png")}, video("video.mp4", 1),
                             audio("audio.wav", tone(300, 2))}) {
        const auto& percept = m_perception.perceive(file, Job::unattended());
        QCOMPARE(percept.embedding.sizes(), at::IntArrayRef({1, 24}));
        QVERIFY(percept.embedding.isfinite().all().item<bool>());
    }
}

/// Images have 4 patches, audio has 2 × 8.
void TestPerception::groupingTakesThePatches() {
    writePng(pathOf("patches.png"), image(2), {});
    const MediaFile still{Modality::Image, pathOf("patches.png")};
    const MediaFile heard = audio("patches.wav", tone(500, 2));
    Perception grouping = build(json::parse(kSmall), limits::kPerceptCacheBytes, kGrouping);
    QCOMPARE(grouping.tokens(), 3);
    for (const auto& file : {still, video("patches.mp4", 1), heard}) {
        const auto percept = grouping.perceive(file, Job::unattended());
        QCOMPARE(percept.embedding.sizes(), at::IntArrayRef({3, 24}));
        QVERIFY(percept.embedding.isfinite().all().item<bool>());
        // The same from the cache.
        QVERIFY(at::equal(grouping.perceive(file, Job::unattended()).embedding, percept.embedding));
    }
    const auto featuresOf = [&](const MediaFile& file, ImageBind::Features features) {
        return grouping.embeddingOf(file, features, Job::unattended()).sizes().vec();
    };
    using Shape = std::vector<std::int64_t>;
    QVERIFY(featuresOf(still, ImageBind::Features::Patches) == Shape({1, 4, 16}));
    QVERIFY(featuresOf(heard, ImageBind::Features::Patches) == Shape({1, 16, 16}));
    QVERIFY(featuresOf(still, ImageBind::Features::Embedding) == Shape({1, 16}));
}

void TestPerception::contentDoesNotDependOnTheFile() {
    const auto first = m_perception.perceive(audio("a.wav", tone(300, 1)), Job::unattended());
    const auto second = m_perception.perceive(audio("b.wav", tone(300, 1)), Job::unattended());
    const auto other = m_perception.perceive(audio("c.wav", tone(1200, 1)), Job::unattended());
    QCOMPARE(first.content, second.content);
    QVERIFY(at::equal(first.embedding, second.embedding));
    QVERIFY(first.content != other.content);
    QVERIFY(!at::allclose(first.embedding, other.embedding, 1e-3, 1e-4));
}

void TestPerception::sameContentInTwoFilesIsEncodedOnce() {
    const auto first = m_perception.perceive(audio("one.wav", tone(700, 1)), Job::unattended());
    const auto second = m_perception.perceive(audio("two.wav", tone(700, 1)), Job::unattended());
    QVERIFY(second.embedding.is_same(first.embedding));
}

void TestPerception::framesAndAudioOfAVideoAreSeparate() {
    const Audio audio = tone(500, 2);
    const auto file = video("with-audio.mp4", 1, &audio);
    const auto frames = m_perception.perceive(file, Job::unattended());
    const auto track = m_perception.perceive({Modality::Audio, file.path}, Job::unattended());
    QVERIFY(frames.content != track.content);
    QCOMPARE(m_perception.perceive(file, Job::unattended()).content, frames.content);
}

void TestPerception::motionChangesTheEmbedding() {
    const auto still = m_perception.perceive(video("still.mp4", 0), Job::unattended());
    const auto moving = m_perception.perceive(video("moving.mp4", 1), Job::unattended());
    QVERIFY(!at::allclose(still.embedding, moving.embedding, 1e-3, 1e-4));
}

void TestPerception::silenceIsEncoded() {
    const auto silence = m_perception.perceive(
        audio("silence.wav", {.sampleRateHz = 16000, .channels = 1, .samples = std::vector<float>(16000)}),
        Job::unattended());
    QVERIFY(silence.embedding.isfinite().all().item<bool>());
}

void TestPerception::veryShortAudioIsEncoded() {
    QVERIFY(!failure(m_perception, audio("click.wav", tone(4000, 0.001))));
}

void TestPerception::cacheSizeIsBounded() {
    constexpr std::int64_t kCapacity = 500; // two embeddings of 24 floats with their hashes
    Perception perception = build(json::parse(kSmall), kCapacity);
    const auto first = audio("first.wav", tone(300, 0.1));
    const auto before = perception.perceive(first, Job::unattended());
    for (int i = 0; i < 6; ++i) {
        const std::string fileName = "other" + std::to_string(i) + ".wav";
        perception.perceive(audio(fileName.c_str(), tone(400 + 100 * i, 0.1)), Job::unattended());
        QVERIFY(perception.cachedBytes() > 0);
        QVERIFY(perception.cachedBytes() <= kCapacity);
    }
    const auto after = perception.perceive(first, Job::unattended()); // encoded again
    QCOMPARE(after.content, before.content);
    QVERIFY(at::equal(after.embedding, before.embedding));
}

void TestPerception::otherFilesAreRefused_data() {
    QTest::addColumn<Modality>("modality");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text as video") << Modality::Video << QByteArray("a text file");
    QTest::newRow("text as audio") << Modality::Audio << QByteArray("a text file");
    QTest::newRow("empty video") << Modality::Video << QByteArray();
    QTest::newRow("empty audio") << Modality::Audio << QByteArray();
}

void TestPerception::otherFilesAreRefused() {
    QFETCH(Modality, modality);
    QFETCH(QByteArray, content);
    std::ofstream(pathOf("file")) << content.toStdString();
    const auto code = failure(m_perception, {modality, pathOf("file")});
    QVERIFY(code == ErrorCode::MediaUnsupported || code == ErrorCode::MediaDamaged);
    QCOMPARE(failure(m_perception, {modality, pathOf("absent")}), ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestPerception)
#include "test_perception.moc"
