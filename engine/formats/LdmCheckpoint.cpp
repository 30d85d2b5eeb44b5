// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LdmCheckpoint.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/CheckpointFiles.h"
#include "engine/formats/ldm/LdmNames.h"
#include "engine/formats/ldm/LdmPrefixes.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

struct Relative {
    std::string_view prefix; ///< of a tensor that only it has
    std::string_view text;
};

constexpr std::array<Relative, 5> kRelatives{
    {{"conditioner.embedders.",
      "is a Stable Diffusion XL checkpoint, whose condition NExT-GPT's projections do not give: use Stable "
      "Diffusion 1 or 2"},
     {"model.diffusion_model.joint_blocks.",
      "is a Stable Diffusion 3 checkpoint, whose condition NExT-GPT's projections do not give: use Stable "
      "Diffusion 1 or 2"},
     {"model.diffusion_model.double_blocks.", "is a Flux checkpoint, whose condition NExT-GPT's projections "
                                              "do not give: use Stable Diffusion 1 or 2"},
     {"first_stage_model.vocoder.",
      "is AudioLDM as its authors store it: give the folder in diffusers' layout instead"},
     {"depth_model.", "is Stable Diffusion 2 conditioned by depth, which this program does not compute: use "
                      "Stable Diffusion 1 "
                      "or 2"}}};

std::set<std::string> namesOf(const WeightSource& checkpoint) {
    const auto names = checkpoint.untaken();
    return {names.begin(), names.end()};
}

} // namespace

std::vector<LdmPart> ldmParts(const WeightSource& checkpoint) {
    const auto names = namesOf(checkpoint);
    const auto hasPrefix = [&](std::string_view prefix) {
        const auto found = names.lower_bound(std::string(prefix));
        return found != names.end() && found->starts_with(prefix);
    };
    std::vector<LdmPart> parts;
    if (hasPrefix(kLdmUNet))
        parts.push_back(LdmPart::UNet);
    if (hasPrefix(kLdmAutoencoder) || names.contains(kLdmAutoencoderAlone))
        parts.push_back(LdmPart::Autoencoder);
    if (hasPrefix(kLdmClip) || hasPrefix(kLdmOpenClip))
        parts.push_back(LdmPart::TextEncoder);
    return parts;
}

std::optional<std::string_view> unsupportedLdm(const WeightSource& checkpoint) {
    const auto names = namesOf(checkpoint);
    for (const Relative& relative : kRelatives) {
        const auto found = names.lower_bound(std::string(relative.prefix));
        if (found != names.end() && found->starts_with(relative.prefix))
            return relative.text;
    }
    return std::nullopt;
}

std::shared_ptr<WeightSource> openLdmPart(const std::shared_ptr<WeightSource>& checkpoint, LdmPart part) {
    if (const auto reason = unsupportedLdm(*checkpoint))
        throw EngineError(ErrorCode::WeightsInvalid, "the checkpoint " + std::string(*reason));
    return std::make_shared<RenamedWeights>(checkpoint, ldmNames(namesOf(*checkpoint), part));
}

std::shared_ptr<WeightSource> openPipelinePart(const std::filesystem::path& pipeline, std::string_view part) {
    const bool isAlone = findCheckpoint(pipeline / part).has_value();
    auto checkpoint = openCheckpoint(isAlone || !findCheckpoint(pipeline) ? pipeline / part : pipeline);
    for (const LdmPart known : ldmParts(*checkpoint))
        if (folderOf(known) == part)
            return openLdmPart(checkpoint, known);
    return isAlone ? checkpoint : openCheckpoint(pipeline / part); // which says that it has no weights
}

} // namespace nextgpt
