// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

#include <array>
#include <cstdint>
#include <utility>

/// Names of tensors in single-file checkpoints of Stable Diffusion, from those of diffusers: the opposite
/// direction of engine/formats/ldm, by arithmetic on the numbers of blocks.
namespace nextgpt::test {

using Replacement = std::pair<const char*, const char*>;

template<std::size_t size>
QString replaced(QString name, const std::array<Replacement, size>& table) {
    for (const auto& [ours, stored] : table)
        if (name.startsWith(QLatin1String(ours)))
            return QLatin1String(stored) + name.mid(QLatin1String(ours).size());
    return name;
}

inline QString ldmResnet(const QString& rest) {
    constexpr std::array<Replacement, 6> kTable{{{"norm1.", "in_layers.0."},
                                                 {"conv1.", "in_layers.2."},
                                                 {"time_emb_proj.", "emb_layers.1."},
                                                 {"norm2.", "out_layers.0."},
                                                 {"conv2.", "out_layers.3."},
                                                 {"conv_shortcut.", "skip_connection."}}};
    return replaced(rest, kTable);
}

/// Of a UNet with `layers` per level downwards; bit i of `attends`: block i upwards has attention.
inline QString ldmUNetName(const QString& name, int layers, unsigned attends) {
    static const QRegularExpression pattern(
        "^(down|up)_blocks\\.(\\d+)\\.(resnets|attentions|downsamplers|upsamplers)\\.(\\d+)\\.(.*)$");
    constexpr std::array<Replacement, 8> kOutside{{{"time_embedding.linear_1.", "time_embed.0."},
                                                   {"time_embedding.linear_2.", "time_embed.2."},
                                                   {"conv_in.", "input_blocks.0.0."},
                                                   {"conv_norm_out.", "out.0."},
                                                   {"conv_out.", "out.2."},
                                                   {"mid_block.resnets.0.", "middle_block.0."},
                                                   {"mid_block.attentions.0.", "middle_block.1."},
                                                   {"mid_block.resnets.1.", "middle_block.2."}}};
    const auto prefixed = [](const QString& stored) { return "model.diffusion_model." + stored; };
    const auto match = pattern.match(name);
    if (!match.hasMatch()) {
        const QString stored = replaced(name, kOutside);
        const bool isResnet = stored.startsWith("middle_block.0.") || stored.startsWith("middle_block.2.");
        return prefixed(isResnet ? stored.left(15) + ldmResnet(stored.mid(15)) : stored);
    }
    const int level = match.captured(2).toInt();
    const int layer = match.captured(4).toInt();
    const int first = level * (layers + 1);
    const QString kind = match.captured(3);
    const QString rest = match.captured(5);
    if (kind == "downsamplers")
        return prefixed(QString("input_blocks.%1.0.op.%2").arg(first + layers + 1).arg(rest.mid(5)));
    if (kind == "upsamplers")
        return prefixed(QString("output_blocks.%1.%2.%3")
                            .arg(first + layers)
                            .arg((attends >> unsigned(level) & 1U) != 0 ? 2 : 1)
                            .arg(rest));
    const QString block = match.captured(1) == "down" ? QString("input_blocks.%1.").arg(first + layer + 1)
                                                      : QString("output_blocks.%1.").arg(first + layer);
    return prefixed(block + (kind == "resnets" ? "0." + ldmResnet(rest) : "1." + rest));
}

/// Of an autoencoder with this many levels.
inline QString ldmAutoencoderName(QString name, int levels) {
    static const QRegularExpression up("up_blocks\\.(\\d+)\\.");
    if (const auto match = up.match(name); match.hasMatch())
        name.replace(match.captured(), QString("up.%1.").arg(levels - 1 - match.captured(1).toInt()));
    if (const auto at = name.indexOf("mid_block.attentions.0."); at >= 0) {
        constexpr std::array<Replacement, 5> kTable{{{"group_norm.", "norm."},
                                                     {"to_q.", "q."},
                                                     {"to_k.", "k."},
                                                     {"to_v.", "v."},
                                                     {"to_out.0.", "proj_out."}}};
        return "first_stage_model." + name.left(at) + "mid.attn_1." + replaced(name.mid(at + 23), kTable);
    }
    name.replace("mid_block.resnets.0", "mid.block_1").replace("mid_block.resnets.1", "mid.block_2");
    name.replace("down_blocks", "down")
        .replace(".resnets.", ".block.")
        .replace("conv_shortcut", "nin_shortcut");
    name.replace("downsamplers.0", "downsample").replace("upsamplers.0", "upsample");
    return "first_stage_model." + name.replace("conv_norm_out", "norm_out");
}

/// Of OpenCLIP's text encoder, except the projections of its attention, which it stores as one tensor.
inline QString ldmOpenClipName(const QString& name) {
    constexpr std::array<Replacement, 4> kOutside{
        {{"text_model.embeddings.token_embedding.", "token_embedding."},
         {"text_model.embeddings.position_embedding.weight", "positional_embedding"},
         {"text_model.final_layer_norm.", "ln_final."},
         {"text_model.encoder.layers.", "transformer.resblocks."}}};
    QString stored = replaced(name, kOutside);
    stored.replace("layer_norm1", "ln_1").replace("layer_norm2", "ln_2").replace("mlp.fc1", "mlp.c_fc");
    stored.replace("mlp.fc2", "mlp.c_proj").replace("self_attn.out_proj", "attn.out_proj");
    return "cond_stage_model.model." + stored;
}

} // namespace nextgpt::test
