// SPDX-License-Identifier: Apache-2.0
// Decoders whose activations exceed float16's largest value, although their weights and results do not.
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/media/image/ImageReader.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/MediaGenerator.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace nextgpt;

namespace {

namespace fs = std::filesystem;

/// Scales the decoder's first convolution; the normalisation after it removes the factor again.
void makeOverflow(const fs::path& vae) {
    constexpr double kFactor = 3e4;
    const auto source = openCheckpoint(vae);
    std::map<std::string, at::Tensor> tensors;
    for (const std::string& name : source->untaken()) {
        const at::Tensor tensor = source->take(name, source->shapeOf(name));
        tensors[name] = name == "decoder.conv_in.weight" ? tensor * kFactor : tensor.clone();
    }
    writeSafetensors(vae / "diffusion_pytorch_model.safetensors", tensors);
}

void writeBundle(Modality modality, const fs::path& folder) {
    if (modality == Modality::Video)
        test::writeTinyBundleWithVideo(folder);
    else if (modality == Modality::Audio)
        test::writeTinyBundleWithAudio(folder);
    else
        test::writeTinyBundle(folder);
}

/// A tiny bundle with one decoder, which is loaded in any dtype.
struct Decoder {
    explicit Decoder(Modality made)
        : modality(made) {
        writeBundle(modality, folder());
    }

    fs::path folder() const { return scratch.filePath("bundle").toStdString(); }
    fs::path mediaFolder() const { return folder() / name(modality); }
    Bundle bundle() const { return Bundle::open(folder()); }
    MediaSize size() const { return mediaKinds()[modality].sizeFor({}, bundle().defaults(modality)); }

    std::unique_ptr<MediaStrategy> load(at::ScalarType dtype) const {
        return mediaKinds()[modality].load({.folder = mediaFolder()}, {.dtype = dtype});
    }

    QTemporaryDir scratch;
    Modality modality;
};

at::Tensor latentsFor(const MediaStrategy& strategy, const MediaSize& size) {
    return SeededNoise(7, at::kCPU)(strategy.latentShape(size));
}

void ignore(std::int64_t /*done*/, std::int64_t /*total*/) {}

/// Generates one medium; `residency` has its networks.
MediaReady generate(const Decoder& decoder, Residency& residency) {
    const Bundle bundle = decoder.bundle();
    MediaGenerator generator(
        decoder.modality, bundle,
        loadOutputProjection(decoder.modality, openLearned(bundle.requirePart("nextgpt")), {}), residency);
    MediaGenerator::Task task;
    task.signal = {.modality = decoder.modality,
                   .slot = 0,
                   .hidden = at::linspace(-1, 1, 4 * 32).view({1, 4, 32}),
                   .embeddings = at::zeros({1, 4, 32})};
    task.folder = decoder.scratch.filePath("media").toStdString();
    return generator.generate(task, Job::unattended());
}

/// Networks whose predictions something changes.
class DisturbedStrategy final : public MediaStrategy {
public:
    using Disturb = std::function<at::Tensor(const at::Tensor& prediction)>;

    DisturbedStrategy(std::unique_ptr<MediaStrategy> networks, Disturb disturb)
        : m_networks(std::move(networks))
        , m_disturb(std::move(disturb)) {}

    at::ScalarType dtype() const override { return m_networks->dtype(); }
    std::int64_t channels() const override { return m_networks->channels(); }
    const SchedulerConfig& scheduler() const override { return m_networks->scheduler(); }
    const at::Tensor& unconditional() const override { return m_networks->unconditional(); }
    std::vector<std::int64_t> latentShape(const MediaSize& size) const override {
        return m_networks->latentShape(size);
    }
    at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const override {
        return m_disturb(m_networks->predict(latents, time, condition));
    }
    Preview preview(const at::Tensor& original, const MediaSize& size) const override {
        return m_networks->preview(original, size);
    }
    std::optional<at::Tensor> decode(const at::Tensor& latents, const MediaSize& size,
                                     const OnDecoding& onDecoding) const override {
        return m_networks->decode(latents, size, onDecoding);
    }
    std::optional<at::Tensor> decodeInFloat32(const at::Tensor& latents, const MediaSize& size,
                                              const OnDecoding& onDecoding) const override {
        return m_networks->decodeInFloat32(latents, size, onDecoding);
    }
    void write(const fs::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override {
        m_networks->write(path, decoded, size, recipe);
    }

private:
    std::unique_ptr<MediaStrategy> m_networks;
    Disturb m_disturb;
};

/// Generates one medium with networks of that dtype.
MediaReady generate(const Decoder& decoder, at::ScalarType dtype,
                    const DisturbedStrategy::Disturb& disturb = std::identity()) {
    const auto load = [&](const Job&) -> std::shared_ptr<const void> {
        return std::shared_ptr<const MediaStrategy>(
            std::make_shared<DisturbedStrategy>(decoder.load(dtype), disturb));
    };
    Residency residency({{.name = std::string(name(decoder.modality)), .bytes = 1, .load = load}}, 1,
                        Job::unattended());
    return generate(decoder, residency);
}

} // namespace

class TestDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodingStaysInFloat16WithoutOverflow_data() { everyModality(); }
    void decodingStaysInFloat16WithoutOverflow() {
        QFETCH(Modality, modality);
        const Decoder decoder(modality);
        const auto strategy = decoder.load(at::kHalf);
        const Decoded decoded =
            decodeFinite(*strategy, latentsFor(*strategy, decoder.size()), decoder.size(), ignore);
        QVERIFY(decoded.dtype == at::kHalf);
    }

