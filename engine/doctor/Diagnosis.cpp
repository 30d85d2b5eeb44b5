// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/Diagnosis.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

nlohmann::json toJson(const FoundPart& part) {
    nlohmann::json json{{"kind", name(part.kind)}, {"file", part.file.string()}};
    if (!part.config.empty())
        json["config"] = part.config.string();
    if (!part.family.empty())
        json["family"] = part.family;
    if (!part.licence.empty())
        json["licence"] = part.licence;
    const PartSizes& sizes = part.sizes;
    for (const auto& [key, size] :
         {std::pair("width", sizes.width), std::pair("layers", sizes.layers), std::pair("rows", sizes.rows),
          std::pair("positions", sizes.positions), std::pair("condition", sizes.condition),
          std::pair("channels", sizes.channels), std::pair("rank", sizes.rank)})
        if (size > 0)
            json["sizes"][key] = size;
    return json;
}

} // namespace

std::string_view name(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::Note:
        return "note";
    case Finding::Kind::Missing:
        return "missing";
    case Finding::Kind::Conflict:
        return "conflict";
    }
    return {};
}

bool Diagnosis::isHealthy() const {
    return std::ranges::all_of(findings,
                               [](const Finding& finding) { return finding.kind == Finding::Kind::Note; });
}

nlohmann::json toJson(const Diagnosis& diagnosis) {
    nlohmann::json json{{"complete", diagnosis.isHealthy()},
                        {"parts", nlohmann::json::array()},
                        {"findings", nlohmann::json::array()}};
    for (const FoundPart& part : diagnosis.found)
        json["parts"].push_back(toJson(part));
    for (const Finding& finding : diagnosis.findings)
        json["findings"].push_back({{"kind", name(finding.kind)},
                                    {"part", finding.part},
                                    {"text", finding.text},
                                    {"advice", finding.advice}});
    return json;
}

} // namespace nextgpt
