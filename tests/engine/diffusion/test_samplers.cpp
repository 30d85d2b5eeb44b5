// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/samplers/Sampler.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"
#include "engine/diffusion/schedule/SchedulerFields.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace nextgpt;
using nlohmann::json;

namespace {

/// scheduler_config.json of Stable Diffusion 1.5, with changes.
json stableDiffusion(const json& changes = json::object()) {
    json config{{"_class_name", "PNDMScheduler"},   {"beta_start", 0.00085},   {"beta_end", 0.012},
                {"beta_schedule", "scaled_linear"}, {"steps_offset", 1},       {"set_alpha_to_one", false},
                {"skip_prk_steps", true},           {"trained_betas", nullptr}};
    config.update(changes);
    return config;
}

ErrorCode refusal(const json& config, int steps = 20) {
    try {
        makeSampler(config, steps);
    } catch (const EngineError& error) {
        qInfo("%s", error.what());
        return error.code();
    }
    return ErrorCode::Internal;
}

} // namespace

/// What the trajectories in test_parity do not cover: values of the noise schedule, published lists of times,
/// and refused configurations.
class TestSamplers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scheduleHasThePublishedValues();
    void zeroTerminalSnrEndsWithoutSignal();
    void timestepsEqualThePublishedLists();
    void anotherSamplerUsesTheSameFile();
    void unsupportedFilesAreRefused_data();
    void unsupportedFilesAreRefused();
    void invalidStepCountsAreRefused();
    void infinityInTheConfigIsRead();
    void fieldsAreUsedHarmlessOrRefused_data();
    void fieldsAreUsedHarmlessOrRefused();
    void ignoredFieldsAreNamed();
    void imagesRunAsInTheirPipeline();
    void leadingEulerMayStartBeyondTheLastTrainingStep();
    void everySamplerStaysFinite_data();
    void everySamplerStaysFinite();
    void thresholdingIsByFrame();
    void noiseComesFromTheSource();
};

void TestSamplers::scheduleHasThePublishedValues() {
    const NoiseSchedule schedule(SchedulerConfig::fromJson(stableDiffusion()));
    const std::vector<std::pair<int, double>> alphas{{0, 0.99915},      {1, 0.998296},    {21, 0.98038075},
                                                     {481, 0.30229566}, {499, 0.277670},  {961, 0.00728173},
                                                     {981, 0.00577550}, {999, 0.00466010}};
    for (const auto& [step, alpha] : alphas)
        QVERIFY2(std::abs(schedule.alpha(step) - alpha) < 1e-6, qPrintable(QString::number(step)));
    QVERIFY(std::abs(schedule.sigma(0) - 0.029167) < 1e-6);
    QVERIFY(std::abs(schedule.sigma(999) - 14.614641) < 1e-4);
    QVERIFY(std::abs(schedule.sigma(888) - 7.83988) < 1e-4);
}

void TestSamplers::zeroTerminalSnrEndsWithoutSignal() {
    const NoiseSchedule schedule(
        SchedulerConfig::fromJson(stableDiffusion({{"_class_name", "DDIMScheduler"},
                                                   {"rescale_betas_zero_snr", true},
                                                   {"prediction_type", "v_prediction"}})));
    QCOMPARE(schedule.alpha(999), 0.0);
    QVERIFY(std::abs(schedule.alpha(0) - 0.99915) < 1e-6);
    QVERIFY(std::isfinite(schedule.sigma(999)));
}

void TestSamplers::timestepsEqualThePublishedLists() {
    const auto pndm = makeSampler(stableDiffusion(), 50)->timesteps();
    QCOMPARE(pndm.size(), std::size_t(51)); // the second time twice
    QCOMPARE(std::vector<double>(pndm.begin(), pndm.begin() + 4), (std::vector<double>{981, 961, 961, 941}));
    QCOMPARE(pndm.back(), 1.0);
    const auto ddim = makeSampler(stableDiffusion(), 40, "DDIMScheduler")->timesteps();
    QCOMPARE(ddim.size(), std::size_t(40));
    QCOMPARE(ddim[1], 951.0);
    const auto solver = makeSampler(stableDiffusion(), 20, "DPMSolverMultistepScheduler")->timesteps();
    QCOMPARE(std::vector<double>(solver.begin(), solver.begin() + 3), (std::vector<double>{999, 949, 899}));
    QCOMPARE(solver.back(), 50.0);
    const auto euler = makeSampler(stableDiffusion(), 10, "EulerDiscreteScheduler");
    QCOMPARE(euler->timesteps()[1], 888.0);
    QVERIFY(std::abs(euler->initialNoiseScale() - 14.61464) < 1e-4);
}

