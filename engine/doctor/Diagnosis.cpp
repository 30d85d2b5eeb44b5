// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/Diagnosis.h"

#include "engine/core/BundleKeys.h"
#include "engine/core/BundleParts.h"
#include "engine/doctor/PublishedSizes.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

/// Of its tensors or its content, with those of its companions.
std::int64_t bytesOf(const FoundPart& part) {
    std::int64_t sum = 0;
    const auto add = [&sum](const std::filesystem::path& file) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file, error);
        sum += error ? 0 : static_cast<std::int64_t>(size);
    };
    add(part.file);
    for (const std::filesystem::path& file : part.companions)
        add(file);
    return sum;
}

nlohmann::json toJson(const FoundPart& part) {
    nlohmann::json json{{keys::kKind, name(part.kind)},
                        {keys::kDescription, description(part.kind)},
                        {keys::kFile, part.file.string()},
                        {keys::kBytes, bytesOf(part)}};
    if (const std::string usual = usualLicence(part.family); !usual.empty())
        json[keys::kUsualLicence] = usual;
    if (part.within)
        json[keys::kWithin] = folderOf(*part.within);
    if (!part.config.empty())
        json[keys::kConfig] = part.config.string();
    if (!part.family.empty())
        json[keys::kFamily] = part.family;
    if (!part.licence.empty())
        json[keys::kLicence] = part.licence;
    const PartSizes& sizes = part.sizes;
    for (const auto& [key, size] :
         {std::pair("width", sizes.width), std::pair("layers", sizes.layers), std::pair("rows", sizes.rows),
          std::pair("positions", sizes.positions), std::pair("condition", sizes.condition),
          std::pair("channels", sizes.channels), std::pair("rank", sizes.rank)})
        if (size > 0)
            json[keys::kSizes][key] = size;
    return json;
}

/// The parts of the bundle that a found part was chosen for; none if it was left out. Decoders may share one.
nlohmann::json purposes(const FoundPart& found, const BundleParts& parts) {
    nlohmann::json purposes = nlohmann::json::array();
    const auto add = [&](std::string_view part, std::initializer_list<const FoundPart*> chosen) {
        if (std::ranges::find(chosen, &found) != chosen.end())
            purposes.push_back(part);
    };
    add(bundle_parts::kLanguageModel, {parts.languageModel, parts.tokenizer});
    add(bundle_parts::kImageBind, {parts.imageBind});
    add(bundle_parts::kLearned, {parts.learned, parts.addedTokens});
    for (const MediumNames& medium : kMedia)
        if (const auto& decoder = parts.decoders[medium.modality])
            add(medium.name, {decoder->unet, decoder->autoencoder, decoder->text, decoder->tokenizer,
                              decoder->scheduler, decoder->vocoder});
    return purposes;
}

} // namespace

bool Diagnosis::isHealthy() const {
    return std::ranges::all_of(findings,
                               [](const Finding& finding) { return finding.kind == Finding::Kind::Note; });
}

nlohmann::json toJson(const Diagnosis& diagnosis) {
    nlohmann::json json{{keys::kComplete, diagnosis.isHealthy()},
                        {keys::kParts, nlohmann::json::array()},
                        {keys::kFindings, nlohmann::json::array()}};
    for (const FoundPart& part : diagnosis.found) {
        json[keys::kParts].push_back(toJson(part));
        json[keys::kParts].back()[keys::kUsedFor] = purposes(part, diagnosis.parts);
    }
    for (const Finding& finding : diagnosis.findings)
        json[keys::kFindings].push_back({{keys::kKind, name(finding.kind)},
                                         {keys::kPart, finding.part},
                                         {keys::kText, finding.text},
                                         {keys::kAdvice, finding.advice}});
    return json;
}

} // namespace nextgpt
