// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "engine/session/DefaultBundle.h"
#include "engine/session/LocalEngine.h"
#include "engine/tools/CommandLine.h"
#include "engine/tools/process/OpenMpSpinning.h"
#include "engine/tools/process/StageDefaults.h"
#include "engine/tools/process/SystemReport.h"
#include "engine/tools/process/UntrustedReaders.h"

namespace {

std::filesystem::path bundleOf(const nextgpt::app::LaunchOptions& options) {
    if (!options.bundle.isEmpty())
        return options.bundle.toStdString();
    try {
        return nextgpt::defaultBundle();
    } catch (const nextgpt::EngineError&) {
        return {}; // the engine reports the missing bundle, and the window shows it
    }
}

std::unique_ptr<nextgpt::Engine> makeEngine(const nextgpt::app::LaunchOptions& options) {
    nextgpt::EngineOptions engine;
    engine.bundle = bundleOf(options);
    engine.device = options.device.toStdString();
    engine.nonFinite =
        options.loadsNonFinite ? nextgpt::NonFiniteWeights::Load : nextgpt::NonFiniteWeights::Refuse;
    return std::make_unique<nextgpt::LocalEngine>(engine);
}

nextgpt::app::HardwareFacts readHardware() {
    const nextgpt::tools::SystemReport report = nextgpt::tools::readSystemReport();
    const auto text = [](const std::string& bytes) { return QString::fromStdString(bytes); };
    nextgpt::app::HardwareFacts facts{.system = text(report.system.system),
                                      .processor = text(report.system.processor),
                                      .cores = report.system.cores,
                                      .vectorUnits = text(report.system.vectorUnits),
                                      .memoryBytes = report.system.memoryBytes,
                                      .availableBytes = report.system.availableBytes,
                                      .gpus = {},
                                      .nvidiaDriver = text(report.system.nvidiaDriver),
                                      .libtorch = text(report.libtorch),
                                      .bundle = text(report.bundle)};
    for (const auto& gpu : report.gpus)
        facts.gpus.append({.name = text(gpu.name), .memoryBytes = gpu.memoryBytes});
    return facts;
}

nextgpt::app::TrainingParts trainingParts() {
    nextgpt::app::TrainingParts parts{.program = QStringLiteral("/proc/self/exe"),
                                      .defaults = {},
                                      .shippedBundle = QString::fromStdString(bundleOf({}).string())};
    const auto defaults = nextgpt::tools::stageDefaults();
    for (std::size_t i = 0; i < defaults.size(); ++i)
        parts.defaults.at(i) = {.batchSize = static_cast<int>(defaults.at(i).batchSize),
                                .learningRate = defaults.at(i).learningRate};
    return parts;
}

} // namespace

int main(int argc, char** argv) {
    nextgpt::tools::limitOpenMpSpinning(argv);
    nextgpt::tools::startUntrustedReaders(argc, argv);
    if (argc > 1 && nextgpt::tools::isCommand(argv[1]))
        return nextgpt::tools::runCommand(argc, argv);
    return nextgpt::app::launch(
        argc, argv, nextgpt::app::EngineChoice::Fixed,
        {.engine = makeEngine, .hardware = readHardware, .training = trainingParts()});
}