    void overflowIsDecodedAgainInFloat32_data() { everyModality(); }
    void overflowIsDecodedAgainInFloat32() {
        QFETCH(Modality, modality);
        const Decoder decoder(modality);
        makeOverflow(decoder.mediaFolder() / "vae");
        const auto half = decoder.load(at::kHalf);
        const auto full = decoder.load(at::kFloat);
        const MediaSize size = decoder.size();
        const at::Tensor latents = latentsFor(*half, size);
        QVERIFY(!half->decode(latents, size, ignore));
        const Decoded decoded = decodeFinite(*half, latents, size, ignore);
        QVERIFY(decoded.dtype == at::kFloat);
        QVERIFY(at::equal(decoded.samples, full->decode(latents, size, ignore).value()));
    }

    void fullMemoryIsTriedAgainWithoutOtherNetworks() {
        const Decoder decoder(Modality::Image);
        const Residency* device = nullptr;
        const auto load = [&](const Job&) -> std::shared_ptr<const void> {
            const auto failIfCrowded = [&](const at::Tensor& prediction) {
                if (device->isResident("other"))
                    throw c10::OutOfMemoryError({__func__, __FILE__, __LINE__}, "CUDA out of memory");
                return prediction;
            };
            return std::shared_ptr<const MediaStrategy>(
                std::make_shared<DisturbedStrategy>(decoder.load(at::kFloat), failIfCrowded));
        };
        const auto loadOther = [](const Job&) { return std::make_shared<const int>(0); };
        Residency residency(
            {{.name = "other", .bytes = 1, .load = loadOther}, {.name = "image", .bytes = 1, .load = load}},
            2, Job::unattended());
        device = &residency;
        QVERIFY(residency.isResident("other"));
        {
            const auto inUse = residency.acquire("other", Job::unattended());
            QVERIFY_THROWS_EXCEPTION(c10::OutOfMemoryError, generate(decoder, residency));
        }
        QVERIFY(generate(decoder, residency).recipe.steps > 0);
        QVERIFY(!residency.isResident("other"));
    }

    void overflowingDenoiserIsRunAgainInFloat32() {
        const Decoder decoder(Modality::Image);
        int predictions = 0;
        const auto overflow = [&](const at::Tensor& prediction) {
            ++predictions;
            return prediction / 0.0;
        };
        const MediaReady repeated = generate(decoder, at::kHalf, overflow);
        QVERIFY(predictions > 0);
        QCOMPARE(repeated.recipe.decodedIn, std::string("float32"));
        const MediaReady exact = generate(decoder, at::kFloat);
        QVERIFY(readImage(repeated.file.path) == readImage(exact.file.path));
        // Float32 itself is not repeated, and sound weights are not blamed.
        QVERIFY_THROWS_EXCEPTION(NotFiniteError, generate(decoder, at::kFloat, overflow));
    }

    void nonFiniteLatentsAreReported() {
        const Decoder decoder(Modality::Image);
        const auto strategy = decoder.load(at::kHalf);
        const at::Tensor latents = latentsFor(*strategy, decoder.size()) / 0.0;
        int calls = 0;
        const auto count = [&](std::int64_t, std::int64_t) { ++calls; };
        QVERIFY_THROWS_EXCEPTION(EngineError, decodeFinite(*strategy, latents, decoder.size(), count));
        QCOMPARE(calls, 1); // float32 would not help
    }

    void recipeNamesTheDtype() {
        const Decoder decoder(Modality::Image);
        QCOMPARE(generate(decoder, at::kFloat).recipe.decodedIn, std::string("float32"));
        QCOMPARE(generate(decoder, at::kHalf).recipe.decodedIn, std::string("float16"));
        makeOverflow(decoder.mediaFolder() / "vae");
        QCOMPARE(generate(decoder, at::kHalf).recipe.decodedIn, std::string("float32"));
    }

private:
    static void everyModality() {
        QTest::addColumn<Modality>("modality");
        for (const Modality modality : kMediaModalities)
            QTest::newRow(std::string(name(modality)).c_str()) << modality;
    }
};

QTEST_GUILESS_MAIN(TestDecoding)
#include "test_decoding.moc"
