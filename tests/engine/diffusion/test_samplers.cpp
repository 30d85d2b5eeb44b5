// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/NoiseSchedule.h"
#include "engine/diffusion/Sampler.h"

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
    const NoiseSchedule schedule(SchedulerConfig::fromJson(
        stableDiffusion({{"_class_name", "DDIMScheduler"}, {"rescale_betas_zero_snr", true}})));
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
    QTest::newRow("class") << R"({"_class_name": "UniPCMultistepScheduler"})";
    QTest::newRow("no class") << R"({"_class_name": null})";
    QTest::newRow("class of another type") << R"({"_class_name": 7})";
    QTest::newRow("prediction") << R"({"prediction_type": "flow_prediction"})";
    QTest::newRow("betas") << R"({"beta_schedule": "sigmoid"})";
    QTest::newRow("beta order") << R"({"beta_start": 0.5, "beta_end": 0.1})";
    QTest::newRow("beta text") << R"({"beta_start": "small"})";
    QTest::newRow("spacing") << R"({"timestep_spacing": "random"})";
    QTest::newRow("given betas") << R"({"trained_betas": [0.1, 0.2]})";
    QTest::newRow("thresholding") << R"({"thresholding": true})";
    QTest::newRow("karras") << R"({"use_karras_sigmas": true})";
    QTest::newRow("runge-kutta start") << R"({"skip_prk_steps": false})";
    QTest::newRow("pndm at zero snr") << R"({"rescale_betas_zero_snr": true})";
    QTest::newRow("noise at zero snr")
        << R"({"_class_name": "DDIMScheduler", "rescale_betas_zero_snr": true})";
    QTest::newRow("third order") << R"({"_class_name": "DPMSolverMultistepScheduler", "solver_order": 3})";
    QTest::newRow("algorithm")
        << R"({"_class_name": "DPMSolverMultistepScheduler", "algorithm_type": "sde-dpmsolver++"})";
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
    QVERIFY_EXCEPTION_THROWN(readSchedulerConfig(path), EngineError);
    QVERIFY_EXCEPTION_THROWN(readSchedulerConfig(path.parent_path() / "absent.json"), EngineError);
}

QTEST_GUILESS_MAIN(TestSamplers)
#include "test_samplers.moc"
