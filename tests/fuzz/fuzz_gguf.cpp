// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/gguf/GgufFile.h"
#include "engine/formats/gguf/GgufLlama.h"
#include "tests/fuzz/FuzzTarget.h"

#include <nlohmann/json.hpp>

namespace nextgpt::fuzz {

const char* const kTargetName = "gguf";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path tests = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests";
    return {tests / "fuzz/corpus/gguf", tests / "data/parity/llama_gguf"};
}

void readOne(const std::filesystem::path& file) {
    const GgufFile tensors(file);
    for (const auto& [name, tensor] : tensors.tensors())
        decode(tensors.stored(name));
    attempt([&] { languageModelConfig(file); });
    attempt([&] { languageModelTokenizer(file)->encode("Draw a small blue boat, please!"); });
    attempt([&] {
        GgufLlama model(file);
        for (const std::string& name : model.untaken())
            attempt([&] { model.take(name, model.shapeOf(name)); });
    });
}

} // namespace nextgpt::fuzz
