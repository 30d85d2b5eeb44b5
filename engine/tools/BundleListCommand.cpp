// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BundleListCommand.h"

#include "engine/bundle/Bundle.h"
#include "engine/bundle/BundleFit.h"
#include "engine/bundle/FileHashes.h"
#include "engine/core/BundleKeys.h"
#include "engine/core/Error.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/pipeline/generate/Residency.h"
#include "engine/request/Job.h"
#include "engine/session/DefaultBundle.h"
#include "engine/session/Device.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/Interrupt.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace nextgpt::tools {

namespace {

constexpr double kMegabyte = 1e6;

/// What one bundle is.
struct Entry {
    std::string folder;
    std::optional<Bundle> bundle{}; ///< nullopt if its manifest cannot be read
    std::optional<WeightsPlan> plan{};
    std::optional<Error> problem{}; ///< why it cannot be loaded
};

/// Where the window would load a bundle, asked of the driver alone: opening the device takes seconds. Of a
/// GPU all memory counts, because nothing says how much of it the window uses.
AssistantPlacement placementOn(const std::string& device, std::int64_t freed) {
    const auto gpus = device == "cpu" ? std::vector<InstalledGpu>() : installedGpus();
    std::size_t index = 0;
    if (const auto colon = device.find(':'); colon != std::string::npos)
        std::from_chars(device.data() + colon + 1, device.data() + device.size(), index);
    if (index >= gpus.size())
        return {.memoryBytes = memoryForWeights(availableHostMemory() + freed)};
    return {.device = at::Device(at::kCUDA, static_cast<at::DeviceIndex>(index)),
            .memoryBytes = memoryForWeights(gpus[index].memoryBytes)};
}

std::int64_t bytesOf(const Bundle& bundle) {
    std::int64_t sum = 0;
    for (const Bundle::File& file : bundle.files())
        sum += file.size;
    return sum;
}

bool refersToFiles(const Bundle& bundle) {
    return std::ranges::any_of(bundle.files(), [](const Bundle::File& file) { return !file.at.empty(); });
}

/// Throws what keeps the bundle from being loaded.
void requireUsable(const Bundle& bundle, const BundleListArguments& arguments) {
    if (!arguments.verifies)
        return requireFiles(bundle);
    FileHashes known = FileHashes::inFolder(userCacheFolder());
    HashingProgress progress(arguments.format);
    bundle.verify(&known, [&progress](std::int64_t done, std::int64_t total) {
        if (Interrupt::arrived())
            throw Stopped{};
        progress.show(done, total);
    });
    known.save();
    requireLoadable(bundle);
}

Entry examine(const std::string& folder, const BundleListArguments& arguments) {
    Entry entry{.folder = folder};
    try {
        entry.bundle = Bundle::open(folder);
        requireUsable(*entry.bundle, arguments);
        entry.plan = planWeights(*entry.bundle, placementOn(arguments.device, arguments.freed));
    } catch (const Stopped&) {
        throw;
    } catch (...) {
        entry.problem = errorFrom(std::current_exception());
    }
    return entry;
}

nlohmann::json toJson(const Entry& entry) {
    nlohmann::json json{{keys::kEvent, keys::kBundle}, {keys::kFolder, entry.folder}};
    if (const auto& bundle = entry.bundle) {
        json[keys::kName] = bundle->title();
        json[keys::kLicence] = bundle->licence();
        json[keys::kDemo] = bundle->isDemo();
        json[keys::kBytes] = bytesOf(*bundle);
        json[keys::kRefers] = refersToFiles(*bundle);
        json[keys::kGenerates] = nlohmann::json::array();
        for (const Modality modality : kMediaModalities)
            if (bundle->hasDecoder(modality))
                json[keys::kGenerates].push_back(name(modality));
    }
    if (const auto& plan = entry.plan)
        json[keys::kMemory] = {{keys::kNeeded, plan->needed()},
                               {keys::kForWeights, plan->memory},
                               {keys::kLanguageWeights, name(plan->matrices.language)},
                               {keys::kPerceptionWeights, name(plan->matrices.perception)},
                               {keys::kDecoderWeights, name(plan->matrices.decoders)},
                               {keys::kFits, plan->fits()}};
    if (const auto& problem = entry.problem)
        json[keys::kError] = {{keys::kCode, name(problem->code)}, {keys::kDetail, problem->detail}};
    return json;
}

/// " with the language model in int4 and ImageBind in int8", or nothing.
std::string formatsOf(const MatrixFormats& matrices) {
    const std::array<std::pair<const char*, MatrixFormat>, 3> networks{
        {{"the language model", matrices.language},
         {"ImageBind", matrices.perception},
         {"the decoders", matrices.decoders}}};
    std::string text;
    for (const auto& [network, format] : networks)
        if (format != MatrixFormat::Full)
            text += fmt::format("{} {} in {}", text.empty() ? " with" : ",", network, name(format));
    return text;
}

void printText(const Entry& entry) {
    printOut(terminalName(entry.folder) + '\n');
    if (const auto& bundle = entry.bundle) {
        std::string generates = "text";
        for (const Modality modality : kMediaModalities)
            if (bundle->hasDecoder(modality))
                generates += fmt::format(", {}", name(modality));
        printOut(fmt::format("  {}: generates {}, {:.1f} MB\n", terminalName(bundle->title()), generates,
                             static_cast<double>(bytesOf(*bundle)) / kMegabyte));
    }
    if (const auto& plan = entry.plan)
        printOut(fmt::format("  needs {:.1f} MB of memory{}, {}\n",
                             static_cast<double>(plan->needed()) / kMegabyte, formatsOf(plan->matrices),
                             plan->fits() ? "which fits" : "which does not fit"));
    if (const auto& problem = entry.problem)
        printOut("  cannot be loaded: " + terminalName(problem->detail) + '\n');
}

} // namespace

const CLI::App& addBundleList(CLI::App& app, BundleListArguments& arguments) {
    CLI::App& list = *app.add_subcommand(
        "list", "Say what bundles generate, how large they are and whether they fit into memory");
    list.add_option("folders", arguments.folders, "Folders of bundles (default: the pocket bundle)");
    list.add_option("--device", arguments.device, "Compute device: auto, cpu or cuda:N")
        ->capture_default_str();
    list.add_option("--freed", arguments.freed,
                    "Bytes of memory to count as available besides those that are")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    list.add_flag("--verify", arguments.verifies,
                  "Read every file and ask the loaders, instead of looking at sizes only");
    list.add_flag_callback(
        "--json", [&arguments] { arguments.format = ProgressFormat::Json; },
        "Print one JSON object per event");
    return list;
}

int runBundleList(const BundleListArguments& arguments) {
    const Interrupt interrupt;
    std::vector<std::string> folders = arguments.folders;
    if (folders.empty())
        folders.push_back(defaultBundle().string());
    bool isUsable = true;
    for (const std::string& folder : folders) {
        const Entry entry = examine(folder, arguments);
        if (arguments.format == ProgressFormat::Json)
            printJson(toJson(entry));
        else
            printText(entry);
        isUsable = isUsable && !entry.problem;
    }
    return isUsable ? kSuccess : kFailure;
}

} // namespace nextgpt::tools
