#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>

namespace nextgpt {

/// ImageBind's sizes; the defaults are those of imagebind_huge. The original has no config file: this one is
/// the project's own.
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
        std::int64_t frames = 2;      ///< depth of the stem's kernel; a picture is repeated that often
    };

    struct Text {
        Trunk trunk{1024, 24, 16, false, false};
        std::int64_t vocabSize = 49408;
        std::int64_t contextLength = 77;
    };

    std::int64_t outputDim = 1024;
    std::optional<Vision> vision = Vision{};
    std::optional<Text> text = Text{};

    static ImageBindConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
