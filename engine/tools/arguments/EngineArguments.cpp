// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/EngineArguments.h"

#include "engine/session/DefaultBundle.h"
#include "engine/tools/arguments/RangeCheck.h"

#include <map>
#include <string>

namespace nextgpt::tools {

void addEngineOptions(CLI::App& app, EngineOptions& options) {
    app.add_option("--bundle", options.bundle,
                   "Model bundle: a folder with bundle.json (default: the pocket bundle)");
    app.add_option("--device", options.device, "Compute device: auto, cpu or cuda:N")->capture_default_str();
    std::map<std::string, std::optional<MatrixFormat>> formats{{"auto", std::nullopt}};
    for (const MatrixFormat format : kMatrixFormats)
        formats.emplace(name(format), format);
    app.add_option_function<std::string>(
           "--language-weights",
           [&options, formats](const std::string& word) { options.languageWeights = formats.at(word); },
           "How the language model's matrices are kept: full, int8, int4, or auto, the most exact that fits "
           "into memory")
        ->check(CLI::IsMember(formats))
        ->default_str("auto");
    app.add_flag_function(
        "--allow-non-finite", [&options](std::int64_t) { options.nonFinite = NonFiniteWeights::Load; },
        "Use a bundle even if weights are not finite");
    app.add_option("--threads", options.threads, "CPU threads; 0 uses all cores")
        ->check(inRange(limits::kThreads))
        ->capture_default_str();
}

EngineOptions withDefaultBundle(EngineOptions options) {
    if (options.bundle.empty())
        options.bundle = defaultBundle();
    return options;
}

} // namespace nextgpt::tools
