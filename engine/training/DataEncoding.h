// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingData.h"
#include "engine/training/data/FrozenEncoders.h"
#include "engine/training/parallel/Communicator.h"

namespace nextgpt {

/// What the encoding of a run's data uses.
struct EncodingContext {
    FrozenEncoders& encoders;
    PerModality<bool> latents{}; ///< of generated media that are encoded for the denoising loss
    Communicator& processes;
    const Job& job;
    const TrainingSink& sink;
};

/// Computes what is not cached yet, so that an epoch costs no encoding; several processes share the work.
/// Sequences with a medium that cannot be decoded are left out, with a finding; of the files of generated
/// media only those remain whose latents can be used. Throws RequestInvalid if nothing is left, what the
/// encoders throw, and Stopped.
void encodeData(TrainingData& data, const EncodingContext& context);

} // namespace nextgpt