void TestSamplers::anotherSamplerUsesTheSameFile() {
    const auto file = stableDiffusion();
    QCOMPARE(makeSampler(file, 5)->name(), std::string_view("PNDM"));
    // The file does not set the spacing: each class has its own default.
    QCOMPARE(makeSampler(file, 5, "DDIMScheduler")->timesteps().front(), 801.0);
    QCOMPARE(makeSampler(file, 5, "EulerDiscreteScheduler")->timesteps().front(), 999.0);
}

void TestSamplers::unsupportedFilesAreRefused_data() {
    QTest::addColumn<QString>("changes");
    QTest::newRow("class") << R"({"_class_name": "EDMEulerScheduler"})";
    QTest::newRow("no class") << R"({"_class_name": null})";
    QTest::newRow("class of another type") << R"({"_class_name": 7})";
    QTest::newRow("prediction") << R"({"prediction_type": "flow_prediction"})";
    QTest::newRow("betas") << R"({"beta_schedule": "sigmoid"})";
    QTest::newRow("beta order") << R"({"beta_start": 0.5, "beta_end": 0.1})";
    QTest::newRow("beta text") << R"({"beta_start": "small"})";
    QTest::newRow("spacing") << R"({"timestep_spacing": "random"})";
    QTest::newRow("given betas") << R"({"trained_betas": [0.1, 0.2]})";
    QTest::newRow("unknown field") << R"({"use_karras_sigma": true})";
    QTest::newRow("two spacings of sigmas")
        << R"({"_class_name": "EulerDiscreteScheduler", "use_karras_sigmas": true, "use_beta_sigmas": true})";
    QTest::newRow("no sigmas")
        << R"({"_class_name": "EulerDiscreteScheduler", "sigma_min": 2, "sigma_max": 1})";
    QTest::newRow("interpolation")
        << R"({"_class_name": "EulerDiscreteScheduler", "interpolation_type": "log_linear"})";
    QTest::newRow("continuous times")
        << R"({"_class_name": "EulerDiscreteScheduler", "timestep_type": "continuous",
               "prediction_type": "v_prediction"})";
    QTest::newRow("learned variance") << R"({"_class_name": "DDPMScheduler", "variance_type": "learned"})";
    QTest::newRow("learned variance of a solver")
        << R"({"_class_name": "DPMSolverMultistepScheduler", "variance_type": "learned_range"})";
    QTest::newRow("flow") << R"({"_class_name": "UniPCMultistepScheduler", "use_flow_sigmas": true})";
    QTest::newRow("another predictor")
        << R"({"_class_name": "UniPCMultistepScheduler", "solver_p": {"_class_name": "DDIMScheduler"}})";
    QTest::newRow("noise in UniPC") << R"({"_class_name": "UniPCMultistepScheduler", "predict_x0": false})";
    QTest::newRow("seed of noise") << R"({"_class_name": "DPMSolverSDEScheduler", "noise_sampler_seed": 3})";
    QTest::newRow("sample in ancestral Euler")
        << R"({"_class_name": "EulerAncestralDiscreteScheduler", "prediction_type": "sample"})";
    QTest::newRow("sample in PNDM") << R"({"prediction_type": "sample"})";
    QTest::newRow("runge-kutta start") << R"({"skip_prk_steps": false})";
    QTest::newRow("pndm at zero snr") << R"({"rescale_betas_zero_snr": true})";
    QTest::newRow("noise at zero snr")
        << R"({"_class_name": "DDIMScheduler", "rescale_betas_zero_snr": true})";
    QTest::newRow("LCM at zero snr") << R"({"_class_name": "LCMScheduler", "rescale_betas_zero_snr": true})";
    QTest::newRow("fourth order") << R"({"_class_name": "DPMSolverMultistepScheduler", "solver_order": 4})";
    QTest::newRow("algorithm")
        << R"({"_class_name": "DPMSolverMultistepScheduler", "algorithm_type": "dpmsolver"})";
    QTest::newRow("no training steps") << R"({"num_train_timesteps": 0})";
    QTest::newRow("huge training") << R"({"num_train_timesteps": 2000000000})";
}

void TestSamplers::unsupportedFilesAreRefused() {
    QFETCH(QString, changes);
    QVERIFY(refusal(stableDiffusion(json::parse(changes.toStdString()))) == ErrorCode::BundleInvalid);
}

