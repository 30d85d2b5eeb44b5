// SPDX-License-Identifier: Apache-2.0
#include "engine/models/perception/ImageBind.h"

#include "engine/core/Error.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/gather.h>
#include <ATen/ops/gelu.h>

#include <array>

namespace nextgpt {

namespace {

constexpr double kTrunkEpsilon = 1e-6;
constexpr double kStemEpsilon = 1e-5;
constexpr std::int64_t kMlpRatio = 4;
constexpr double kMaxScale = 100.0;
constexpr std::array kGroups{"modality_preprocessors", "modality_trunks", "modality_heads",
                             "modality_postprocessors"};
constexpr double kMinNorm = 1e-12; // as in torch.nn.functional.normalize

/// Requires every tensor of one modality to be used; the checkpoint may contain other modalities.
void requireModalityTaken(const Weights& weights, std::string_view modality) {
    for (const auto* group : kGroups)
        (weights / group / modality).requireAllTaken({".text.mask"}); // the causal mask, computed here
}

/// Requires every other tensor to belong to a known modality, so that a misspelt one is not ignored.
void requireNothingUnknown(const Weights& weights) {
    std::vector<std::string> known;
    for (const auto* group : kGroups)
        for (const auto* modality : {"vision", "text", "audio", "depth", "thermal", "imu"})
            known.push_back((weights / group / modality).path() + '.');
    weights.requireAllTakenOutside(known);
}

at::Tensor normalised(const at::Tensor& x /*[…,E]*/) {
    return x / x.norm(2, {-1}, true).clamp_min(kMinNorm);
}

at::Tensor takeScale(const Weights& weights, std::string_view modality) {
    return (weights / "modality_postprocessors" / modality / 1).takeFloat("log_logit_scale", {});
}

/// Normalised to length 1, times the scale, which is stored as a logarithm.
at::Tensor scaled(const at::Tensor& x /*[…,E]*/, const at::Tensor& logScale /*[]*/) {
    return normalised(x) * logScale.exp().clamp_max(kMaxScale).to(x.scalar_type());
}

template<typename Part>
const Part& present(const std::optional<Part>& part, const char* modality) {
    if (!part)
        throw EngineError(ErrorCode::BundleMismatch,
                          std::string("this ImageBind checkpoint has no encoder for ") + modality);
    return *part;
}

} // namespace

ImageBind::Block::Block(const Weights& weights, const ImageBindConfig::Trunk& trunk)
    : attn(weights / "attn", {.width = trunk.width, .heads = trunk.heads, .addBiasKv = trunk.addBiasKv})
    , norm1(weights / "norm_1", trunk.width, kTrunkEpsilon)
    , norm2(weights / "norm_2", trunk.width, kTrunkEpsilon)
    , fc1(weights / "mlp" / "fc1", trunk.width, kMlpRatio * trunk.width)
    , fc2(weights / "mlp" / "fc2", kMlpRatio * trunk.width, trunk.width) {}

at::Tensor ImageBind::Block::operator()(const at::Tensor& x, AttentionMask mask) const {
    const auto attended = x + attn(norm1(x), mask);
    return attended + fc2(at::gelu(fc1(norm2(attended))));
}

ImageBind::Trunk::Trunk(const Weights& weights, const ImageBindConfig::Trunk& trunk) {
    if (trunk.preNorm)
        m_preTransformerLayer.emplace(weights / "pre_transformer_layer" / 0, trunk.width, kTrunkEpsilon);
    for (std::int64_t i = 0; i < trunk.blocks; ++i)
        m_blocks.emplace_back(weights / "blocks" / i, trunk);
}

at::Tensor ImageBind::Trunk::operator()(at::Tensor x, AttentionMask mask) const {
    if (m_preTransformerLayer)
        x = (*m_preTransformerLayer)(x);
    for (const auto& block : m_blocks)
        x = block(x, mask);
    return x;
}

ImageBind::Head::Head(const Weights& normWeights, const Weights& linearWeights, std::int64_t width,
                      std::int64_t outputDim)
    : norm(normWeights, width, kTrunkEpsilon)
    , linear(linearWeights, width, outputDim, {.bias = Bias::No}) {}

at::Tensor ImageBind::Head::operator()(const at::Tensor& x) const {
    return linear(norm(x));
}

namespace {

/// The IMU's position embeddings are one level higher, and its head has a dropout layer before the last one.
bool isImu(std::string_view modality) {
    return modality == "imu";
}

Weights positionsOf(const Weights& weights, std::string_view modality) {
    const auto preprocessor = weights / "modality_preprocessors" / modality;
    return isImu(modality) ? preprocessor : preprocessor / "pos_embedding_helper";
}

} // namespace

ImageBind::Encoder::Encoder(const Weights& weights, std::string_view modality,
                            const ImageBindConfig::Trunk& sizes, std::int64_t patches, std::int64_t outputDim)
    : clsToken((weights / "modality_preprocessors" / modality).take("cls_token", {1, 1, sizes.width}))
    , posEmbed(positionsOf(weights, modality).take("pos_embed", {1, 1 + patches, sizes.width}))
    , trunk(weights / "modality_trunks" / modality, sizes)
    , head(weights / "modality_heads" / modality / 0,
           weights / "modality_heads" / modality / (isImu(modality) ? 3 : 2), sizes.width, outputDim) {}

at::Tensor ImageBind::Encoder::operator()(const at::Tensor& patches, Features features) const {
    const auto cls = clsToken.expand({patches.size(0), -1, -1});
    const auto tokens = at::cat({cls, patches}, 1) + posEmbed; // [B,1+N,D]
    const auto states = trunk(tokens, AttentionMask::None);
    return head(features == Features::Patches ? states.slice(1, 1) : states.select(1, 0));
}

ImageBind::Vision::Vision(const Weights& weights, const ImageBindConfig::Vision& config,
                          std::int64_t outputDim)
    : stem(weights / "modality_preprocessors" / "vision" / "rgbt_stem" / "proj" / 1,
           ConvolutionShape::patches(3, config.trunk.width, {config.frames, config.patch, config.patch},
                                     Bias::No))
    , encoder(weights, "vision", config.trunk, config.patches(), outputDim) {}

at::Tensor ImageBind::Vision::operator()(const at::Tensor& frames, Features features) const {
    return normalised(encoder(stem(frames).flatten(2).transpose(1, 2), features));
}

ImageBind::SingleChannel::SingleChannel(const Weights& weights, std::string_view modality,
                                        const ImageBindConfig::Trunk& trunk, const Stem& stemShape,
                                        std::int64_t outputDim)
    : stem(weights / "modality_preprocessors" / modality / stemShape.name / "proj",
           {.in = 1,
            .out = trunk.width,
            .kernel = {stemShape.kernel, stemShape.kernel},
            .stride = {stemShape.stride, stemShape.stride},
            .padding = {0, 0},
            .bias = Bias::No})
    , stemNorm(weights / "modality_preprocessors" / modality / stemShape.name / "norm_layer", trunk.width,
               kStemEpsilon)
    , encoder(weights, modality, trunk, stemShape.patches, outputDim)
    , logLogitScale(takeScale(weights, modality)) {}

at::Tensor ImageBind::SingleChannel::operator()(const at::Tensor& image, Features features) const {
    return encoder(stemNorm(stem(image).flatten(2).transpose(1, 2)), features);
}

ImageBind::Imu::Imu(const Weights& weights, const ImageBindConfig::Imu& config, std::int64_t outputDim)
    : kernel(config.kernel)
    , stem(weights / "modality_preprocessors" / "imu" / "imu_stem" / "proj", config.channels * config.kernel,
           config.trunk.width, {.bias = Bias::No})
    , stemNorm(weights / "modality_preprocessors" / "imu" / "imu_stem" / "norm_layer", config.trunk.width,
               kStemEpsilon)
    , encoder(weights, "imu", config.trunk, config.patches(), outputDim)
    , logLogitScale(takeScale(weights, "imu")) {}

at::Tensor ImageBind::Imu::operator()(const at::Tensor& readings) const {
    const auto windows =
        readings.unfold(-1, kernel, kernel).permute({0, 2, 1, 3}).flatten(2); // [B,N,C*kernel]
    return encoder(stemNorm(stem(windows)));
}

ImageBind::Text::Text(const Weights& weights, const ImageBindConfig::Text& config, std::int64_t outputDim)
    : tokenEmbedding(weights / "modality_preprocessors" / "text" / "token_embedding", config.vocabSize,
                     config.trunk.width)
    , posEmbed((weights / "modality_preprocessors" / "text")
                   .take("pos_embed", {1, config.contextLength, config.trunk.width}))
    , trunk(weights / "modality_trunks" / "text", config.trunk)
    , head(weights / "modality_heads" / "text" / "proj" / 0, weights / "modality_heads" / "text" / "proj" / 1,
           config.trunk.width, outputDim)
    , logLogitScale(takeScale(weights, "text")) {}

ImageBind::ImageBind(const Weights& weights, const ImageBindConfig& config)
    : m_config(config) {
    const auto build = [&](std::string_view modality, auto& part, const auto&... arguments) {
        part.emplace(weights, arguments..., config.outputDim);
        requireModalityTaken(weights, modality);
    };
    const auto singleChannel = [&](std::string_view modality, auto& part, const auto& sizes,
                                   const SingleChannel::Stem& stem) {
        build(modality, part, modality, sizes.trunk, stem);
    };
    if (config.vision)
        build("vision", m_vision, *config.vision);
    if (config.text)
        build("text", m_text, *config.text);
    if (const auto& audio = config.audio)
        singleChannel("audio", m_audio, *audio,
                      {.name = "rgbt_stem",
                       .kernel = audio->kernel,
                       .stride = audio->stride,
                       .patches = audio->patches()});
    if (const auto& depth = config.depth)
        singleChannel("depth", m_depth, *depth,
                      {.name = "depth_stem",
                       .kernel = depth->patch,
                       .stride = depth->patch,
                       .patches = depth->patches()});
    if (const auto& thermal = config.thermal)
        singleChannel("thermal", m_thermal, *thermal,
                      {.name = "rgbt_stem",
                       .kernel = thermal->patch,
                       .stride = thermal->patch,
                       .patches = thermal->patches()});
    if (config.imu)
        build("imu", m_imu, *config.imu);
    requireNothingUnknown(weights);
}

at::Tensor ImageBind::encodeVision(const at::Tensor& pixels, Features features) const {
    const auto& vision = present(m_vision, "images");
    return vision(pixels.unsqueeze(2).expand({-1, -1, m_config.vision->frames, -1, -1}), features);
}

at::Tensor ImageBind::encodeVideo(const at::Tensor& clips, Features features) const {
    const auto& vision = present(m_vision, "videos");
    return vision(clips.flatten(0, 1), features).unflatten(0, {clips.size(0), clips.size(1)}).mean(1);
}

at::Tensor ImageBind::encodeText(const at::Tensor& ids) const {
    const auto& text = present(m_text, "text");
    const auto tokens = text.tokenEmbedding(ids) + text.posEmbed.slice(1, 0, ids.size(1)); // [B,T,D]
    const auto states = text.trunk(tokens, AttentionMask::Causal);
    // The end-of-text token has the largest id; its state has attended to the whole text.
    const auto end = ids.argmax(1).view({-1, 1, 1}).expand({-1, 1, states.size(2)});
    return scaled(text.head(states.gather(1, end).squeeze(1)), text.logLogitScale);
}

at::Tensor ImageBind::encodeAudio(const at::Tensor& clips, AudioScale scale, Features features) const {
    const auto& audio = present(m_audio, "audio");
    const auto embeddings = audio(clips.flatten(0, 1), features); // [B*N,E] or [B*N,P,E]
    const auto each =
        scale == AudioScale::Applied ? scaled(embeddings, audio.logLogitScale) : normalised(embeddings);
    return each.unflatten(0, {clips.size(0), clips.size(1)}).mean(1);
}

at::Tensor ImageBind::encodeDepth(const at::Tensor& depth) const {
    const auto& part = present(m_depth, "depth images");
    return scaled(part(depth), part.logLogitScale);
}

at::Tensor ImageBind::encodeThermal(const at::Tensor& thermal) const {
    const auto& part = present(m_thermal, "thermal images");
    return scaled(part(thermal), part.logLogitScale);
}

at::Tensor ImageBind::encodeImu(const at::Tensor& readings) const {
    const auto& part = present(m_imu, "inertial readings");
    return scaled(part(readings), part.logLogitScale);
}

} // namespace nextgpt
