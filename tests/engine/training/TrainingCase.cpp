// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/training/TrainingCase.h"

#include "engine/io/JsonFile.h"
#include "tests/engine/training/KeyBias.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace nextgpt::test {

namespace {

constexpr std::int64_t kSamples = 32;

std::vector<DialogueMedium> mediaOf(const nlohmann::json& turn, const char* key) {
    std::vector<DialogueMedium> media;
    for (const auto& medium : turn.value(key, nlohmann::json::array()))
        media.push_back(
            {.modality = *modalityFromName(medium.at("modality").get<std::string>()),
             .file = medium.contains("embedding") ? std::to_string(medium.at("embedding").get<int>()) : "",
             .caption = medium.value("caption", "")});
    return media;
}

Dialogue dialogueOf(const nlohmann::json& turns) {
    Dialogue dialogue;
    for (const auto& turn : turns)
        dialogue.turns.push_back({.question = turn.at("question"),
                                  .attachments = mediaOf(turn, "attachments"),
                                  .answer = turn.at("answer"),
                                  .generated = mediaOf(turn, "generated")});
    return dialogue;
}

at::Tensor signs(std::int64_t count) {
    const at::Tensor mixed = at::arange(count, at::kLong).mul(2654435761LL).bitwise_and(0xFFFFFFFFLL);
    return 1.0 - 2.0 * at::bitwise_and(at::floor_divide(mixed, 65536), 1).to(at::kDouble);
}

} // namespace

TrainingCase::TrainingCase(const std::string& name) {
    const std::filesystem::path folder = NEXTGPT_TEST_DATA "/parity/training";
    const auto json = readJsonFile(folder / "batches.json").at("cases").at(name);
    for (const auto& group : json.at("learning"))
        options.learning.insert(*learningGroupFromName(group.get<std::string>()));
    options.tokenRows = *tokenRowsFromName(json.value("token_rows", std::string("added")));
    loss.distance = *conditionDistanceFromName(json.at("distance").get<std::string>());
    for (const Modality modality : kMediaModalities)
        loss.distanceWeights[modality] =
            json.at("distance_weights").at(std::string(nextgpt::name(modality))).get<double>();
    rate = json.at("rate").get<double>();
    for (const auto& batch : json.at("batches")) {
        batches.emplace_back();
        for (const auto& dialogue : batch)
            batches.back().push_back(dialogueOf(dialogue));
    }
    expected = std::make_shared<SafetensorsFile>(folder / (name + ".safetensors"));
    names = nlohmann::json::parse(expected->metadata().at("names")).get<std::vector<std::string>>();
}

at::Tensor TrainingCase::embedding(const MediaFile& file) const {
    return expected->take("embeddings").narrow(0, std::stoll(file.path.string()), 1);
}

Summary Summary::of(const std::vector<std::string>& names, const std::vector<at::Tensor>& tensors) {
    std::vector<at::Tensor> norms;
    std::vector<at::Tensor> signedSums;
    std::vector<at::Tensor> largest;
    std::vector<at::Tensor> samples;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const at::Tensor flat = withoutKeyBias(names[i], tensors[i]);
        const std::int64_t count = flat.numel();
        norms.push_back(flat.to(at::kDouble).norm());
        signedSums.push_back((flat.to(at::kDouble) * signs(count)).sum());
        largest.push_back(flat.abs().max().to(at::kDouble));
        const at::Tensor places = at::floor_divide(at::arange(kSamples, at::kLong) * count, kSamples);
        samples.push_back(flat.index_select(0, places));
    }
    return {.norm = at::stack(norms),
            .sign = at::stack(signedSums),
            .largest = at::stack(largest),
            .samples = at::stack(samples)};
}

Summary Summary::read(SafetensorsFile& file, const std::string& prefix) {
    return {.norm = file.take(prefix + ".norm"),
            .sign = file.take(prefix + ".signed"),
            .largest = file.take(prefix + ".largest"),
            .samples = file.take(prefix + ".samples")};
}

at::Tensor Summary::differences(const Summary& found, const Summary& expected) {
    const at::Tensor scale = expected.norm.clamp_min(1e-12);
    const at::Tensor elements = std::get<0>((found.samples - expected.samples).abs().max(1));
    return at::stack({(found.norm - expected.norm).abs() / scale, (found.sign - expected.sign).abs() / scale,
                      elements / expected.largest.clamp_min(1e-12)})
        .amax(0);
}

} // namespace nextgpt::test
