// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace nextgpt {

/// Kaldi's log-mel filter bank (torchaudio.compliance.kaldi.fbank) with the settings of ImageBind's
/// reference: 25 ms windows every 10 ms, without padding; mean subtraction, pre-emphasis and a symmetric Hann
/// window; power spectrum; triangular filters equally spaced in mel from 20 Hz to half the sample rate;
/// natural logarithm.
class MelSpectrogram {
public:
    struct Settings {
        std::int64_t sampleRate = 16000; ///< Hz
        std::int64_t bins = 128;
    };

    explicit MelSpectrogram(const Settings& settings);

    /// Samples float32 [N], N >= windowLength() → [bins, 1 + (N - window) / shift].
    at::Tensor operator()(const at::Tensor& samples) const;

    std::int64_t windowLength() const { return m_window.size(0); } ///< samples

private:
    std::int64_t m_shift; ///< samples
    at::Tensor m_window;  ///< [W]
    at::Tensor m_filters; ///< [F,bins]; F: frequencies of an FFT of the next power of two
};

} // namespace nextgpt