void TestSamplers::invalidStepCountsAreRefused() {
    for (const int steps : {-1, 0, 1001})
        QVERIFY(refusal(stableDiffusion(), steps) == ErrorCode::RequestInvalid);
    for (const int steps : {1, 999, 1000}) // the offset would lead beyond the last training step
        QVERIFY(makeSampler(stableDiffusion(), steps)->timesteps().front() <= 999);
}

void TestSamplers::infinityInTheConfigIsRead() {
    const QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "scheduler_config.json";
    std::ofstream(path)
        << R"({"_class_name": "DPMSolverMultistepScheduler", "lambda_min_clipped": -Infinity})";
    QVERIFY(!SchedulerConfig::fromJson(readSchedulerConfig(path)).lambdaMinClipped);
    std::ofstream(path) << "{";
    QVERIFY_THROWS_EXCEPTION(EngineError, readSchedulerConfig(path));
    QVERIFY_THROWS_EXCEPTION(EngineError, readSchedulerConfig(path.parent_path() / "absent.json"));
}

void TestSamplers::fieldsAreUsedHarmlessOrRefused_data() {
    QTest::addColumn<QString>("className");
    for (const auto name : schedulerClassNames())
        QTest::newRow(std::string(name).c_str()) << QString::fromUtf8(name.data(), qsizetype(name.size()));
}

/// Whatever a published file may contain, at the value that means nothing special.
void TestSamplers::fieldsAreUsedHarmlessOrRefused() {
    QFETCH(QString, className);
    const json harmless = json::parse(R"({
        "_diffusers_version": "0.6.0", "num_train_timesteps": 1000, "trained_betas": null,
        "clip_sample": false, "clip_sample_range": 1.0, "thresholding": false,
        "dynamic_thresholding_ratio": 0.995, "sample_max_value": 1.0, "timestep_spacing": "leading",
        "rescale_betas_zero_snr": false, "variance_type": null, "algorithm_type": "dpmsolver++",
        "solver_order": 2, "solver_type": "bh2", "solver_p": null, "predict_x0": true,
        "disable_corrector": [], "lower_order_final": true, "euler_at_final": false,
        "use_karras_sigmas": false, "use_exponential_sigmas": null, "use_beta_sigmas": false,
        "use_lu_lambdas": false, "use_flow_sigmas": false, "flow_shift": 1.0,
        "use_dynamic_shifting": false, "time_shift_type": "exponential", "shift_terminal": null,
        "final_sigmas_type": "zero", "lambda_min_clipped": null, "sigma_min": null, "sigma_max": null,
        "interpolation_type": "linear", "timestep_type": "discrete", "noise_sampler_seed": null,
        "original_inference_steps": 50, "timestep_scaling": 10.0, "predict_epsilon": true,
        "tensor_format": "pt"})");
    json config = stableDiffusion(harmless);
    config["_class_name"] = className.toStdString();
    QVERIFY(!makeSampler(config, 5)->name().empty());
    config["solver_typ"] = "bh2";
    try {
        makeSampler(config, 5);
        QFAIL("an unknown field is accepted");
    } catch (const EngineError& error) {
        QVERIFY(QString(error.what()).contains("\"solver_typ\""));
    }
}

void TestSamplers::ignoredFieldsAreNamed() {
    const auto file = stableDiffusion({{"use_karras_sigmas", true}, {"thresholding", false}});
    QCOMPARE(SchedulerConfig::fieldsWithoutEffect(file), std::vector<std::string>{"use_karras_sigmas"});
    QCOMPARE(makeSampler(file, 5)->timesteps(), makeSampler(stableDiffusion(), 5)->timesteps());
}

void TestSamplers::imagesRunAsInTheirPipeline() {
    const json outdated{{"_class_name", "DDIMScheduler"}, {"beta_schedule", "scaled_linear"}};
    const auto file = SchedulerConfig::fromJson(outdated);
    QVERIFY(file.stepsOffset == 0 && file.bounds.clip.has_value());
    const auto used = file.inStableDiffusion();
    QVERIFY(used.stepsOffset == 1 && !used.bounds.clip);
    QCOMPARE(makeSampler(used, 50)->timesteps().front(), 981.0);
}

void TestSamplers::leadingEulerMayStartBeyondTheLastTrainingStep() {
    const auto euler = makeSampler(
        stableDiffusion({{"_class_name", "EulerDiscreteScheduler"}, {"timestep_spacing", "leading"}}), 1000);
    QCOMPARE(euler->timesteps().front(), 1000.0);
    QCOMPARE(euler->timesteps()[1], 999.0);
    QCOMPARE(euler->timesteps().back(), 1.0);
}

