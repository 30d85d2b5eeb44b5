// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>

namespace nextgpt {

/// The sizes of ImageBind. The defaults are those of imagebind_huge and of the reference's data loaders. The
/// original has no configuration file; this format is the project's own.
struct ImageBindConfig {
    struct Trunk {
        std::int64_t width = 0;
        std::int64_t blocks = 0;
        std::int64_t heads = 0;
        bool preNorm = false;   ///< a LayerNorm before the first block (vision)
        bool addBiasKv = false; ///< attention with bias_k and bias_v (audio, depth, thermal, IMU)
    };

    struct Vision {
        Trunk trunk{.width = 1280, .blocks = 32, .heads = 16, .preNorm = true};
        std::int64_t imageSize = 224; ///< pixels
        std::int64_t patch = 14;      ///< pixels
        std::int64_t frames = 2; ///< temporal size of the stem's kernel; an image is repeated this many times

        std::int64_t patches() const { return (imageSize / patch) * (imageSize / patch); }
    };

    struct Text {
        Trunk trunk{.width = 1024, .blocks = 24, .heads = 16};
        std::int64_t vocabSize = 49408;
        std::int64_t contextLength = 77;
    };

    /// How a video is split into clips of `Vision::frames` frames. Video uses the weights of vision.
    struct Video {
        std::int64_t clips = 5;
        double clipSeconds = 2.0;
        std::int64_t crops = 3; ///< spatial crops along the longer side; 1: the middle only
    };

    struct Audio {
        Trunk trunk{.width = 768, .blocks = 12, .heads = 12, .addBiasKv = true};
        std::int64_t kernel = 16;
        std::int64_t stride = 10;
        std::int64_t melBins = 128;
        std::int64_t targetLength = 204; ///< columns of the spectrogram of a clip
        std::int64_t sampleRate = 16000; ///< Hz
        std::int64_t clips = 3;
        double clipSeconds = 2.0;
        double mean = -4.268;     ///< of the spectrogram, in the reference's training data
        double deviation = 9.138; ///< standard deviation of the same

        std::int64_t patches() const {
            return ((melBins - kernel) / stride + 1) * ((targetLength - kernel) / stride + 1);
        }
    };

    /// An image with one channel: depth or thermal.
    struct SingleChannel {
        Trunk trunk;
        std::int64_t imageSize = 224; ///< pixels
        std::int64_t patch = 16;      ///< pixels

        std::int64_t patches() const { return (imageSize / patch) * (imageSize / patch); }
    };

    struct Depth : SingleChannel {
        Depth()
            : SingleChannel{.trunk = {.width = 384, .blocks = 12, .heads = 8, .addBiasKv = true}} {}
    };

    struct Thermal : SingleChannel {
        Thermal()
            : SingleChannel{.trunk = {.width = 768, .blocks = 12, .heads = 12, .addBiasKv = true}} {}
    };

    /// A recording of an inertial measurement unit.
    struct Imu {
        Trunk trunk{.width = 512, .blocks = 6, .heads = 8, .addBiasKv = true};
        std::int64_t channels = 6;
        std::int64_t samples = 2000;
        std::int64_t kernel = 8; ///< samples per token

        std::int64_t patches() const { return samples / kernel; }
    };

    std::int64_t outputDim = 1024;
    std::optional<Vision> vision = Vision{};
    std::optional<Text> text = Text{};
    std::optional<Video> video = Video{};
    std::optional<Audio> audio = Audio{};
    std::optional<Depth> depth = Depth{};
    std::optional<Thermal> thermal = Thermal{};
    std::optional<Imu> imu = Imu{};

    /// Modalities absent from `json` have no weights. Throws BundleInvalid.
    static ImageBindConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
