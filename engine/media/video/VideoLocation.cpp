// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoLocation.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"
#include "engine/isolation/Readers.h"
#include "engine/media/container/NamedErrors.h"
#include "engine/media/image/structure/ImageBytes.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/request/Interruption.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace nextgpt {

namespace {

constexpr std::size_t kHeaderBytes = 8;
constexpr std::int64_t kMaxMovieBytes = 256LL << 20; ///< of the box moov
constexpr int kMaxBoxes = 10'000;                    ///< of the file, outermost
constexpr std::size_t kMaxRanges = 1'000;

/// A box of ISO/IEC 14496-12: its place in the file, and its body if it is in memory.
struct Box {
    std::string_view type{};
    std::size_t begin = 0; ///< of the body, in the bytes
    std::size_t end = 0;
};

/// The complete boxes in [begin, end).
std::vector<Box> boxesIn(const ImageBytes& bytes, std::size_t begin, std::size_t end) {
    std::vector<Box> boxes;
    while (begin + kHeaderBytes <= end) {
        const auto size = static_cast<std::size_t>(bytes.big(begin, 4));
        if (size < kHeaderBytes || size > end - begin)
            break;
        const auto type = bytes.part(begin + 4, 4);
        boxes.push_back({.type = {reinterpret_cast<const char*>(type.data()), type.size()},
                         .begin = begin + kHeaderBytes,
                         .end = begin + size});
        begin += size;
    }
    return boxes;
}

/// Collects what states a place in the box moov.
class MovieBox {
public:
    MovieBox(std::span<const std::uint8_t> bytes, std::int64_t offset)
        : m_bytes(bytes)
        , m_offset(offset) {}

    std::vector<FileRange> find() {
        visitMovie(0, m_bytes.size());
        return std::move(m_found);
    }

private:
    void visitMovie(std::size_t begin, std::size_t end) {
        for (const Box& box : boxesIn(m_bytes, begin, end)) {
            if (box.type == "trak")
                visitMovie(box.begin, box.end);
            if (box.type == "udta")
                visitUserData(box);
            if (box.type == "meta")
                visitMetadata(box);
        }
    }

    void visitUserData(const Box& userData) {
        for (const Box& box : boxesIn(m_bytes, userData.begin, userData.end)) {
            if (box.type == "\xa9xyz" || box.type == "loci" || box.type == "XMP_")
                add(box.begin, box.end);
            if (box.type == "meta")
                visitMetadata(box);
        }
    }

    /// Apple's names of values (QuickTime File Format Specification, "Metadata"). In MP4, a version precedes
    /// the boxes.
    void visitMetadata(const Box& metadata) {
        constexpr std::size_t kVersionBytes = 4;
        const bool isQuickTime = m_bytes.has("hdlr", metadata.begin + 4);
        const std::size_t begin = metadata.begin + (isQuickTime ? 0 : kVersionBytes);
        std::vector<bool> isPlace;
        for (const Box& box : boxesIn(m_bytes, begin, metadata.end)) {
            if (box.type == "keys")
                isPlace = placesOf(box);
            if (box.type == "ilst")
                visitValues(box, isPlace);
        }
    }

    /// Which of the numbered names mean a place.
    std::vector<bool> placesOf(const Box& keys) const {
        constexpr std::string_view kPlace = "com.apple.quicktime.location";
        constexpr std::size_t kVersionAndCountBytes = 8;
        std::vector<bool> places;
        for (const Box& key : boxesIn(m_bytes, keys.begin + kVersionAndCountBytes, keys.end))
            places.push_back(key.type == "mdta" && m_bytes.has(kPlace, key.begin));
        return places;
    }

    void visitValues(const Box& list, const std::vector<bool>& isPlace) {
        constexpr std::size_t kDataHeaderBytes = 16; // of the box data: also type and language
        for (const Box& value : boxesIn(m_bytes, list.begin, list.end)) {
            const auto number = static_cast<std::size_t>(m_bytes.big(value.begin - 4, 4)); // from one
            if (number >= 1 && number <= isPlace.size() && isPlace[number - 1] &&
                value.end - value.begin > kDataHeaderBytes)
                add(value.begin + kDataHeaderBytes, value.end);
        }
    }

    /// Ranges that are zeros already state nothing.
    void add(std::size_t begin, std::size_t end) {
        const auto part = m_bytes.part(begin, end - begin);
        if (m_found.size() < kMaxRanges && std::any_of(part.begin(), part.end(), std::identity()))
            m_found.push_back(
                {m_offset + static_cast<std::int64_t>(begin), m_offset + static_cast<std::int64_t>(end)});
    }

    ImageBytes m_bytes;
    std::int64_t m_offset; ///< of the bytes in the file
    std::vector<FileRange> m_found;
};

/// Up to `count` bytes at `offset`.
std::vector<std::uint8_t> readAt(const OpenedFile& file, std::int64_t offset, std::int64_t count) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::min(count, file.bytes - offset)));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file.descriptor.get(), bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(offset) + static_cast<off_t>(done));
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

std::vector<FileRange> find(const std::filesystem::path& path) {
    const OpenedFile file = openRegularFile(path);
    std::int64_t at = 0;
    for (int i = 0; i < kMaxBoxes && at + static_cast<std::int64_t>(kHeaderBytes) <= file.bytes; ++i) {
        throwIfInterrupted();
        constexpr std::int64_t kLongHeaderBytes = 16;
        const std::vector<std::uint8_t> header = readAt(file, at, kLongHeaderBytes);
        const ImageBytes bytes(header);
        if (i == 0 && !bytes.has("ftyp", 4) && !bytes.has("moov", 4) && !bytes.has("wide", 4))
            return {};
        std::int64_t size = bytes.big(0, 4);
        const bool isLong = size == 1 && bytes.size() == kLongHeaderBytes;
        if (isLong)
            size = bytes.big(8, 8);
        const std::int64_t headerBytes = isLong ? kLongHeaderBytes : static_cast<std::int64_t>(kHeaderBytes);
        if (size == 0)
            size = file.bytes - at; // up to the end
        if (size < headerBytes || size > file.bytes - at)
            return {};
        if (bytes.has("moov", 4) && size <= kMaxMovieBytes) {
            const auto movie = readAt(file, at + headerBytes, size - headerBytes);
            return MovieBox(movie, at + headerBytes).find();
        }
        at += size;
    }
    return {};
}

/// By a reader process.
std::vector<FileRange> findIsolated(const std::filesystem::path& path) {
    const auto parse = [](const nlohmann::json& values,
                          const auto&) -> std::optional<std::vector<FileRange>> {
        std::vector<FileRange> ranges;
        for (const auto& range : values.at("ranges")) {
            ranges.push_back({range.at(0).get<std::int64_t>(), range.at(1).get<std::int64_t>()});
            if (ranges.back().begin < 0 || ranges.back().end < ranges.back().begin ||
                ranges.size() > kMaxRanges)
                return std::nullopt;
        }
        return ranges;
    };
    return MediaReaderProcess(path).ask({{"do", "locations"}}, parse);
}

} // namespace

std::vector<FileRange> locationsIn(const std::filesystem::path& path) {
    return withFileInErrors(path, Modality::Video,
                            [&] { return usesReaders() ? findIsolated(path) : find(path); });
}

} // namespace nextgpt
