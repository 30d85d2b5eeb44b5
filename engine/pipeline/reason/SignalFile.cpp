// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/SignalFile.h"

#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

std::string stem(const Signal& signal) {
    return std::to_string(signal.slot) + '.' + std::string(name(signal.modality));
}

void replace(at::Tensor& states, const std::string& key, SafetensorsFile& file) {
    if (!file.has(key))
        throw EngineError(ErrorCode::RequestInvalid, "the signal file has no " + key);
    if (at::IntArrayRef(file.shapeOf(key)) != states.sizes())
        throw EngineError(ErrorCode::RequestInvalid, "the signal file's " + key + " has an unexpected shape");
    states = file.take(key).to(states.options(), /*non_blocking=*/false, /*copy=*/true);
    if (!at::isfinite(states).all().item<bool>())
        throw EngineError(ErrorCode::RequestInvalid,
                          "the signal file's " + key + " has values that are not finite");
}

} // namespace

void writeSignals(const std::filesystem::path& path, const std::vector<Signal>& signals) {
    std::map<std::string, at::Tensor> tensors;
    for (const Signal& signal : signals) {
        tensors[stem(signal) + ".hidden"] = signal.hidden.to(at::kCPU, at::kFloat).contiguous();
        tensors[stem(signal) + ".embeddings"] = signal.embeddings.to(at::kCPU, at::kFloat).contiguous();
    }
    std::error_code ignored; // an unusable folder is reported when the file is written
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    writeSafetensors(path, tensors);
}

std::vector<Signal> withStatesFrom(const std::filesystem::path& path, std::vector<Signal> signals) {
    SafetensorsFile file(path);
    for (Signal& signal : signals) {
        replace(signal.hidden, stem(signal) + ".hidden", file);
        replace(signal.embeddings, stem(signal) + ".embeddings", file);
    }
    return signals;
}

} // namespace nextgpt
