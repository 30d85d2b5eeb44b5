// SPDX-License-Identifier: Apache-2.0
// Decoders whose activations exceed float16's largest value, although their weights and results do not.
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/SafetensorsWriter.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/Denoising.h"
#include "engine/pipeline/generate/MediaGenerator.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QtTest>

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
    return initialNoise(7, strategy.latentShape(size), at::kCPU);
}

void ignore(std::int64_t /*done*/, std::int64_t /*total*/) {}

/// The generation parameters of one medium, generated with networks of that dtype.
Recipe recipeOf(const Decoder& decoder, at::ScalarType dtype) {
    const Job job = Job::unattended();
    const auto load = [&](const Job&) -> std::shared_ptr<const void> {
        return std::shared_ptr<const MediaStrategy>(decoder.load(dtype));
    };
    Residency residency({{.name = std::string(name(decoder.modality)), .bytes = 1, .load = load}}, 1, job);
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
    return generator.generate(task, job).recipe;
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

    void nonFiniteLatentsAreReported() {
        const Decoder decoder(Modality::Image);
        const auto strategy = decoder.load(at::kHalf);
        const at::Tensor latents = latentsFor(*strategy, decoder.size()) / 0.0;
        int calls = 0;
        const auto count = [&](std::int64_t, std::int64_t) { ++calls; };
        QVERIFY_EXCEPTION_THROWN(decodeFinite(*strategy, latents, decoder.size(), count), EngineError);
        QCOMPARE(calls, 1); // float32 would not help
    }

    void recipeNamesTheDtype() {
        const Decoder decoder(Modality::Image);
        QCOMPARE(recipeOf(decoder, at::kFloat).decodedIn, std::string("float32"));
        QCOMPARE(recipeOf(decoder, at::kHalf).decodedIn, std::string("float16"));
        makeOverflow(decoder.mediaFolder() / "vae");
        QCOMPARE(recipeOf(decoder, at::kHalf).decodedIn, std::string("float32"));
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
