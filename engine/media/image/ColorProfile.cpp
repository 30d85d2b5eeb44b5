// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ColorProfile.h"

#include "engine/media/image/structure/ImageBytes.h"
#include "engine/media/image/structure/ImageSegments.h"
#include "engine/media/image/structure/TiffDirectory.h"

#include <lcms2.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <string_view>

namespace nextgpt {

namespace {

using Bytes = std::span<const std::uint8_t>;
using namespace std::string_view_literals;

constexpr std::size_t kMaxBytes = 4U << 20; ///< profiles of printing presses have up to 3 MB

struct ProfileDeleter {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using OpenedProfile = std::unique_ptr<void, ProfileDeleter>;

struct TransformDeleter {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDeleter>;

/// Null if the profile is damaged.
OpenedProfile opened(const ColorProfile& profile) {
    if (profile.empty())
        return nullptr;
    return OpenedProfile(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
}

/// Whether the colours of the profile are of this space, by its header (ICC.1, 7.2). cmsGetColorSpace()
/// returns an enumeration, which may not hold the number that a damaged profile has there.
bool isOfSpace(const ColorProfile& profile, cmsColorSpaceSignature space) {
    constexpr std::size_t kSpaceAt = 16;
    return ImageBytes(profile).big(kSpaceAt, sizeof(cmsUInt32Number)) == static_cast<std::int64_t>(space);
}

/// Null if the profile lacks what is needed. For many pixels lcms samples the conversion into a table first,
/// which takes as long as converting a small image.
Transform toSrgb(const OpenedProfile& source, cmsUInt32Number from, cmsUInt32Number to, std::size_t pixels) {
    constexpr std::size_t kFewPixels = 1U << 16; // the tables have 33³ or 17⁴ samples
    const OpenedProfile target(cmsCreate_sRGBProfile());
    return Transform(cmsCreateTransform(source.get(), from, target.get(), to, INTENT_PERCEPTUAL,
                                        pixels < kFewPixels ? cmsFLAGS_NOOPTIMIZE : 0));
}

std::size_t countOf(const DecodedPixels& pixels) {
    return static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
}

/// A pixel of 8-bit values, of which only the first `used` are converted.
cmsUInt32Number layoutOf(int space, int used, int channels) {
    return static_cast<cmsUInt32Number>(COLORSPACE_SH(space) | CHANNELS_SH(used) | EXTRA_SH(channels - used) |
                                        BYTES_SH(1));
}

/// The chunk iCCP: a name, zero, the compression method, and the profile, deflated.
ColorProfile inflated(Bytes chunk) {
    const auto name = std::find(chunk.begin(), chunk.end(), std::uint8_t{0});
    const auto start = static_cast<std::size_t>(name - chunk.begin()) + 2;
    if (start >= chunk.size())
        return {};
    constexpr std::size_t kFirst = 64U << 10;
    const Bytes deflated = chunk.subspan(start);
    for (std::size_t bytes = kFirst; bytes <= kMaxBytes; bytes *= 8) {
        ColorProfile profile(bytes);
        auto length = static_cast<uLongf>(bytes);
        const int result = uncompress(profile.data(), &length, deflated.data(), deflated.size());
        if (result == Z_BUF_ERROR)
            continue;
        profile.resize(result == Z_OK ? length : 0);
        return profile;
    }
    return {};
}

/// The profile of a JPEG is divided into numbered segments (ICC.1:2022, annex B.4).
class JpegProfile {
public:
    void add(Bytes body) {
        constexpr std::string_view kMark = "ICC_PROFILE\0"sv;
        if (!ImageBytes(body).has(kMark) || body.size() < kMark.size() + 2)
            return;
        m_count = body[kMark.size() + 1];
        m_parts[body[kMark.size()]] = body.subspan(kMark.size() + 2);
    }

    ColorProfile joined() const {
        ColorProfile profile;
        for (int number = 1; number <= m_count; ++number) {
            const auto part = m_parts.find(number);
            if (part == m_parts.end() || profile.size() + part->second.size() > kMaxBytes)
                return {};
            profile.insert(profile.end(), part->second.begin(), part->second.end());
        }
        return profile;
    }

private:
    int m_count = 0;
    std::map<int, Bytes> m_parts;
};

ColorProfile profileOfTiff(Bytes file) {
    try {
        const Bytes found = TiffDirectory(file).bytesOf(tiff::kColorProfile);
        return found.size() > kMaxBytes ? ColorProfile{} : ColorProfile(found.begin(), found.end());
    } catch (const EngineError&) {
        return {}; // decoding reports the damage
    }
}

/// Whether the transform leaves the colours as they are, up to rounding.
bool isNeutral(const Transform& transform, int channels) {
    constexpr int kStep = 51;
    std::vector<std::uint8_t> colours;
    for (int red = 0; red <= 255; red += kStep)
        for (int green = 0; green <= 255; green += kStep)
            for (int blue = 0; blue <= 255; blue += kStep) {
                for (const int value : {red, green, blue})
                    colours.push_back(static_cast<std::uint8_t>(value));
                if (channels == 4)
                    colours.push_back(255);
            }
    std::vector<std::uint8_t> converted = colours;
    const std::size_t count = colours.size() / static_cast<std::size_t>(channels);
    cmsDoTransform(transform.get(), colours.data(), converted.data(), static_cast<cmsUInt32Number>(count));
    for (std::size_t i = 0; i < colours.size(); ++i)
        if (std::abs(colours[i] - converted[i]) > 1)
            return false;
    return true;
}

bool isGrey(const DecodedPixels& pixels) {
    const auto channels = static_cast<std::size_t>(pixels.channels);
    for (std::size_t i = 0; i + channels <= pixels.bytes.size(); i += channels)
        if (pixels.bytes[i] != pixels.bytes[i + 1] || pixels.bytes[i] != pixels.bytes[i + 2])
            return false;
    return true;
}

/// In place; lcms leaves values that are not converted, such as alpha.
void convertRows(const Transform& transform, DecodedPixels& pixels) {
    const auto stride = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
    for (std::size_t at = 0; at + stride <= pixels.bytes.size() && stride > 0; at += stride)
        cmsDoTransform(transform.get(), pixels.bytes.data() + at, pixels.bytes.data() + at,
                       static_cast<cmsUInt32Number>(pixels.width));
}

} // namespace

ColorProfile embeddedProfile(Bytes file) {
    const ImageBytes bytes(file);
    if (bytes.has("II*\0"sv) || bytes.has("MM\0*"sv))
        return profileOfTiff(file);
    constexpr std::uint8_t kApp2 = 0xE2;
    ColorProfile profile;
    JpegProfile jpeg;
    visitImageSegments(file, [&](const ImageSegment& segment) {
        if (segment.name == "iCCP" && profile.empty())
            profile = inflated(segment.body);
        if (segment.name == "ICCP" && segment.body.size() <= kMaxBytes)
            profile.assign(segment.body.begin(), segment.body.end());
        if (segment.marker == kApp2)
            jpeg.add(segment.body);
    });
    return profile.empty() ? jpeg.joined() : profile;
}

bool isForCmyk(const ColorProfile& profile) {
    const OpenedProfile source = opened(profile);
    return source && isOfSpace(profile, cmsSigCmykData) &&
           toSrgb(source, TYPE_CMYK_8, TYPE_RGB_8, 0) != nullptr;
}

void convertToSrgb(DecodedPixels& pixels, const ColorProfile& profile) {
    const OpenedProfile source = opened(profile);
    if (!source)
        return;
    const bool isForGrey = isOfSpace(profile, cmsSigGrayData);
    if (!isOfSpace(profile, cmsSigRgbData) && !(isForGrey && isGrey(pixels)))
        return;
    const Transform transform =
        toSrgb(source, layoutOf(isForGrey ? PT_GRAY : PT_RGB, isForGrey ? 1 : 3, pixels.channels),
               layoutOf(PT_RGB, 3, pixels.channels), countOf(pixels));
    if (transform && (isForGrey || !isNeutral(transform, pixels.channels)))
        convertRows(transform, pixels);
}

DecodedPixels cmykToSrgb(DecodedPixels cmyk, const ColorProfile& profile) {
    const OpenedProfile source = opened(profile);
    const Transform transform =
        source ? toSrgb(source, TYPE_CMYK_8, layoutOf(PT_RGB, 3, 4), countOf(cmyk)) : nullptr;
    if (!transform)
        throw EngineError(ErrorCode::MediaDamaged, "the colour profile of the image is not one for CMYK");
    convertRows(transform, cmyk);
    for (std::size_t i = 0; 4 * i + 4 <= cmyk.bytes.size(); ++i)
        std::copy_n(cmyk.bytes.begin() + static_cast<std::ptrdiff_t>(4 * i), 3,
                    cmyk.bytes.begin() + static_cast<std::ptrdiff_t>(3 * i));
    cmyk.bytes.resize(cmyk.bytes.size() / 4 * 3);
    cmyk.channels = 3;
    return cmyk;
}

} // namespace nextgpt
