// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageLocation.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileContents.h"
#include "engine/isolation/Readers.h"
#include "engine/media/container/NamedErrors.h"
#include "engine/media/image/StillDecoder.h"
#include "engine/media/image/structure/ExifPlace.h"
#include "engine/media/image/structure/ImageProbe.h"
#include "engine/media/image/structure/ImageSegments.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/request/Interruption.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

using namespace std::string_view_literals;
using File = std::vector<std::uint8_t>;

constexpr std::string_view kExifMark = "Exif\0\0"sv;

/// Parts of the names under which XMP data state a place (XMP Specification part 2; IPTC Core and Extension).
constexpr std::array kPlaceNames{"GPS"sv, "Location"sv, "City"sv, "Country"sv, "State"sv};

std::string_view textOf(std::span<const std::uint8_t> bytes) {
    const void* data = bytes.data();
    return {static_cast<const char*>(data), bytes.size()};
}

bool namesPlace(std::string_view text) {
    return std::any_of(kPlaceNames.begin(), kPlaceNames.end(),
                       [text](std::string_view name) { return text.find(name) != std::string_view::npos; });
}

/// EXIF data wherever they are: in a JPEG also those of the further images that follow the first.
bool eraseMarkedExif(File& file) {
    bool erased = false;
    const std::string_view text = textOf(file);
    for (std::size_t at = text.find(kExifMark); at != std::string_view::npos;
         at = text.find(kExifMark, at + 1)) {
        const std::size_t tiff = at + kExifMark.size();
        if (text.substr(tiff).starts_with("II*\0"sv) || text.substr(tiff).starts_with("MM\0*"sv))
            erased = eraseCoordinates(std::span(file).subspan(tiff)) || erased;
    }
    return erased;
}

/// Replaces XMP data that name a place by spaces, so that no length changes.
bool eraseXmp(File& file) {
    constexpr std::string_view kBegin = "<x:xmpmeta"sv;
    constexpr std::string_view kEnd = "</x:xmpmeta>"sv;
    bool erased = false;
    const std::string_view text = textOf(file);
    for (std::size_t begin = text.find(kBegin); begin != std::string_view::npos;
         begin = text.find(kBegin, begin + kBegin.size())) {
        const std::size_t end = text.find(kEnd, begin);
        if (end == std::string_view::npos)
            break;
        if (!namesPlace(text.substr(begin, end - begin)))
            continue;
        std::fill(file.begin() + static_cast<std::ptrdiff_t>(begin),
                  file.begin() + static_cast<std::ptrdiff_t>(end + kEnd.size()), std::uint8_t{' '});
        erased = true;
    }
    return erased;
}

/// IPTC data have fields for city and country; what else they say is lost.
bool eraseIptc(File& file, const ImageSegment& segment) {
    constexpr std::uint8_t kApp13 = 0xED;
    constexpr std::string_view kMark = "Photoshop 3.0\0"sv;
    constexpr std::string_view kIptc = "8BIM\x04\x04"sv;
    if (segment.marker != kApp13 || textOf(segment.body).find(kIptc) == std::string_view::npos ||
        segment.body.size() <= kMark.size())
        return false;
    std::fill(file.begin() + static_cast<std::ptrdiff_t>(segment.end - segment.body.size() + kMark.size()),
              file.begin() + static_cast<std::ptrdiff_t>(segment.end), std::uint8_t{0});
    return true;
}

/// Text of a PNG that may contain XMP, EXIF or IPTC data, compressed or as hexadecimal digits.
bool isHiddenMetadata(const ImageSegment& segment) {
    const bool isText = segment.name == "tEXt" || segment.name == "zTXt" || segment.name == "iTXt";
    const std::string_view body = textOf(segment.body);
    return isText && (body.starts_with("XML:com.adobe.xmp"sv) ||
                      (body.starts_with("Raw profile type "sv) &&
                       !body.starts_with("Raw profile type ic"sv))); // icc, icm
}

