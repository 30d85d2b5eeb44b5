// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/bundle/BundleFolder.h"

#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/MappedFile.h"
#include "engine/io/Sha256.h"
#include "tests/support/FileBytes.h"

#include <ATen/ops/zeros.h>

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// A minimal SentencePiece model: a protocol buffer of `count` empty pieces and a trainer spec.
std::string tokenizerOf(int count) {
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += std::string("\x0a\x03\x0a\x01x", 5);
    return bytes + std::string("\x12\x02\x18\x02", 4);
}

} // namespace

BundleFolder::BundleFolder(const fs::path& path)
    : folder(path) {
    manifest = {
        {"format", 1},
        {"name", "tiny"},
        {"parts", {{"llm", "llm"}, {"imagebind", "imagebind"}, {"image", "image"}, {"nextgpt", "nextgpt"}}},
        {"signal_tokens", {{"image", 4}, {"video", 2}, {"audio", 1}}},
        {"marker_mode", "added"},
        {"dims", {{"llm", 16}, {"imagebind", 8}, {"image_condition", 6}}},
        {"defaults", {{"image", {{"width", 96}, {"height", 64}, {"steps", 20}, {"guidance", 4.5}}}}}};
    write("llm/config.json", R"({"hidden_size": 16, "vocab_size": 10})");
    write("llm/tokenizer.model", tokenizerOf(10));
    write("imagebind/config.json", R"({"output_dim": 8})");
    write("image/text_encoder/config.json", R"({"hidden_size": 6, "max_position_embeddings": 5})");
    write("image/unet/config.json", R"({"cross_attention_dim": 6})");
    nextgpt::writeSafetensors(
        folder / "nextgpt" / "model.safetensors",
        {{"llama_proj.weight", at::zeros({16, 8})},
         {"gen_text_hidden_fcs_audio.0.fc.weight", at::zeros({4, 16})},
         {"gen_text_hidden_fcs_audio.0.model.weight", at::zeros({9, 4})},
         {"gen_text_hidden_fcs_audio.0.query_embs", at::zeros({1, 1, 4})},
         {"gen_text_hidden_fcs.0.fc.weight", at::zeros({4, 16})},
         {"gen_text_hidden_fcs.0.model.weight", at::zeros({6, 4})},
         {"gen_text_hidden_fcs.0.query_embs", at::zeros({1, 5, 4})},
         {"gen_text_hidden_fcs_video.0.fc.weight", at::zeros({4, 16})},
         {"gen_text_hidden_fcs_video.0.model.weight", at::zeros({7, 4})},
         {"gen_text_hidden_fcs_video.0.query_embs", at::zeros({1, 3, 4})},
         {"llama_model.base_model.model.model.embed_tokens.weight", at::zeros({19, 16})}});
    describe();
}

void BundleFolder::addVideoSet() {
    manifest["parts"]["video"] = "video";
    write("video/text_encoder/config.json", R"({"hidden_size": 7, "max_position_embeddings": 3})");
    write("video/unet/config.json", R"({"cross_attention_dim": 7})");
    describe();
}

void BundleFolder::addAudioSet() {
    manifest["parts"]["audio"] = "audio";
    write("audio/text_encoder/config.json", R"({"projection_dim": 9})");
    write("audio/unet/config.json", R"({"projection_class_embeddings_input_dim": 9})");
    describe();
}

void BundleFolder::write(const std::string& path, const std::string& bytes) const {
    writeBytes(folder / path, bytes);
}

void BundleFolder::describe() {
    manifest["files"] = json::array();
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto path = fs::relative(entry.path(), folder).generic_string();
        if (!entry.is_regular_file() || path == "bundle.json")
            continue;
        const nextgpt::MappedFile file(entry.path());
        manifest["files"].push_back(
            {{"path", path}, {"size", file.bytes().size()}, {"sha256", nextgpt::sha256(file.bytes())}});
    }
    save();
}

void BundleFolder::save() const {
    write("bundle.json", manifest.dump(1));
}
