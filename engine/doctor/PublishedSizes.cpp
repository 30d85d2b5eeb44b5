// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/PublishedSizes.h"

#include <array>

namespace nextgpt {

namespace {

struct Family {
    PartKind kind;
    std::int64_t PartSizes::*size; ///< that tells it from others of its kind
    std::int64_t value;
    const char* name;
    const char* licence;
};

constexpr std::array kFamilies{
    Family{.kind = PartKind::LanguageModel,
           .size = &PartSizes::width,
           .value = 4096,
           .name = "LLaMA 7B",
           .licence = "LLaMA licence, not commercial"},
    Family{.kind = PartKind::LanguageModel,
           .size = &PartSizes::width,
           .value = 5120,
           .name = "LLaMA 13B",
           .licence = "LLaMA licence, not commercial"},
    Family{.kind = PartKind::ImageBind,
           .size = &PartSizes::width,
           .value = 1024,
           .name = "imagebind_huge",
           .licence = "CC-BY-NC-SA-4.0"},
    Family{.kind = PartKind::LearnedTensors,
           .size = &PartSizes::width,
           .value = 4096,
           .name = "NExT-GPT 7B",
           .licence = "BSD-3-Clause"},
    Family{.kind = PartKind::ImageUNet,
           .size = &PartSizes::condition,
           .value = 768,
           .name = "Stable Diffusion 1",
           .licence = "CreativeML OpenRAIL-M"},
    Family{.kind = PartKind::ImageUNet,
           .size = &PartSizes::condition,
           .value = 1024,
           .name = "Stable Diffusion 2",
           .licence = "CreativeML OpenRAIL++-M"},
    Family{.kind = PartKind::VideoUNet,
           .size = &PartSizes::condition,
           .value = 1024,
           .name = "Zeroscope",
           .licence = "CC-BY-NC-4.0"},
    Family{.kind = PartKind::AudioUNet,
           .size = &PartSizes::condition,
           .value = 512,
           .name = "AudioLDM",
           .licence = "CC-BY-NC-SA-4.0"},
};

} // namespace

std::string publishedFamily(PartKind kind, const PartSizes& sizes) {
    for (const Family& family : kFamilies)
        if (family.kind == kind && sizes.*family.size == family.value)
            return family.name;
    return {};
}

std::string usualLicence(const std::string& family) {
    for (const Family& known : kFamilies)
        if (known.name == family)
            return known.licence;
    return {};
}

} // namespace nextgpt
