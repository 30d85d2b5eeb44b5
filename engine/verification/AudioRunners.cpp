// SPDX-License-Identifier: Apache-2.0
#include "engine/models/audio/ClapText.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/strategies/AudioStrategy.h"
#include "engine/verification/GuidedRuns.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

NamedTensors runClapText(const NetworkCase& fixture) {
    const ClapText network(fixture.weights(), ClapTextConfig::fromJson(fixture.config()));
    const at::Tensor& ids = fixture.input("ids");
    return {{"embedding", network(ids)}, {"direction", network.normalised(ids)}};
}

/// Runs a batch, and a single spectrogram without the batch axis.
NamedTensors runHifiGan(const NetworkCase& fixture) {
    const HifiGan network(fixture.weights(), HifiGanConfig::fromJson(fixture.config()));
    NamedTensors outputs{{"wave", network(fixture.input("mel"))}};
    if (fixture.inputs.contains("single"))
        outputs["single"] = network(fixture.input("single"));
    return outputs;
}

/// A complete generation with the product's strategy, from given noise and condition to the waveform.
NamedTensors runGuidedAudio(const NetworkCase& fixture) {
    MediaSource source = mediaSourceOf(fixture);
    source.emptyPrompt = parameter(fixture, "empty").get<TokenIds>();
    const AudioStrategy strategy(AudioNetworks::load(source, fixture.placement), fixture.placement.dtype);
    MediaSize size;
    size.seconds = parameter(fixture, "samples").get<double>() /
                   static_cast<double>(strategy.networks().grid().samplingRate);
    const at::Tensor latents = denoisedLatents(strategy, fixture, size);
    return {{"unconditional", strategy.unconditional()},
            {"latents", latents},
            {"mel", strategy.spectrogram(latents)},
            {"audio", decodeFinite(strategy, latents, size, ignoreProgress).samples.unsqueeze(0)}};
}

} // namespace

NetworkRunners audioRunners() {
    return {{"clap_text", runClapText}, {"hifi_gan", runHifiGan}, {"guided_audio", runGuidedAudio}};
}

} // namespace nextgpt
