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
    Family{PartKind::LanguageModel, &PartSizes::width, 4096, "LLaMA 7B", "LLaMA licence, not commercial"},
    Family{PartKind::LanguageModel, &PartSizes::width, 5120, "LLaMA 13B", "LLaMA licence, not commercial"},
    Family{PartKind::ImageBind, &PartSizes::width, 1024, "imagebind_huge", "CC-BY-NC-SA-4.0"},
    Family{PartKind::LearnedTensors, &PartSizes::width, 4096, "NExT-GPT 7B", "BSD-3-Clause"},
    Family{PartKind::ImageUNet, &PartSizes::condition, 768, "Stable Diffusion 1", "CreativeML OpenRAIL-M"},
    Family{PartKind::ImageUNet, &PartSizes::condition, 1024, "Stable Diffusion 2", "CreativeML OpenRAIL++-M"},
    Family{PartKind::VideoUNet, &PartSizes::condition, 1024, "Zeroscope", "CC-BY-NC-4.0"},
    Family{PartKind::AudioUNet, &PartSizes::condition, 512, "AudioLDM", "CC-BY-NC-SA-4.0"},
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
