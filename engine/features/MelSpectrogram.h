// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Kaldi's logarithmic mel filter bank with the settings of ImageBind's reference (there by torchaudio):
/// windows of 25 ms every 10 ms that lie wholly inside, each freed of its mean, pre-emphasised and under a
/// symmetric Hann window; power spectrum; triangles even in mel from 20 Hz to half the sample rate; natural
/// logarithm.
class MelSpectrogram {
public:
    struct Settings {
        std::int64_t sampleRate = 16000; ///< Hz
        std::int64_t bins = 128;
    };

    explicit MelSpectrogram(const Settings& settings);

    /// samples float32 [N] → [bins, 1 + (N - window) / shift]; N is at least windowLength().
    at::Tensor operator()(const at::Tensor& samples) const;

    std::int64_t windowLength() const { return m_window.size(0); } ///< samples

private:
    std::int64_t m_shift; ///< samples
    at::Tensor m_window;  ///< [W]
    at::Tensor m_filters; ///< [F,bins], F the frequencies of a transform of the next power of two
};

} // namespace nextgpt
