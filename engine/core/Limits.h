#pragma once

#include <cstdint>

/// What strangers' input may ask of us at most. One place, one test per side of every border.
namespace nextgpt::limits {

inline constexpr std::int64_t kImageFileBytes = 256LL << 20;
inline constexpr std::int64_t kImagePixels = 128'000'000;
inline constexpr std::int64_t kImageSide = 32'768;
inline constexpr std::int64_t kSafetensorsHeaderBytes = 16LL << 20;
inline constexpr std::int64_t kSafetensorsTensors = 65'536;
inline constexpr std::int64_t kTensorRank = 8;
inline constexpr std::int64_t kTensorNameBytes = 512;
inline constexpr std::int64_t kConfigFileBytes = 1LL << 20;
inline constexpr std::int64_t kConfigDepth = 16;
inline constexpr std::int64_t kTokenizerFileBytes = 64LL << 20;
inline constexpr std::int64_t kMessageTextBytes =
    64LL << 10; ///< of one message; longer is refused with a clear error

} // namespace nextgpt::limits
