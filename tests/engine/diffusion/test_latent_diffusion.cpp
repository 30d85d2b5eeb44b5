// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/LatentDiffusion.h"
#include "engine/diffusion/LatentPreview.h"
#include "engine/diffusion/schedule/SchedulerFields.h"
#include "tests/support/HostCopies.h"

#include <ATen/ATen.h>

#include <QtTest>

using namespace nextgpt;

namespace {

std::unique_ptr<Sampler> sampler(int steps) {
    SchedulerConfig config;
    config.className = "DDIMScheduler";
    return makeSampler(config, steps);
}

Guidance guidance(double scale) {
    return {at::full({1, 3, 2}, 5.0), at::full({1, 3, 2}, -5.0), scale};
}

/// Predicts its condition, so that the effect of guidance is visible in the result.
at::Tensor echo(const at::Tensor& latents, double /*time*/, const at::Tensor& condition) {
    return at::zeros_like(latents) + condition.mean({1, 2}).view({-1, 1, 1, 1});
}

} // namespace

class TestLatentDiffusion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guidanceScalesTheDifference();
    void withoutGuidanceTheBatchIsNotDoubled();
    void conditionsOfDifferentShapesAreRefused();
    void everyStepIsReported();
    void everyCallOfEverySamplerIsReported();
    void callbackCanCancelTheLoop();
    void samplingStaysInFloat32();
    void previewEqualsALinearDecoder();
    void exactPreviewEqualsTheDecodedImage();
    void previewIgnoresUnusedChannels();
    void previewOfManyFramesIsOneCopy();
};

void TestLatentDiffusion::guidanceScalesTheDifference() {
    const auto guided = guidance(3.0);
    QCOMPARE(guided.condition().size(0), 2); // unconditional first
    QVERIFY(guided.condition()[0].equal(at::full({3, 2}, -5.0)));
    const at::Tensor output = echo(guided.repeated(at::zeros({1, 4, 2, 2})), 0, guided.condition());
    QVERIFY(guided.combined(output).equal(at::full({1, 4, 2, 2}, -5.0 + 3.0 * 10.0)));
}

void TestLatentDiffusion::withoutGuidanceTheBatchIsNotDoubled() {
    for (const double scale : {0.0, 1.0}) {
        std::int64_t largest = 0;
        const LatentDiffusion loop([&](const at::Tensor& latents, double time, const at::Tensor& condition) {
            largest = std::max(largest, latents.size(0));
            return echo(latents, time, condition);
        });
        const auto run = sampler(2);
        loop(at::zeros({1, 4, 2, 2}), guidance(scale), *run);
        QCOMPARE(largest, 1);
    }
}

void TestLatentDiffusion::conditionsOfDifferentShapesAreRefused() {
    QVERIFY_THROWS_EXCEPTION(EngineError, Guidance(at::zeros({1, 77, 8}), at::zeros({1, 40, 8}), 2.0));
    QVERIFY_THROWS_EXCEPTION(EngineError,
                             Guidance(at::zeros({1, 77, 8}), at::Tensor(at::zeros({77, 8})), 2.0));
}

void TestLatentDiffusion::everyStepIsReported() {
    std::vector<std::size_t> done;
    const auto run = sampler(5);
    const at::Tensor noise = at::ones({1, 4, 3, 2});
    at::Tensor last;
    const at::Tensor result = LatentDiffusion(echo)(noise, guidance(2.0), *run, [&](const auto& progress) {
        done.push_back(progress.done);
        QCOMPARE(progress.total, std::size_t(5));
        QCOMPARE(progress.original.sizes(), noise.sizes());
        last = progress.latents;
    });
    QCOMPARE(done, (std::vector<std::size_t>{1, 2, 3, 4, 5}));
    QVERIFY(result.equal(last));
    QVERIFY(noise.equal(at::ones({1, 4, 3, 2}))); // the caller's noise is unchanged
}

/// Second-order samplers call the denoiser twice a step: progress counts calls, and a run can be cancelled
/// between the two.
void TestLatentDiffusion::everyCallOfEverySamplerIsReported() {
    struct Enough {};
    for (const auto name : schedulerClassNames()) {
        SchedulerConfig config;
        config.className = name;
        for (const std::size_t enough : {std::size_t(0), std::size_t(2)}) {
            const auto run = makeSampler(config, 4);
            run->drawNoiseFrom([](const at::Tensor& like) { return at::ones_like(like); });
            const std::size_t total = run->timesteps().size();
            std::size_t calls = 0;
            const LatentDiffusion loop([&](const at::Tensor& latents, double time, const at::Tensor& given) {
                ++calls;
                return echo(latents, time, given);
            });
            const auto onStep = [&](const auto& progress) {
                QCOMPARE(progress.done, calls);
                QCOMPARE(progress.total, total);
                QCOMPARE(progress.original.sizes(), at::IntArrayRef({1, 4, 3, 2}));
                if (progress.done == enough)
                    throw Enough();
            };
            const at::Tensor noise = at::ones({1, 4, 3, 2});
            if (enough > 0)
                QVERIFY_THROWS_EXCEPTION(Enough, loop(noise, guidance(2.0), *run, onStep));
            else
                QVERIFY(loop(noise, guidance(2.0), *run, onStep).isfinite().all().item<bool>());
            QCOMPARE(calls, enough > 0 ? enough : total);
        }
    }
}