void TestSamplers::everySamplerStaysFinite_data() {
    QTest::addColumn<QString>("className");
    QTest::addColumn<QString>("changes");
    for (const auto name : schedulerClassNames())
        for (
            const char* changes :
            {R"({"timestep_spacing": "leading"})", R"({"timestep_spacing": "linspace"})",
             R"({"timestep_spacing": "trailing"})", R"({"use_karras_sigmas": true})",
             R"({"use_exponential_sigmas": true, "solver_order": 3, "final_sigmas_type": "sigma_min"})",
             R"({"use_beta_sigmas": true, "solver_order": 3, "lower_order_final": false, "solver_type": "bh1"})",
             R"({"algorithm_type": "sde-dpmsolver++", "solver_type": "heun", "solver_order": 3})"})
            QTest::addRow("%s %s", std::string(name).c_str(), changes)
                << QString::fromUtf8(name.data(), qsizetype(name.size())) << changes;
}

/// Also where two steps have the same noise level, as they do at almost as many steps as in training.
void TestSamplers::everySamplerStaysFinite() {
    QFETCH(QString, className);
    QFETCH(QString, changes);
    json file = stableDiffusion(json::parse(changes.toStdString()));
    file["_class_name"] = className.toStdString();
    const auto config = SchedulerConfig::fromJson(file);
    std::vector<int> counts{1, 2, 3, 5, 20, 50};
    if (file.contains("timestep_spacing")) // the only ones whose levels may coincide
        counts.push_back(1000);
    for (const int steps : counts) {
        if (className == "LCMScheduler" && steps > 50) {
            QVERIFY(refusal(file, steps) == ErrorCode::RequestInvalid);
            continue;
        }
        const auto sampler = makeSampler(config, steps);
        sampler->drawNoiseFrom([](const at::Tensor& like) { return at::ones_like(like); });
        const auto calls = sampler->timesteps().size();
        const auto perStep = sampler->callsPerStep();
        QCOMPARE(calls, perStep * std::size_t(steps) - (perStep - 1) +
                            (className == "PNDMScheduler" && steps > 1 ? 1 : 0));
        at::Tensor latents = at::linspace(-1, 1, 4).view({1, 1, 2, 2}) * sampler->initialNoiseScale();
        for (std::size_t i = 0; i < calls; ++i) {
            const auto step = sampler->step(sampler->scaleInput(latents, i) * 0.9, i, latents);
            QVERIFY2(at::isfinite(step.latents).all().item<bool>() &&
                         at::isfinite(step.original).all().item<bool>(),
                     qPrintable(QString("call %1 of %2").arg(i).arg(calls)));
            latents = step.latents;
        }
    }
}

void TestSamplers::thresholdingIsByFrame() {
    const OriginalBounds bounds{.threshold = OriginalBounds::Threshold{.quantile = 1.0, .max = 100.0},
                                .clip = {}};
    at::Tensor video = at::full({1, 2, 3, 1, 2}, 0.5); // [B,C,F,H,W]
    video.select(2, 1).fill_(8.0);
    const at::Tensor result = bounded(bounds, video);
    QCOMPARE(result.sizes(), video.sizes());
    QVERIFY(result.select(2, 0).equal(video.select(2, 0)));
    QVERIFY(result.select(2, 1).equal(at::ones({1, 2, 1, 2})));
}

void TestSamplers::noiseComesFromTheSource() {
    const auto result = [](const char* className, double noise) {
        const auto sampler = makeSampler(stableDiffusion(), 4, className);
        sampler->drawNoiseFrom([noise](const at::Tensor& like) { return at::full_like(like, noise); });
        at::Tensor latents = at::ones({1, 1, 1, 2});
        for (std::size_t i = 0; i < sampler->timesteps().size(); ++i)
            latents = sampler->step(at::zeros_like(latents), i, latents).latents;
        return latents;
    };
    for (const char* name :
         {"DDPMScheduler", "LCMScheduler", "EulerAncestralDiscreteScheduler", "DPMSolverSDEScheduler"}) {
        QVERIFY(result(name, 1.0).equal(result(name, 1.0)));
        QVERIFY(!result(name, 1.0).equal(result(name, -1.0)));
        const auto sampler = makeSampler(stableDiffusion(), 4, name);
        const at::Tensor latents = at::ones({1, 1, 1, 2});
        QVERIFY_THROWS_EXCEPTION(EngineError, sampler->step(latents, 0, latents));
    }
    QVERIFY(result("HeunDiscreteScheduler", 1.0).equal(result("HeunDiscreteScheduler", -1.0)));
}

QTEST_GUILESS_MAIN(TestSamplers)
#include "test_samplers.moc"
