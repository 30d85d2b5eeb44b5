// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ldm/LdmNames.h"

#include "engine/formats/ldm/LdmPrefixes.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace nextgpt {

namespace {

/// The beginning of a path and what stands in its place.
struct Step {
    std::string_view stored;
    std::string_view name;
};

constexpr std::array<Step, 6> kUNetResnet{{{"in_layers.0.", "norm1."},
                                           {"in_layers.2.", "conv1."},
                                           {"emb_layers.1.", "time_emb_proj."},
                                           {"out_layers.0.", "norm2."},
                                           {"out_layers.3.", "conv2."},
                                           {"skip_connection.", "conv_shortcut."}}};
constexpr std::array<Step, 1> kAutoencoderResnet{{{"nin_shortcut.", "conv_shortcut."}}};
constexpr std::array<Step, 5> kAutoencoderAttention{{{"norm.", "group_norm."},
                                                     {"q.", "to_q."},
                                                     {"k.", "to_k."},
                                                     {"v.", "to_v."},
                                                     {"proj_out.", "to_out.0."}}};
constexpr std::array<Step, 5> kOpenClipBlock{{{"ln_1.", "layer_norm1."},
                                              {"ln_2.", "layer_norm2."},
                                              {"mlp.c_fc.", "mlp.fc1."},
                                              {"mlp.c_proj.", "mlp.fc2."},
                                              {"attn.out_proj.", "self_attn.out_proj."}}};

/// The paths below `stored` are those below `name`, except for the steps within.
struct Rule {
    std::string stored;
    std::string name;
    std::span<const Step> within{};
};

using Rules = std::vector<Rule>;
using Names = std::set<std::string>;

bool hasPrefix(const Names& names, const std::string& prefix) {
    const auto found = names.lower_bound(prefix);
    return found != names.end() && found->starts_with(prefix);
}

/// One more than the highest number that follows `prefix` in a name; 0 if there is none.
int countAfter(const Names& names, const std::string& prefix) {
    int count = 0;
    for (auto at = names.lower_bound(prefix); at != names.end() && at->starts_with(prefix); ++at) {
        int number = -1;
        std::from_chars(at->data() + prefix.size(), at->data() + at->size(), number);
        count = std::max(count, std::min(number, kMaxLdmBlocks - 1) + 1);
    }
    return count;
}

/// Blocks of input: convolutions of a level in turn, a downsampling ends the level.
void addInputBlocks(const Names& names, const std::string& prefix, Rules& rules) {
    int level = 0;
    int layer = 0;
    const int blocks = countAfter(names, prefix + "input_blocks.");
    for (int i = 1; i < blocks; ++i) {
        const std::string block = fmt::format("{}input_blocks.{}.", prefix, i);
        if (hasPrefix(names, block + "0.op.")) {
            rules.push_back({block + "0.op.", fmt::format("down_blocks.{}.downsamplers.0.conv.", level)});
            ++level;
            layer = 0;
            continue;
        }
        rules.push_back({.stored = block + "0.",
                         .name = fmt::format("down_blocks.{}.resnets.{}.", level, layer),
                         .within = kUNetResnet});
        rules.push_back({block + "1.", fmt::format("down_blocks.{}.attentions.{}.", level, layer)});
        ++layer;
    }
}

/// Likewise upwards, where the upsampling is the last member of a level's last block.
void addOutputBlocks(const Names& names, const std::string& prefix, Rules& rules) {
    int level = 0;
    int layer = 0;
    const int blocks = countAfter(names, prefix + "output_blocks.");
    for (int i = 0; i < blocks; ++i) {
        const std::string block = fmt::format("{}output_blocks.{}.", prefix, i);
        rules.push_back({.stored = block + "0.",
                         .name = fmt::format("up_blocks.{}.resnets.{}.", level, layer),
                         .within = kUNetResnet});
        bool endsLevel = false;
        for (const char* member : {"1.", "2."}) {
            const bool isUpsampling = hasPrefix(names, block + member + "conv.");
            if (isUpsampling)
                rules.push_back(
                    {block + member + "conv.", fmt::format("up_blocks.{}.upsamplers.0.conv.", level)});
            else if (member[0] == '1')
                rules.push_back({block + member, fmt::format("up_blocks.{}.attentions.{}.", level, layer)});
            endsLevel = endsLevel || isUpsampling;
        }
        level += endsLevel ? 1 : 0;
        layer = endsLevel ? 0 : layer + 1;
    }
}

Rules unetRules(const Names& names) {
    const std::string prefix(kLdmUNet);
    Rules rules{{prefix + "time_embed.0.", "time_embedding.linear_1."},
                {prefix + "time_embed.2.", "time_embedding.linear_2."},
                {prefix + "input_blocks.0.0.", "conv_in."},
                {.stored = prefix + "middle_block.0.", .name = "mid_block.resnets.0.", .within = kUNetResnet},
                {prefix + "middle_block.1.", "mid_block.attentions.0."},
                {.stored = prefix + "middle_block.2.", .name = "mid_block.resnets.1.", .within = kUNetResnet},
                {prefix + "out.0.", "conv_norm_out."},
                {prefix + "out.2.", "conv_out."}};
    addInputBlocks(names, prefix, rules);
    addOutputBlocks(names, prefix, rules);
    return rules;
}

/// One half of the autoencoder.
struct AutoencoderHalf {
    std::string_view path;
    std::string_view levels; ///< stored
    std::string_view sampling;
    std::string_view namedLevels;
    std::string_view namedSampling;
    /// Levels are stored from the finest to the coarsest; diffusers numbers them in the order of computation.
    int (*levelOf)(int stored, int count);
};

constexpr std::array<AutoencoderHalf, 2> kHalves{
    {{.path = "encoder.",
      .levels = "down.",
      .sampling = "downsample.conv.",
      .namedLevels = "down_blocks.",
      .namedSampling = "downsamplers.0.conv.",
      .levelOf = [](int stored, int) { return stored; }},
     {.path = "decoder.",
      .levels = "up.",
      .sampling = "upsample.conv.",
      .namedLevels = "up_blocks.",
      .namedSampling = "upsamplers.0.conv.",
      .levelOf = [](int stored, int count) { return count - 1 - stored; }}}};

void addLevels(const Names& names, const std::string& prefix, const AutoencoderHalf& half, Rules& rules) {
    const std::string levels = fmt::format("{}{}{}", prefix, half.path, half.levels);
    const int count = countAfter(names, levels);
    for (int i = 0; i < count; ++i) {
        const std::string stored = fmt::format("{}{}.", levels, i);
        const std::string name = fmt::format("{}{}{}.", half.path, half.namedLevels, half.levelOf(i, count));
        rules.push_back(
            {fmt::format("{}{}", stored, half.sampling), fmt::format("{}{}", name, half.namedSampling)});
        const int layers = countAfter(names, stored + "block.");
        for (int j = 0; j < layers; ++j)
            rules.push_back({.stored = fmt::format("{}block.{}.", stored, j),
                             .name = fmt::format("{}resnets.{}.", name, j),
                             .within = kAutoencoderResnet});
    }
}

Rules autoencoderRules(const Names& names, const std::string& prefix) {
    Rules rules{{prefix + "quant_conv.", "quant_conv."}, {prefix + "post_quant_conv.", "post_quant_conv."}};
    for (const AutoencoderHalf& half : kHalves) {
        const auto add = [&](std::string_view stored, std::string_view name,
                             std::span<const Step> within = {}) {
            rules.push_back({fmt::format("{}{}{}", prefix, half.path, stored),
                             fmt::format("{}{}", half.path, name), within});
        };
        addLevels(names, prefix, half, rules);
        add("mid.block_1.", "mid_block.resnets.0.", kAutoencoderResnet);
        add("mid.attn_1.", "mid_block.attentions.0.", kAutoencoderAttention);
        add("mid.block_2.", "mid_block.resnets.1.", kAutoencoderResnet);
        add("norm_out.", "conv_norm_out.");
        add("conv_in.", "conv_in.");
        add("conv_out.", "conv_out.");
    }
    return rules;
}

/// Without the last block: Stable Diffusion 2 takes the output of the one before.
Rules openClipRules(const Names& names) {
    const std::string prefix(kLdmOpenClip);
    Rules rules{{prefix + "token_embedding.", "text_model.embeddings.token_embedding."},
                {prefix + "positional_embedding", "text_model.embeddings.position_embedding.weight"},
                {prefix + "ln_final.", "text_model.final_layer_norm."}};
    const std::string blocks = prefix + "transformer.resblocks.";
    const int count = countAfter(names, blocks);
    for (int i = 0; i + 1 < count; ++i)
        rules.push_back({fmt::format("{}{}.", blocks, i), fmt::format("text_model.encoder.layers.{}.", i),
                         kOpenClipBlock});
    return rules;
}

std::string renamed(const std::string& stored, const Rule& rule) {
    const std::string_view rest = std::string_view(stored).substr(rule.stored.size());
    for (const Step& step : rule.within)
        if (rest.starts_with(step.stored))
            return fmt::format("{}{}{}", rule.name, step.name, rest.substr(step.stored.size()));
    return fmt::format("{}{}", rule.name, rest);
}

/// The three matrices (or biases) that OpenCLIP stores as one; false for any other tensor.
bool splitProjections(const std::string& stored, const Rule& rule,
                      std::map<std::string, RenamedWeights::Origin>& names) {
    constexpr std::string_view kFused = "attn.in_proj_";
    const std::string_view rest = std::string_view(stored).substr(rule.stored.size());
    if (rule.within.data() != kOpenClipBlock.data() || !rest.starts_with(kFused))
        return false;
    constexpr std::array kProjections{"q_proj", "k_proj", "v_proj"};
    for (std::size_t i = 0; i < kProjections.size(); ++i)
        names[fmt::format("{}self_attn.{}.{}", rule.name, kProjections.at(i), rest.substr(kFused.size()))] = {
            .stored = stored,
            .index = static_cast<std::int64_t>(i),
            .count = static_cast<std::int64_t>(kProjections.size())};
    return true;
}

Rules rulesOf(const Names& stored, LdmPart part) {
    switch (part) {
    case LdmPart::UNet:
        return unetRules(stored);
    case LdmPart::Autoencoder:
        return autoencoderRules(stored, std::string(ldmPrefix(stored, part)));
    case LdmPart::TextEncoder:
        break;
    }
    const auto prefix = ldmPrefix(stored, part);
    return prefix == kLdmOpenClip ? openClipRules(stored) : Rules{{std::string(prefix), ""}};
}

} // namespace

std::map<std::string, RenamedWeights::Origin> ldmNames(const Names& stored, LdmPart part) {
    std::map<std::string, RenamedWeights::Origin> names;
    const Rules rules = rulesOf(stored, part);
    for (const std::string& name : stored) {
        if (ldmPartOf(stored, name) != part || isUnusedLdmTensor(stored, name))
            continue;
        const auto rule =
            std::ranges::find_if(rules, [&](const Rule& each) { return name.starts_with(each.stored); });
        if (rule == rules.end())
            names[name] = {.stored = name};
        else if (!splitProjections(name, *rule, names))
            names[renamed(name, *rule)] = {.stored = name};
    }
    return names;
}

} // namespace nextgpt
