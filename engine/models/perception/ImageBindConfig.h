// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>

namespace nextgpt {

/// ImageBind's sizes; the defaults are those of imagebind_huge and of its reference's loaders. The original
/// has no config file: this one is the project's own.
struct ImageBindConfig {
    struct Trunk {
        std::int64_t width = 0;
        std::int64_t blocks = 0;
        std::int64_t heads = 0;
        bool preNorm = false;  ///< a LayerNorm in front of the first block (vision)
        bool extraKey = false; ///< a learned key and value behind the sequence (audio, depth, thermal, IMU)
    };

    struct Vision {
        Trunk trunk{1280, 32, 16, true, false};
        std::int64_t imageSize = 224; ///< pixels
        std::int64_t patch = 14;      ///< pixels
        std::int64_t frames = 2;      ///< depth of the stem's kernel; an image is repeated that often

        std::int64_t patches() const { return (imageSize / patch) * (imageSize / patch); }
    };

    struct Text {
        Trunk trunk{1024, 24, 16, false, false};
        std::int64_t vocabSize = 49408;
        std::int64_t contextLength = 77;
    };

    /// How a video becomes clips of `Vision::frames` frames; it has no weights of its own.
    struct Video {
        std::int64_t clips = 5;
        double clipSeconds = 2.0;
        std::int64_t crops = 3; ///< along the longer side; 1 is the middle
    };

    struct Audio {
        Trunk trunk{768, 12, 12, false, true};
        std::int64_t kernel = 16;
        std::int64_t stride = 10;
        std::int64_t melBins = 128;
        std::int64_t targetLength = 204; ///< columns of a clip's spectrogram
        std::int64_t sampleRate = 16000; ///< Hz
        std::int64_t clips = 3;
        double clipSeconds = 2.0;
        double mean = -4.268;
        double deviation = 9.138;

        std::int64_t patches() const {
            return ((melBins - kernel) / stride + 1) * ((targetLength - kernel) / stride + 1);
        }
    };

    /// An image of one channel: depth or heat.
    struct Plate {
        Trunk trunk;
        std::int64_t imageSize = 224; ///< pixels
        std::int64_t patch = 16;      ///< pixels

        std::int64_t patches() const { return (imageSize / patch) * (imageSize / patch); }
    };

    struct Depth : Plate {
        Depth()
            : Plate{{384, 12, 8, false, true}} {}
    };

    struct Thermal : Plate {
        Thermal()
            : Plate{{768, 12, 12, false, true}} {}
    };

    /// An inertial sensor's run.
    struct Imu {
        Trunk trunk{512, 6, 8, false, true};
        std::int64_t channels = 6;
        std::int64_t samples = 2000;
        std::int64_t kernel = 8; ///< samples of one token

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

    static ImageBindConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