void updateChecksum(File& file, const ImageSegment& chunk) {
    constexpr std::size_t kNameAt = 4;
    constexpr std::size_t kChecksumBytes = 4;
    const std::size_t bytes = chunk.end - chunk.begin - kNameAt - kChecksumBytes;
    const uLong checksum = crc32(0, file.data() + chunk.begin + kNameAt, static_cast<uInt>(bytes));
    for (std::size_t i = 0; i < kChecksumBytes; ++i)
        file[chunk.end - kChecksumBytes + i] = static_cast<std::uint8_t>(checksum >> (24 - 8 * i));
}

/// The segments of a PNG, WebP or JPEG.
bool eraseInSegments(File& file) {
    bool erased = false;
    std::vector<std::pair<std::size_t, std::size_t>> removed;
    visitImageSegments(file, [&](const ImageSegment& segment) {
        const std::size_t body = static_cast<std::size_t>(segment.body.data() - std::as_const(file).data());
        const bool isExif = segment.name == "eXIf" || segment.name == "EXIF";
        if (isExif && eraseCoordinates(std::span(file).subspan(body, segment.body.size())))
            erased = true;
        if (segment.name == "eXIf")
            updateChecksum(file, segment);
        if (isHiddenMetadata(segment))
            removed.emplace_back(segment.begin, segment.end);
        erased = eraseIptc(file, segment) || erased;
    });
    for (auto range = removed.rbegin(); range != removed.rend(); ++range)
        file.erase(file.begin() + static_cast<std::ptrdiff_t>(range->first),
                   file.begin() + static_cast<std::ptrdiff_t>(range->second));
    return erased || !removed.empty();
}

/// EXIF data of a HEIF or AVIF image, which need not be marked.
bool eraseInHeif(File& file) {
    bool erased = false;
    for (const std::vector<std::uint8_t>& exif : heifExif(file)) {
        const auto found = std::search(file.begin(), file.end(), exif.begin(), exif.end());
        if (found == file.end())
            throw EngineError(ErrorCode::MediaUnsupported, "the EXIF data are not in one piece");
        const auto at = static_cast<std::size_t>(found - file.begin());
        erased = eraseCoordinates(std::span(file).subspan(at, exif.size())) || erased;
    }
    return erased;
}

/// nullopt if the file is no image, or too damaged to tell which.
std::optional<ImageFormat> formatOf(const File& start) {
    try {
        return probeImage(start).format;
    } catch (const EngineError&) {
        return std::nullopt;
    }
}

bool isOther(const std::filesystem::path& path) {
    constexpr std::int64_t kStartBytes = 4 << 10;
    try {
        probeImage(readFileStart(path, kStartBytes));
        return false;
    } catch (const EngineError& error) {
        if (error.code() == ErrorCode::FileUnreadable)
            throw;
        return error.code() == ErrorCode::MediaUnsupported; // otherwise the header goes on
    }
}

std::optional<File> erasedFile(const std::filesystem::path& path) {
    if (isOther(path))
        return std::nullopt;
    File file = readBinaryFile(path, limits::kImageFileBytes, ErrorCode::MediaTooLarge);
    const std::optional<ImageFormat> format = formatOf(file);
    throwIfInterrupted();
    bool erased = eraseInSegments(file);
    if (format == ImageFormat::Tiff)
        erased = eraseCoordinates(file) || erased;
    if (format == ImageFormat::Heif || format == ImageFormat::Avif)
        erased = eraseInHeif(file) || erased;
    erased = eraseMarkedExif(file) || erased;
    erased = eraseXmp(file) || erased;
    return erased ? std::optional(std::move(file)) : std::nullopt;
}

/// By a reader process: nothing for a file that stays as it is.
std::optional<File> isolatedErasedFile(const std::filesystem::path& path) {
    const auto parse = [](const nlohmann::json& values, File bytes) -> std::optional<std::optional<File>> {
        if (!values.at("changed").get<bool>())
            return std::optional<File>();
        return std::optional(std::move(bytes));
    };
    return MediaReaderProcess(path).ask({{"do", "withoutLocation"}}, parse);
}

} // namespace

std::optional<File> withoutLocation(const std::filesystem::path& path) {
    return withFileInErrors(path, Modality::Image,
                            [&] { return usesReaders() ? isolatedErasedFile(path) : erasedFile(path); });
}

} // namespace nextgpt
