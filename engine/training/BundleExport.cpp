// SPDX-License-Identifier: Apache-2.0
#include "engine/training/BundleExport.h"

#include "engine/bundle/FileHashes.h"
#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/training/RunDescription.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void requireDone(const std::error_code& failure, const std::string& what) {
    if (failure)
        throw EngineError(failure == std::errc::no_space_on_device ? ErrorCode::DiskFull
                                                                   : ErrorCode::FileNotWritable,
                          what + ": " + failure.message());
}

void linkOrCopy(const fs::path& from, const fs::path& to) {
    std::error_code failure;
    fs::create_directories(to.parent_path(), failure);
    requireDone(failure, "cannot create " + to.parent_path().string());
    fs::create_hard_link(from, to, failure);
    if (!failure)
        return;
    fs::copy_file(from, to, failure); // another file system
    requireDone(failure, "cannot copy to " + to.string());
}

/// The model of a run at a checkpoint.
AlignmentModel modelAt(const RunDescription& description, const Bundle& bundle, const fs::path& run,
                       std::int64_t step) {
    AlignmentModel model(bundle, alignmentOptions(description.request.config), at::kCPU);
    AdamW(model.learning(), description.request.config.adamW).restore(RunFolder::read(run, step).tensors);
    return model;
}

json learnedConfig(const AlignmentModel& model, const fs::path& folder) {
    json config = readJsonFile(folder / "config.json");
    if (const auto& lowRank = model.newLowRank())
        config["lora"] = {{"rank", lowRank->rank},
                          {"alpha", lowRank->alpha},
                          {"targets", {"q_proj", "k_proj", "v_proj", "o_proj"}}};
    else if (const auto own = loraConfigOf(openLearned(folder));
             own && fs::exists(folder / "adapter_config.json"))
        config["lora"] = {{"rank", own->rank}, {"alpha", own->alpha}};
    if (model.hasNewInput())
        config["input_projection"].update(model.inputProjection().config().toJson());
    for (const Modality modality : kMediaModalities)
        if (const auto& projection = model.newProjection(modality))
            config["output_projections"][std::string(name(modality))] = projection->toJson();
    return config;
}

json fileEntry(const fs::path& folder, const std::string& path) {
    return {{"path", path},
            {"size", static_cast<std::int64_t>(fs::file_size(folder / path))},
            {"sha256", hashOfFile(folder / path, nullptr, [](std::int64_t) {})}};
}

/// Writes the bundle into `folder`, which is empty.
void writeBundle(const fs::path& folder, const Bundle& bundle, const AlignmentModel& model,
                 const std::string& bundleName) {
    const std::string learned = bundle.parts().at(bundle_parts::kLearned) + "/";
    json manifest = readJsonFile(bundle.folder() / "bundle.json");
    json files = json::array();
    for (const Bundle::File& file : bundle.files()) {
        if (file.path.starts_with(learned))
            continue;
        linkOrCopy(bundle.folder() / file.path, folder / file.path);
        files.push_back({{"path", file.path}, {"size", file.size}, {"sha256", file.sha256}});
        if (!file.at.empty())
            files.back()["at"] = fs::weakly_canonical(bundle.folder() / file.at).string();
    }
    writeSafetensors(folder / (learned + "model.safetensors"), model.checkpoint(), {{"format", "pt"}});
    writeTextFileAtomically(folder / (learned + "config.json"),
                            learnedConfig(model, bundle.requirePart(bundle_parts::kLearned)).dump(2) + "\n");
    for (const char* file : {"config.json", "model.safetensors"})
        files.push_back(fileEntry(folder, learned + file));
    manifest["files"] = std::move(files);
    if (!bundleName.empty()) {
        manifest["name"] = bundleName;
        manifest.erase("title"); // the base's
    }
    writeTextFileAtomically(folder / "bundle.json", manifest.dump(2) + "\n");
}

} // namespace

std::int64_t exportBundle(const BundleExport& request) {
    const RunDescription description = readDescription(RunFolder::description(request.run), request.run);
    const auto step = request.step ? request.step : RunFolder::best(request.run);
    if (!step)
        throw EngineError(ErrorCode::RequestInvalid, request.run.string() + " has no checkpoint yet");
    if (fs::exists(request.target))
        throw EngineError(ErrorCode::RequestInvalid, request.target.string() + " exists already");
    const Bundle bundle = Bundle::open(description.request.bundle);
    requireSameBundle(bundle, description.bundleHash);
    const fs::path partial = fs::path(request.target).concat(".part");
    std::error_code ignored;
    fs::remove_all(partial, ignored);
    try {
        writeBundle(partial, bundle, modelAt(description, bundle, request.run, *step), request.bundleName);
        Bundle::open(partial).verify();
        std::error_code failure;
        fs::rename(partial, request.target, failure);
        requireDone(failure, "cannot rename to " + request.target.string());
    } catch (...) {
        fs::remove_all(partial, ignored);
        throw;
    }
    return *step;
}

} // namespace nextgpt
