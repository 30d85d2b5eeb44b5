// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/pipeline/TinyBundle.h"

#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/Sha256.h"
#include "engine/models/audio/ClapText.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/models/diffusion/UNet3d.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/weights/Blueprint.h"
#include "engine/weights/FreshWeights.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace nextgpt::test {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kSeed = 5;

void writeJson(const fs::path& path, const json& content) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << content.dump(1);
}

/// Random weights for the networks that `build` constructs.
template<typename Build>
void writeWeights(const fs::path& file, Build build) {
    const auto blueprint = std::make_shared<Blueprint>();
    build(Weights(blueprint, {}));
    FreshWeights fresh(kSeed);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, shape] : blueprint->tensors())
        tensors[name] = fresh.take(name, shape);
    writeSafetensors(file, tensors);
}

void writeLanguageModel(const fs::path& folder) {
    const json config{{"vocab_size", 1038},
                      {"hidden_size", 32},
                      {"intermediate_size", 48},
                      {"num_hidden_layers", 2},
                      {"num_attention_heads", 4},
                      {"num_key_value_heads", 4},
                      {"max_position_embeddings", 256},
                      {"rms_norm_eps", 1e-6},
                      {"tie_word_embeddings", false}};
    writeJson(folder / "config.json", config);
    for (const char* name : {"tokenizer.model", "added_tokens.json", "tokenizer_config.json"})
        fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "tokenizer" / name, folder / name);
    writeWeights(folder / "model.safetensors",
                 [&](const Weights& weights) { Llama(weights, LlamaConfig::fromJson(config)); });
}

void writeImageBind(const fs::path& folder) {
    const json config{
        {"output_dim", 16},
        {"vision",
         {{"width", 16}, {"blocks", 1}, {"heads", 2}, {"image_size", 32}, {"patch", 16}, {"frames", 2}}}};
    writeJson(folder / "config.json", config);
    writeWeights(folder / "model.safetensors",
                 [&](const Weights& weights) { ImageBind(weights, ImageBindConfig::fromJson(config)); });
}

/// With a projection for the decoders of all tiny bundles.
void writeProjections(const fs::path& folder, int tokens = 1) {
    const json image{{"in", 32},           {"out", 16},           {"width", 16},
                     {"heads", 4},         {"encoder_layers", 1}, {"decoder_layers", 1},
                     {"feed_forward", 32}, {"queries", 77}};
    json audio = image;
    audio.update({{"out", 12}, {"queries", 1}});
    json input{{"in", 16},   {"out", 32},   {"width", 8}, // and of a grouping projection in its place
               {"heads", 2}, {"groups", 5}, {"blocks", {1, 1, 1}}};
    if (tokens != 1)
        input["tokens"] = tokens;
    writeJson(folder / "config.json",
              {{"input_projection", input},
               {"output_projections", {{"image", image}, {"video", image}, {"audio", audio}}}});
    writeWeights(folder / "model.safetensors", [&](const Weights& weights) {
        InputProjection(weights, {.in = 16, .out = 32, .tokens = tokens});
        OutputProjection(weights / OutputProjection::path(Modality::Image),
                         OutputProjectionConfig::fromJson(image));
        OutputProjection(weights / OutputProjection::path(Modality::Video),
                         OutputProjectionConfig::fromJson(image));
        OutputProjection(weights / OutputProjection::path(Modality::Audio),
                         OutputProjectionConfig::fromJson(audio));
    });
}

void writeTextEncoder(const fs::path& folder) {
    const json config{{"vocab_size", 1024},        {"hidden_size", 16},
                      {"intermediate_size", 32},   {"num_hidden_layers", 1},
                      {"num_attention_heads", 2},  {"max_position_embeddings", 77},
                      {"hidden_act", "quick_gelu"}};
    writeJson(folder / "text_encoder" / "config.json", config);
    writeWeights(folder / "text_encoder" / "model.safetensors",
                 [&](const Weights& weights) { ClipText(weights, ClipTextConfig::fromJson(config)); });
    fs::copy(fs::path(NEXTGPT_TEST_DATA) / "clip_tokenizer", folder / "tokenizer");
}

/// The networks of image and video generation except the denoiser.
void writeLatentParts(const fs::path& folder) {
    writeTextEncoder(folder);
    const json vae{{"latent_channels", 4},
                   {"block_out_channels", {4, 8, 8, 8}},
                   {"layers_per_block", 1},
                   {"norm_num_groups", 4},
                   {"scaling_factor", 0.5},
                   {"down_block_types", json::array({"DownEncoderBlock2D", "DownEncoderBlock2D",
                                                     "DownEncoderBlock2D", "DownEncoderBlock2D"})},
                   {"up_block_types", json::array({"UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D",
                                                   "UpDecoderBlock2D"})}};
    writeJson(folder / "vae" / "config.json", vae);
    writeWeights(folder / "vae" / "diffusion_pytorch_model.safetensors",
                 [&](const Weights& weights) { AutoencoderKl(weights, AutoencoderKlConfig::fromJson(vae)); });
    writeJson(folder / "scheduler" / "scheduler_config.json", {{"_class_name", "DDIMScheduler"},
                                                               {"beta_schedule", "scaled_linear"},
                                                               {"beta_start", 0.00085},
                                                               {"beta_end", 0.012},
                                                               {"clip_sample", false},
                                                               {"set_alpha_to_one", false},
                                                               {"steps_offset", 1}});
}

