// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/SystemReport.h"

#include "engine/core/Error.h"
#include "engine/session/DefaultBundle.h"
#include "engine/session/Device.h"

#include <torch/csrc/api/include/torch/version.h>

namespace nextgpt::tools {

SystemReport readSystemReport() {
    SystemReport report{
        .system = readSystemInfo(), .gpus = {}, .libtorch = TORCH_VERSION, .bundle = {}, .bundleError = {}};
    for (const InstalledGpu& gpu : installedGpus())
        report.gpus.push_back({.name = gpu.name, .memoryBytes = gpu.memoryBytes});
    try {
        report.bundle = defaultBundle().string();
    } catch (const EngineError& error) {
        report.bundleError = error.what();
    }
    return report;
}

} // namespace nextgpt::tools
