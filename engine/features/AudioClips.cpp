// SPDX-License-Identifier: Apache-2.0
#include "engine/features/AudioClips.h"

#include "engine/core/Error.h"
#include "engine/features/ClipSampler.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace nextgpt {

AudioClips::AudioClips(const Settings& settings)
    : m_settings(settings)
    , m_mel(settings.mel) {}

std::vector<AudioClips::Range> AudioClips::ranges(std::int64_t samples) const {
    const auto rate = m_settings.mel.sampleRate;
    const ClipSampler sampler({m_settings.clips, m_settings.clipSeconds},
                              static_cast<double>(samples) / static_cast<double>(rate));
    std::vector<Range> ranges;
    for (std::int64_t clip = 0; clip < sampler.count(); ++clip)
        ranges.push_back({std::min(sampler.firstSample(clip, rate), samples),
                          std::min(sampler.endSample(clip, rate), samples)});
    return ranges;
}

at::Tensor AudioClips::operator()(const at::Tensor& waveform, const std::vector<Range>& ranges) const {
    if (waveform.size(1) == 0)
        throw EngineError(ErrorCode::MediaDamaged, "the audio has no samples");
    if (!waveform.isfinite().all().item<bool>())
        throw EngineError(ErrorCode::MediaDamaged, "the audio has samples that are not finite");
    // In place as in the reference: samples shared with later clips have both means subtracted.
    const auto centred = waveform.clone();
    std::vector<at::Tensor> clips;
    for (const Range& range : ranges) {
        const auto clip = centred.slice(1, range.first, range.end); // [C,n]
        clip.sub_(clip.mean());
        clips.push_back(spectrogram(clip.select(0, 0)));
    }
    return (at::stack(clips) - m_settings.mean) / m_settings.deviation;
}

at::Tensor AudioClips::spectrogram(const at::Tensor& clip) const {
    // Audio shorter than one window is extended with silence; the reference fails on it.
    const auto missing = std::max<std::int64_t>(m_mel.windowLength() - clip.size(0), 0);
    const auto columns = m_mel(at::constant_pad_nd(clip, {0, missing})).slice(1, 0, m_settings.targetLength);
    return at::constant_pad_nd(columns, {0, m_settings.targetLength - columns.size(1)}).unsqueeze(0);
}

} // namespace nextgpt
