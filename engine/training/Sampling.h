// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/reason/Signal.h"
#include "engine/training/data/Dialogue.h"
#include "engine/training/objective/AlignmentModel.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>

namespace nextgpt {

/// A medium of a sampled answer.
struct SampledMedium {
    Modality modality = Modality::Image;
    std::filesystem::path file{}; ///< empty if it was not generated
};

/// The model's own answer to the last question of a dialogue.
struct SampledAnswer {
    std::string question;
    std::vector<DialogueMedium> attachments{}; ///< of the question
    std::string expected;
    std::vector<DialogueMedium> expectedMedia{};
    std::string answer; ///< with "[image]" where it asks for an image
    std::vector<SampledMedium> media{};
};

/// Generates the medium that an answer asks for; returns its file, or an empty path.
using MakeMedium = std::function<std::filesystem::path(const Signal& signal)>;

/// The model's answers to the last questions of dialogues, greedily.
std::vector<SampledAnswer> sampleAnswers(const AlignmentModel& model, const std::vector<Dialogue>& dialogues,
                                         const std::function<at::Tensor(const MediaFile&)>& embedding,
                                         const MakeMedium& makeMedium);

/// As a text to read.
std::string textOf(const std::vector<SampledAnswer>& answers);

/// As a list; generated files relative to `folder`.
nlohmann::json toJson(const std::vector<SampledAnswer>& answers, const std::filesystem::path& folder);

/// The inverse of toJson(). Throws RequestInvalid.
std::vector<SampledAnswer> sampledAnswersFrom(const nlohmann::json& json,
                                              const std::filesystem::path& folder);

} // namespace nextgpt
