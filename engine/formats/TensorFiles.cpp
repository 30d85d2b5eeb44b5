// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/TensorFiles.h"

#include "engine/formats/gguf/GgufLlama.h"
#include "engine/formats/pytorch/PytorchFile.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/io/FileContents.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::int64_t kStartBytes = 512;
constexpr std::size_t kBraceAt = 8; ///< of the header of a safetensors file

constexpr std::array<std::string_view, 4> kPytorchExtensions{".bin", ".pt", ".pth", ".ckpt"};

/// How the names of a training program's other files begin.
constexpr std::array<std::string_view, 6> kTrainingState{"training_args", "optimizer", "scheduler",
                                                         "scaler",        "rng_state", "random_states"};

bool hasPytorchExtension(const std::filesystem::path& file) {
    return std::ranges::find(kPytorchExtensions, file.extension().string()) != kPytorchExtensions.end();
}

} // namespace

std::shared_ptr<TensorFile> openTensorFile(const std::filesystem::path& file) {
    const auto start = readFileStart(file, kStartBytes);
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    const bool looksLikeSafetensors = text.size() > kBraceAt && text[kBraceAt] == '{';
    if (startsLikeGguf(text))
        return std::make_shared<GgufLlama>(file);
    if (pytorchForm(text) || (hasPytorchExtension(file) && !looksLikeSafetensors))
        return std::make_shared<PytorchFile>(file);
    return std::make_shared<SafetensorsFile>(file);
}

bool isWeightsFile(const std::filesystem::path& file) {
    if (!hasPytorchExtension(file))
        return file.extension() == ".safetensors" || file.extension() == ".gguf";
    const auto name = file.filename().string();
    return std::ranges::none_of(kTrainingState,
                                [&](std::string_view start) { return name.starts_with(start); });
}

} // namespace nextgpt
