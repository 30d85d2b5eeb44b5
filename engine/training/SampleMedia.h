// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/generate/MediaGenerator.h"
#include "engine/training/objective/AlignmentModel.h"

namespace nextgpt {

/// Generates the media of sampled answers with a bundle's decoders and the output projections as they are
/// being trained. The decoders are in memory only while a medium is generated.
class SampleMedia {
public:
    /// `bundle`, `model` and `job` must outlive the object.
    SampleMedia(const Bundle& bundle, const AlignmentModel& model, const Job& job);

    /// Writes the medium of a signal to a folder and returns the file; an empty path, with a warning in the
    /// log, if it cannot be generated. The seed is part of the file's name. Throws Stopped.
    std::filesystem::path make(const Signal& signal, const std::filesystem::path& folder,
                               std::uint64_t seed) const;

private:
    const Bundle& m_bundle;
    const AlignmentModel& m_model;
    const Job& m_job;
};

} // namespace nextgpt
