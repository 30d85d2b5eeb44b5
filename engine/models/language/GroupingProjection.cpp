// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/GroupingProjection.h"

#include "engine/formats/CheckpointKeys.h"
#include "engine/ops/Attention.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>
#include <limits>

namespace nextgpt {

namespace {

constexpr std::int64_t kMlpRatio = 4;
constexpr double kAverageTerm = 1.0; // added to the number of a group's tokens

/// The number of group tokens of a stage; the last one has none.
std::int64_t groupsOf(const GroupingProjectionConfig& config, std::size_t stage) {
    return stage == 0 ? config.groups : stage == 1 ? config.tokens : 0;
}

/// One-hot over the groups (axis 1) of scores [B,G,S], with the gradients of their softmax.
at::Tensor assignment(const at::Tensor& scores) {
    const at::Tensor soft = scores.softmax(1);
    const at::Tensor hard = at::zeros_like(soft).scatter(1, soft.argmax(1, /*keepdim=*/true), 1.0);
    return hard - soft.detach() + soft;
}

} // namespace

AssignmentNoise gumbelNoise(const at::Generator& generator) {
    if (!generator.defined())
        return {};
    return [generator](at::IntArrayRef shape) {
        at::Tensor waiting = at::empty(shape, at::TensorOptions(generator.device()).dtype(at::kFloat));
        waiting.exponential_(1.0, generator).clamp_min_(std::numeric_limits<float>::min());
        return waiting.log().neg();
    };
}

GroupingProjection::Mlp::Mlp(const Weights& weights, std::int64_t in, std::int64_t hidden, std::int64_t out)
    : fc1(weights / "fc1", in, hidden)
    , fc2(weights / "fc2", hidden, out) {}

at::Tensor GroupingProjection::Mlp::operator()(const at::Tensor& x) const {
    return fc2(at::gelu(fc1(x)));
}

at::Tensor GroupingProjection::Mlp::acrossTokens(const at::Tensor& x) const {
    return (*this)(x.transpose(1, 2)).transpose(1, 2);
}

GroupingProjection::Block::Block(const Weights& weights, const GroupingProjectionConfig& config)
    : heads(config.heads)
    , norm1(weights / "norm1", config.width)
    , qkv(weights / "attn" / "qkv", config.width, 3 * config.width, {.bias = Bias::No})
    , proj(weights / "attn" / "proj", config.width, config.width)
    , norm2(weights / "norm2", config.width)
    , mlp(weights / "mlp", config.width, kMlpRatio * config.width, config.width) {}

at::Tensor GroupingProjection::Block::operator()(const at::Tensor& x) const {
    const auto parts = qkv(norm1(x)).chunk(3, 2); // query, key, value: 3 × [B,N,D]
    const at::Tensor mixed =
        attention(splitHeads(parts[0], heads), splitHeads(parts[1], heads), splitHeads(parts[2], heads));
    const at::Tensor attended = x + proj(mergeHeads(mixed));
    return attended + mlp(norm2(attended));
}

GroupingProjection::Attention::Attention(const Weights& weights, std::int64_t width)
    : qProj(weights / "q_proj", width, width)
    , kProj(weights / "k_proj", width, width)
    , vProj(weights / "v_proj", width, width)
    , proj(weights / "proj", width, width) {}

GroupingProjection::CrossBlock::CrossBlock(const Weights& weights, const GroupingProjectionConfig& config)
    : heads(config.heads)
    , attn(weights / "attn", config.width)
    , norm2(weights / "norm2", config.width)
    , mlp(weights / "mlp", config.width, kMlpRatio * config.width, config.width)
    , normPost(weights / "norm_post", config.width) {}

at::Tensor GroupingProjection::CrossBlock::operator()(const at::Tensor& groups, const at::Tensor& x) const {
    const at::Tensor mixed = attention(splitHeads(attn.qProj(groups), heads),
                                       splitHeads(attn.kProj(x), heads), splitHeads(attn.vProj(x), heads));
    const at::Tensor attended = groups + attn.proj(mergeHeads(mixed));
    return normPost(attended + mlp(norm2(attended)));
}

GroupingProjection::Grouping::Grouping(const Weights& weights, const GroupingProjectionConfig& config,
                                       std::int64_t groups)
    : scale(1.0 / std::sqrt(static_cast<double>(config.width)))
    , normTokens(weights / "norm_tokens", config.width)
    , mlpInter(weights / "mlp_inter", groups, config.width / 2, groups)
    , normPostTokens(weights / "norm_post_tokens", config.width)
    , normX(weights / "norm_x", config.width)
    , preAssignAttn(weights / "pre_assign_attn", config)
    , assign(weights / "assign", config.width)
    , normNewX(weights / "norm_new_x", config.width)
    , mlpChannels(weights / "mlp_channels", config.width, kMlpRatio * config.width, config.width) {}

at::Tensor GroupingProjection::Grouping::averages(const at::Tensor& groups, const at::Tensor& x,
                                                  const AssignmentNoise& noise) const {
    // In float32, so that half precision does not change which group is the most probable one.
    at::Tensor scores =
        at::matmul(assign.qProj(groups), assign.kProj(x).transpose(1, 2)).to(at::kFloat) * scale; // [B,G,S]
    if (noise)
        scores = scores + noise(scores.sizes());
    const at::Tensor chosen = assignment(scores);
    const at::Tensor shares = chosen / (chosen.sum(2, /*keepdim=*/true) + kAverageTerm);
    const at::Tensor values = assign.vProj(x);
    return assign.proj(at::matmul(shares.to(values.scalar_type()), values));
}

at::Tensor GroupingProjection::Grouping::operator()(const at::Tensor& x, const at::Tensor& groupTokens,
                                                    const AssignmentNoise& noise) const {
    const at::Tensor tokens = normX(x);
    at::Tensor groups = normPostTokens(mlpInter.acrossTokens(normTokens(groupTokens)));
    groups = preAssignAttn(groups, tokens);
    const at::Tensor grouped = groups + averages(groups, tokens, noise);
    return grouped + mlpChannels(normNewX(grouped));
}

GroupingProjection::GroupProjector::GroupProjector(const Weights& weights, std::int64_t width,
                                                   std::int64_t before, std::int64_t groups)
    : norm(weights / 0, width)
    , mixer(weights / 1, before, width / 2, groups) {}

at::Tensor GroupingProjection::GroupProjector::operator()(const at::Tensor& before) const {
    return mixer.acrossTokens(norm(before));
}

GroupingProjection::Stage::Stage(const Weights& weights, const GroupingProjectionConfig& config,
                                 std::size_t index)
    : groups(groupsOf(config, index)) {
    if (groups > 0)
        groupToken = weights.take(keys::kGroupToken, {1, groups, config.width});
    for (std::int64_t i = 0; i < config.blocks.at(index); ++i)
        blocks.emplace_back(weights / "blocks" / i, config);
    if (groups > 0)
        downsample.emplace(weights / "downsample", config, groups);
    if (groups > 0 && index > 0)
        groupProjector.emplace(weights / "group_projector", config.width, groupsOf(config, index - 1),
                               groups);
}

GroupingProjection::Tokens GroupingProjection::Stage::operator()(const Tokens& before,
                                                                 const AssignmentNoise& noise) const {
    at::Tensor all = before.x;
    if (groups > 0) {
        at::Tensor own = groupToken.expand({before.x.size(0), -1, -1});
        if (groupProjector)
            own = own + (*groupProjector)(before.groups);
        all = at::cat({before.x, own}, 1); // [B,S+G,D]
    }
    for (const Block& block : blocks)
        all = block(all);
    if (groups == 0)
        return {.x = all, .groups = {}};
    const std::int64_t count = before.x.size(1);
    const at::Tensor own = all.slice(1, count);
    return {.x = (*downsample)(all.slice(1, 0, count), own, noise), .groups = own};
}

GroupingProjection::GroupingProjection(const Weights& weights, const GroupingProjectionConfig& config)
    : m_inFc(weights / keys::kGroupingInput, config.in, config.width)
    , m_norm(weights / "norm", config.width)
    , m_outFc(weights / keys::kGroupingOutput, config.width, config.out) {
    for (std::size_t i = 0; i < config.blocks.size(); ++i)
        m_layers.emplace_back(weights / "layers" / static_cast<std::int64_t>(i), config, i);
}

at::Tensor GroupingProjection::operator()(const at::Tensor& patches, const AssignmentNoise& noise) const {
    Tokens tokens{.x = m_inFc(patches), .groups = {}}; // [B,P,width]
    for (const Stage& stage : m_layers)
        tokens = stage(tokens, noise);
    return m_outFc(m_norm(tokens.x));
}

} // namespace nextgpt