void writeImageNetworks(const fs::path& folder) {
    writeLatentParts(folder);
    const json unet{{"in_channels", 4},
                    {"out_channels", 4},
                    {"block_out_channels", {8, 16}},
                    {"down_block_types", {"DownBlock2D", "CrossAttnDownBlock2D"}},
                    {"up_block_types", {"CrossAttnUpBlock2D", "UpBlock2D"}},
                    {"layers_per_block", 1},
                    {"attention_head_dim", 2},
                    {"cross_attention_dim", 16},
                    {"norm_num_groups", 4}};
    writeJson(folder / "unet" / "config.json", unet);
    writeWeights(folder / "unet" / "diffusion_pytorch_model.safetensors",
                 [&](const Weights& weights) { UNet2d(weights, UNet2dConfig::fromJson(unet)); });
}

void writeVideoNetworks(const fs::path& folder) {
    writeLatentParts(folder);
    const json unet{{"in_channels", 4},
                    {"out_channels", 4},
                    {"block_out_channels", {8, 16}},
                    {"down_block_types", {"DownBlock3D", "CrossAttnDownBlock3D"}},
                    {"up_block_types", {"CrossAttnUpBlock3D", "UpBlock3D"}},
                    {"layers_per_block", 1},
                    {"attention_head_dim", 4},
                    {"cross_attention_dim", 16},
                    {"norm_num_groups", 4}};
    writeJson(folder / "unet" / "config.json", unet);
    writeWeights(folder / "unet" / "diffusion_pytorch_model.safetensors",
                 [&](const Weights& weights) { UNet3d(weights, UNet3dConfig::fromJson(unet)); });
}

void writeAudioTextEncoder(const fs::path& folder) {
    const json config{{"vocab_size", 400},      {"hidden_size", 16},        {"intermediate_size", 32},
                      {"num_hidden_layers", 1}, {"num_attention_heads", 2}, {"max_position_embeddings", 50},
                      {"projection_dim", 12}};
    writeJson(folder / "text_encoder" / "config.json", config);
    writeWeights(folder / "text_encoder" / "model.safetensors",
                 [&](const Weights& weights) { ClapText(weights, ClapTextConfig::fromJson(config)); });
    fs::copy(fs::path(NEXTGPT_TEST_DATA) / "roberta_tokenizer", folder / "tokenizer");
}

/// 8 mel bins, 4 kHz, 10 samples per frame, 4 frames per latent.
void writeAudioNetworks(const fs::path& folder) {
    writeAudioTextEncoder(folder);
    const json unet{{"in_channels", 4},
                    {"out_channels", 4},
                    {"block_out_channels", {8, 16}},
                    {"down_block_types", {"DownBlock2D", "CrossAttnDownBlock2D"}},
                    {"up_block_types", {"CrossAttnUpBlock2D", "UpBlock2D"}},
                    {"layers_per_block", 1},
                    {"attention_head_dim", 2},
                    {"cross_attention_dim", {8, 16}},
                    {"norm_num_groups", 4},
                    {"class_embed_type", "simple_projection"},
                    {"class_embeddings_concat", true},
                    {"projection_class_embeddings_input_dim", 12}};
    writeJson(folder / "unet" / "config.json", unet);
    writeWeights(folder / "unet" / "diffusion_pytorch_model.safetensors",
                 [&](const Weights& weights) { UNet2d(weights, UNet2dConfig::fromJson(unet)); });
    const json vae{{"in_channels", 1},
                   {"out_channels", 1},
                   {"latent_channels", 4},
                   {"block_out_channels", {4, 8, 8}},
                   {"norm_num_groups", 4},
                   {"scaling_factor", 0.9},
                   {"down_block_types", {"DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"}},
                   {"up_block_types", {"UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"}}};
    writeJson(folder / "vae" / "config.json", vae);
    writeWeights(folder / "vae" / "diffusion_pytorch_model.safetensors",
                 [&](const Weights& weights) { AutoencoderKl(weights, AutoencoderKlConfig::fromJson(vae)); });
    const json vocoder{{"model_in_dim", 8},
                       {"sampling_rate", 4000},
                       {"upsample_initial_channel", 8},
                       {"upsample_rates", {5, 2}},
                       {"upsample_kernel_sizes", {16, 4}},
                       {"normalize_before", false}};
    writeJson(folder / "vocoder" / "config.json", vocoder);
    writeWeights(folder / "vocoder" / "model.safetensors",
                 [&](const Weights& weights) { HifiGan(weights, HifiGanConfig::fromJson(vocoder)); });
    writeJson(folder / "scheduler" / "scheduler_config.json", {{"_class_name", "DDIMScheduler"},
                                                               {"beta_schedule", "scaled_linear"},
                                                               {"beta_start", 0.0015},
                                                               {"beta_end", 0.0195},
                                                               {"clip_sample", false},
                                                               {"set_alpha_to_one", false},
                                                               {"steps_offset", 1}});
}