void TestLatentDiffusion::callbackCanCancelTheLoop() {
    struct Enough {};
    int calls = 0;
    const LatentDiffusion loop([&](const at::Tensor& latents, double time, const at::Tensor& condition) {
        ++calls;
        return echo(latents, time, condition);
    });
    const auto run = sampler(5);
    QVERIFY_THROWS_EXCEPTION(Enough,
                             loop(at::zeros({1, 4, 2, 2}), guidance(2.0), *run, [](const auto& progress) {
                                 if (progress.done == 2)
                                     throw Enough();
                             }));
    QCOMPARE(calls, 2);
}

void TestLatentDiffusion::samplingStaysInFloat32() {
    const LatentDiffusion loop([](const at::Tensor& latents, double time, const at::Tensor& condition) {
        return echo(latents, time, condition).to(at::kBFloat16);
    });
    const auto run = sampler(2);
    QCOMPARE(loop(at::zeros({1, 4, 2, 2}), guidance(2.0), *run).scalar_type(), at::kFloat);
}

void TestLatentDiffusion::previewEqualsALinearDecoder() {
    const at::Tensor truth =
        at::tensor({0.3, -0.2, 0.1, 0.05, 0.0, 0.4, -0.3, 0.2, 0.1, -0.1, 0.2, 0.3, 0.1, -0.2, 0.3},
                   at::kFloat)
            .view({5, 3});
    const LatentPreview preview(
        [&](const at::Tensor& latents) {
            const at::Tensor colours =
                at::einsum("bchw,cd->bdhw", {latents, truth.slice(0, 0, 4)}) + truth[4].view({1, 3, 1, 1});
            return at::upsample_nearest2d(colours, {8 * latents.size(2), 8 * latents.size(3)});
        },
        4);
    QVERIFY(at::allclose(preview.coefficients(), truth, 1e-3, 1e-4));
    at::Tensor latents = at::zeros({1, 4, 2, 3});
    latents[0][1][1][2] = 1; // one place, one channel
    const PreviewPixels pixels = preview(latents);
    QCOMPARE(pixels.width, 3);
    QCOMPARE(pixels.height, 2);
    QCOMPARE(pixels.rgb.size(), std::size_t(18));
    const auto byte = [](double value) { return static_cast<int>(std::nearbyint((value / 2 + 0.5) * 255)); };
    QVERIFY(std::abs(pixels.rgb[0] - byte(0.1)) <= 1);
    QVERIFY(std::abs(pixels.rgb[15] - byte(0.1 + 0.05)) <= 1);
    QVERIFY(std::abs(pixels.rgb[16] - byte(-0.2 + 0.0)) <= 1);
    QVERIFY(std::abs(pixels.rgb[17] - byte(0.3 + 0.4)) <= 1);
}

void TestLatentDiffusion::exactPreviewEqualsTheDecodedImage() {
    const auto decode = [](const at::Tensor& latents) { // not an affine function
        return at::upsample_nearest2d(latents.slice(1, 0, 3).abs() - 1,
                                      {8 * latents.size(2), 8 * latents.size(3)});
    };
    LatentPreview preview(decode, 4);
    QVERIFY(!preview.isExact());
    preview.becomeExact(decode);
    QVERIFY(preview.isExact());
    at::Tensor latents = at::zeros({1, 4, 2, 3});
    latents[0][1][1][2] = -2; // one place, one channel
    const PreviewPixels pixels = preview(latents);
    QCOMPARE(pixels.width, 24);
    QCOMPARE(pixels.height, 16);
    QCOMPARE(int(pixels.rgb[0]), 0);
    QCOMPARE(int(pixels.rgb[3 * (8 * 24 + 16) + 1]), 255);
    QCOMPARE(int(pixels.rgb[3 * (8 * 24 + 16)]), 0);
}

void TestLatentDiffusion::previewIgnoresUnusedChannels() {
    const LatentPreview preview(
        [](const at::Tensor& latents) {
            return at::zeros({1, 3, 2 * latents.size(2), 2 * latents.size(3)});
        },
        3);
    QVERIFY(preview.coefficients().abs().max().item<float>() < 1e-6F);
}

void TestLatentDiffusion::previewOfManyFramesIsOneCopy() {
    const auto decode = [](const at::Tensor& latents) {
        return at::upsample_nearest2d(latents.slice(1, 0, 3), {8 * latents.size(2), 8 * latents.size(3)});
    };
    LatentPreview preview(decode, 4);
    const at::Tensor latents = at::linspace(-1, 1, 5 * 4 * 2 * 3).view({5, 4, 2, 3});
    for (const bool isExact : {false, true}) {
        if (isExact)
            preview.becomeExact(decode);
        std::vector<PreviewPixels> frames;
        {
            const test::HostCopies copies;
            frames = preview.frames(latents);
            QCOMPARE(copies.copies(),
                     std::int64_t(isExact ? 1 : 2)); // fitted: the fetched latents are on the CPU
        }
        QCOMPARE(frames.size(), std::size_t(5));
        for (std::int64_t i = 0; i < 5; ++i)
            QVERIFY(frames[static_cast<std::size_t>(i)] == preview(latents.slice(0, i, i + 1)));
        QVERIFY(frames[0] != frames[4]);
    }
}

QTEST_GUILESS_MAIN(TestLatentDiffusion)
#include "test_latent_diffusion.moc"
