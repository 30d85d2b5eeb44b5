// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/data/Dialogue.h"
#include "engine/training/objective/AlignmentModel.h"

#include <functional>
#include <string>

namespace nextgpt {

/// The model's own answers to the last questions of dialogues, greedily, as a text to read: question,
/// expected answer, and the answer with the media it asks for.
std::string sampleAnswers(const AlignmentModel& model, const std::vector<Dialogue>& dialogues,
                          const std::function<at::Tensor(const MediaFile&)>& embedding);

} // namespace nextgpt
