// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ldm/LdmPrefixes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace nextgpt {

namespace {

constexpr std::string_view kConditioner = "cond_stage_model.";

/// The noise schedule, and what training adds to it.
constexpr std::array<std::string_view, 15> kSchedule{"betas",
                                                     "alphas_cumprod",
                                                     "alphas_cumprod_prev",
                                                     "sqrt_alphas_cumprod",
                                                     "sqrt_one_minus_alphas_cumprod",
                                                     "log_one_minus_alphas_cumprod",
                                                     "sqrt_recip_alphas_cumprod",
                                                     "sqrt_recipm1_alphas_cumprod",
                                                     "posterior_variance",
                                                     "posterior_log_variance_clipped",
                                                     "posterior_mean_coef1",
                                                     "posterior_mean_coef2",
                                                     "logvar",
                                                     "lvlb_weights",
                                                     "scale_factor"};

constexpr std::array<std::string_view, 4> kTrainingPrefixes{"model_ema.", "loss.", "first_stage_model.loss.",
                                                            "first_stage_model.model_ema."};

constexpr std::array<std::string_view, 3> kUnusedByText{"text_projection", "logit_scale", "attn_mask"};

bool hasPrefix(const std::set<std::string>& stored, std::string_view prefix) {
    const auto found = stored.lower_bound(std::string(prefix));
    return found != stored.end() && found->starts_with(prefix);
}

std::optional<int> numberAfter(std::string_view name, std::string_view prefix) {
    int number = 0;
    if (!name.starts_with(prefix))
        return std::nullopt;
    const auto result = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
    return result.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// Whether a tensor is one of OpenCLIP's text encoder that Stable Diffusion 2 does not use.
bool isUnusedOpenClip(const std::set<std::string>& stored, std::string_view name) {
    if (!name.starts_with(kLdmOpenClip))
        return false;
    if (std::ranges::find(kUnusedByText, name.substr(kLdmOpenClip.size())) != kUnusedByText.end())
        return true;
    const std::string blocks = std::string(kLdmOpenClip) + "transformer.resblocks.";
    const auto block = numberAfter(name, blocks);
    if (!block)
        return false;
    return std::ranges::none_of(
        stored, [&](const std::string& other) { return numberAfter(other, blocks).value_or(-1) > *block; });
}

} // namespace

std::string_view folderOf(LdmPart part) {
    constexpr std::array<std::string_view, 3> kFolders{"unet", "vae", "text_encoder"};
    return kFolders.at(static_cast<std::size_t>(part));
}

std::string_view ldmPrefix(const std::set<std::string>& stored, LdmPart part) {
    switch (part) {
    case LdmPart::UNet:
        return kLdmUNet;
    case LdmPart::Autoencoder:
        return stored.contains(kLdmAutoencoderAlone) ? "" : kLdmAutoencoder;
    case LdmPart::TextEncoder:
        break;
    }
    return hasPrefix(stored, kLdmOpenClip) ? kLdmOpenClip : kLdmClip;
}

LdmPart ldmPartOf(const std::set<std::string>& stored, const std::string& name) {
    if (name.starts_with(kConditioner))
        return LdmPart::TextEncoder;
    const bool isAutoencoder = name.starts_with(ldmPrefix(stored, LdmPart::Autoencoder));
    return isAutoencoder ? LdmPart::Autoencoder : LdmPart::UNet;
}

bool isUnusedLdmTensor(const std::set<std::string>& stored, const std::string& name) {
    return std::ranges::find(kSchedule, name) != kSchedule.end() ||
           std::ranges::any_of(kTrainingPrefixes,
                               [&](std::string_view prefix) { return name.starts_with(prefix); }) ||
           isUnusedOpenClip(stored, name);
}

} // namespace nextgpt