void writeManifest(const fs::path& folder, json parts) {
    json files = json::array();
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ostringstream content;
        content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        files.push_back({{"path", fs::relative(entry.path(), folder).generic_string()},
                         {"size", entry.file_size()},
                         {"sha256", sha256(content.str())}});
    }
    writeJson(
        folder / "bundle.json",
        {{"format", 1},
         {"name", "Tiny"},
         {"parts", std::move(parts)},
         {"files", files},
         {"marker_mode", "added"},
         {"signal_tokens", {{"image", 4}, {"video", 24}, {"audio", 8}}},
         {"dims", {{"llm", 32}, {"imagebind", 16}, {"image_condition", 16}}},
         {"defaults",
          {{"image", {{"width", 32}, {"height", 16}, {"steps", 2}, {"guidance", 2.0}}},
           {"video",
            {{"width", 32}, {"height", 16}, {"frames", 3}, {"fps", 4.0}, {"steps", 2}, {"guidance", 2.0}}},
           {"audio", {{"seconds", 0.5}, {"steps", 2}, {"guidance", 2.0}}}}}});
}

void writeCommonParts(const fs::path& folder) {
    writeLanguageModel(folder / "llm");
    writeImageBind(folder / "imagebind");
    writeProjections(folder / "nextgpt");
}

} // namespace

void writeTinyBundle(const fs::path& folder) {
    writeCommonParts(folder);
    writeImageNetworks(folder / "image");
    writeManifest(folder,
                  {{"llm", "llm"}, {"imagebind", "imagebind"}, {"image", "image"}, {"nextgpt", "nextgpt"}});
}

void writeTinyBundleWithTokens(const fs::path& folder, int tokens) {
    writeCommonParts(folder);
    writeProjections(folder / "nextgpt", tokens);
    writeImageNetworks(folder / "image");
    writeManifest(folder,
                  {{"llm", "llm"}, {"imagebind", "imagebind"}, {"image", "image"}, {"nextgpt", "nextgpt"}});
}

void writeTinyBundleWithGguf(const fs::path& folder) {
    writeImageBind(folder / "imagebind");
    writeProjections(folder / "nextgpt");
    writeImageNetworks(folder / "image");
    fs::copy_file(fs::path(NEXTGPT_TEST_DATA) / "parity" / "llama_gguf" / "model.gguf",
                  folder / "vicuna.gguf");
    const fs::path learned = folder / "nextgpt" / "model.safetensors";
    std::map<std::string, at::Tensor> tensors;
    {
        SafetensorsFile stored(learned);
        for (const auto& [name, entry] : stored.tensors())
            tensors[name] = stored.take(name).clone();
    }
    tensors[std::string(keys::kLanguageModel) + keys::kEmbedTokens] =
        FreshWeights(kSeed).take(keys::kEmbedTokens, {1038, 32});
    writeSafetensors(learned, tensors);
    writeManifest(
        folder,
        {{"llm", "vicuna.gguf"}, {"imagebind", "imagebind"}, {"image", "image"}, {"nextgpt", "nextgpt"}});
}

void removeDefaults(const fs::path& folder) {
    json manifest = json::parse(std::ifstream(folder / "bundle.json"));
    manifest.erase("defaults");
    writeJson(folder / "bundle.json", manifest);
}

void writeTinyBundleWithoutDecoder(const fs::path& folder) {
    writeCommonParts(folder);
    writeManifest(folder, {{"llm", "llm"}, {"imagebind", "imagebind"}, {"nextgpt", "nextgpt"}});
}

void writeTinyBundleWithVideo(const fs::path& folder) {
    writeCommonParts(folder);
    writeVideoNetworks(folder / "video");
    writeManifest(folder,
                  {{"llm", "llm"}, {"imagebind", "imagebind"}, {"video", "video"}, {"nextgpt", "nextgpt"}});
}

void writeTinyBundleWithAudio(const fs::path& folder) {
    writeCommonParts(folder);
    writeAudioNetworks(folder / "audio");
    writeManifest(folder,
                  {{"llm", "llm"}, {"imagebind", "imagebind"}, {"audio", "audio"}, {"nextgpt", "nextgpt"}});
}

} // namespace nextgpt::test
