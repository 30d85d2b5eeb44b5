#include "engine/models/ImageBind.h"

#include "engine/core/Error.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/gather.h>
#include <ATen/ops/gelu.h>

namespace nextgpt {

namespace {

constexpr double kTrunkEpsilon = 1e-6;
constexpr std::int64_t kMlpRatio = 4;
constexpr double kLargestScale = 100.0;
constexpr double kShortest = 1e-12; ///< below it a vector is not stretched to length 1

/// Of the whole checkpoint only what belongs to one medium; its other media may stay untaken.
void requireMediumTaken(const Weights& weights, std::string_view medium) {
    for (const auto* group :
         {"modality_preprocessors", "modality_trunks", "modality_heads", "modality_postprocessors"})
        (weights / group / medium).requireAllTaken({".text.mask"}); // a stored triangle, computed here
}

at::Tensor normalised(const at::Tensor& x /*[B,E]*/) {
    return x / x.norm(2, {-1}, true).clamp_min(kShortest);
}

} // namespace

ImageBind::Block::Block(const Weights& weights, const ImageBindConfig::Trunk& trunk)
    : attn(weights / "attn", {trunk.width, trunk.heads, trunk.extraKey})
    , norm1(weights / "norm_1", trunk.width, kTrunkEpsilon)
    , norm2(weights / "norm_2", trunk.width, kTrunkEpsilon)
    , fc1(weights / "mlp" / "fc1", trunk.width, kMlpRatio * trunk.width)
    , fc2(weights / "mlp" / "fc2", kMlpRatio * trunk.width, trunk.width) {}

at::Tensor ImageBind::Block::operator()(const at::Tensor& x, Visibility visibility) const {
    const auto attended = x + attn(norm1(x), visibility);
    return attended + fc2(at::gelu(fc1(norm2(attended))));
}

ImageBind::Trunk::Trunk(const Weights& weights, const ImageBindConfig::Trunk& trunk) {
    if (trunk.preNorm)
        m_preTransformerLayer.emplace(weights / "pre_transformer_layer" / 0, trunk.width, kTrunkEpsilon);
    for (std::int64_t i = 0; i < trunk.blocks; ++i)
        m_blocks.emplace_back(weights / "blocks" / i, trunk);
}

at::Tensor ImageBind::Trunk::operator()(at::Tensor x, Visibility visibility) const {
    if (m_preTransformerLayer)
        x = (*m_preTransformerLayer)(x);
    for (const auto& block : m_blocks)
        x = block(x, visibility);
    return x;
}

ImageBind::Head::Head(const Weights& normWeights, const Weights& linearWeights, std::int64_t width,
                      std::int64_t outputDim)
    : norm(normWeights, width, kTrunkEpsilon)
    , linear(linearWeights, width, outputDim, Bias::No) {}

at::Tensor ImageBind::Head::operator()(const at::Tensor& x) const {
    return linear(norm(x));
}

ImageBind::Vision::Vision(const Weights& weights, const ImageBindConfig::Vision& config,
                          std::int64_t outputDim)
    : clsToken((weights / "modality_preprocessors" / "vision").take("cls_token", {1, 1, config.trunk.width}))
    , stem(weights / "modality_preprocessors" / "vision" / "rgbt_stem" / "proj" / 1,
           ConvolutionShape::patches(3, config.trunk.width, {config.frames, config.patch, config.patch},
                                     Bias::No))
    , posEmbed((weights / "modality_preprocessors" / "vision" / "pos_embedding_helper")
                   .take("pos_embed",
                         {1, 1 + (config.imageSize / config.patch) * (config.imageSize / config.patch),
                          config.trunk.width}))
    , trunk(weights / "modality_trunks" / "vision", config.trunk)
    , head(weights / "modality_heads" / "vision" / 0, weights / "modality_heads" / "vision" / 2,
           config.trunk.width, outputDim) {}

ImageBind::Text::Text(const Weights& weights, const ImageBindConfig::Text& config, std::int64_t outputDim)
    : tokenEmbedding(weights / "modality_preprocessors" / "text" / "token_embedding", config.vocabSize,
                     config.trunk.width)
    , posEmbed((weights / "modality_preprocessors" / "text")
                   .take("pos_embed", {1, config.contextLength, config.trunk.width}))
    , trunk(weights / "modality_trunks" / "text", config.trunk)
    , head(weights / "modality_heads" / "text" / "proj" / 0, weights / "modality_heads" / "text" / "proj" / 1,
           config.trunk.width, outputDim)
    , logLogitScale((weights / "modality_postprocessors" / "text" / 1).takeFloat("log_logit_scale", {})) {}

ImageBind::ImageBind(const Weights& weights, const ImageBindConfig& config)
    : m_config(config) {
    if (config.vision) {
        m_vision.emplace(weights, *config.vision, config.outputDim);
        requireMediumTaken(weights, "vision");
    }
    if (config.text) {
        m_text.emplace(weights, *config.text, config.outputDim);
        requireMediumTaken(weights, "text");
    }
}

at::Tensor ImageBind::encodeVision(const at::Tensor& pixels) const {
    if (!m_vision)
        throw EngineError(ErrorCode::BundleMismatch, "this ImageBind has no vision part");
    const auto frames = pixels.unsqueeze(2).expand({-1, -1, m_config.vision->frames, -1, -1}); // [B,3,F,S,S]
    const auto patches = m_vision->stem(frames).flatten(2).transpose(1, 2);                    // [B,N,D]
    const auto cls = m_vision->clsToken.expand({pixels.size(0), -1, -1});
    const auto tokens = at::cat({cls, patches}, 1) + m_vision->posEmbed; // [B,1+N,D]
    return normalised(m_vision->head(m_vision->trunk(tokens, Visibility::All).select(1, 0)));
}

at::Tensor ImageBind::encodeText(const at::Tensor& ids) const {
    if (!m_text)
        throw EngineError(ErrorCode::BundleMismatch, "this ImageBind has no text part");
    const auto tokens = m_text->tokenEmbedding(ids) + m_text->posEmbed.slice(1, 0, ids.size(1)); // [B,T,D]
    const auto states = m_text->trunk(tokens, Visibility::Causal);
    // The end mark has the largest id; its state has seen the whole text.
    const auto end = ids.argmax(1).view({-1, 1, 1}).expand({-1, 1, states.size(2)});
    const auto scale = m_text->logLogitScale.exp().clamp_max(kLargestScale);
    return normalised(m_text->head(states.gather(1, end).squeeze(1))) * scale.to(states.scalar_type());
}

} // namespace nextgpt
