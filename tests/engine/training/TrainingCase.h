// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/training/objective/AlignmentLoss.h"
#include "engine/training/objective/SequenceBuilder.h"

#include <memory>
#include <string>
#include <vector>

namespace nextgpt::test {

/// A case of tests/reference/training_alignment.py: its data, options, and PyTorch's results.
class TrainingCase {
public:
    explicit TrainingCase(const std::string& name);

    AlignmentOptions options;
    LossOptions loss;
    double rate = 0.0;
    std::vector<std::vector<Dialogue>> batches; ///< a medium's file is the index of its embedding
    std::shared_ptr<SafetensorsFile> expected;
    std::vector<std::string> names; ///< of the learning tensors, in the order of the summaries

    at::Tensor embedding(const MediaFile& file) const; ///< [1,E]
};

/// What the fixture stores of a list of tensors instead of all their elements.
struct Summary {
    at::Tensor norm, sign, largest; ///< float64 [T]
    at::Tensor samples;             ///< float32 [T,32]

    static Summary of(const std::vector<std::string>& names, const std::vector<at::Tensor>& tensors);
    static Summary read(SafetensorsFile& file, const std::string& prefix);

    /// The largest difference of each tensor [T]: of norms and signed sums relative to the norm, of elements
    /// relative to the largest magnitude.
    static at::Tensor differences(const Summary& found, const Summary& expected);
};

} // namespace nextgpt::test
