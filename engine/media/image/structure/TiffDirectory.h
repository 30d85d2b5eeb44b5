// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/structure/ImageBytes.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// The first directory of a TIFF file, or of EXIF data, which has the same structure (TIFF 6.0, section 2).
class TiffDirectory {
public:
    static constexpr std::size_t kEntryBytes = 12;

    struct Entry {
        std::uint32_t tag = 0;
        std::size_t at = 0; ///< in the file
    };

    /// Throws MediaDamaged if the directory is not complete.
    explicit TiffDirectory(std::span<const std::uint8_t> bytes);

    /// The directory that begins at `begin`.
    TiffDirectory(std::span<const std::uint8_t> bytes, std::size_t begin);

    const std::vector<Entry>& entries() const { return m_entries; }

    /// All values of a field; empty if it is missing. Throws MediaDamaged if they are not in the file.
    std::span<const std::uint8_t> bytesOf(std::uint32_t tag) const;

    /// The first value of a SHORT or LONG field; nullopt if it is missing.
    std::optional<std::int64_t> value(std::uint32_t tag) const;

    /// Where the next directory begins; 0 if this is the last.
    std::size_t next() const;

    /// Where the number of entries is stored.
    std::size_t begin() const { return m_begin; }
    bool isLittleEndian() const { return m_isLittleEndian; }

private:
    std::int64_t read(std::size_t at, std::size_t count) const {
        return m_isLittleEndian ? m_bytes.little(at, count) : m_bytes.big(at, count);
    }

    void readEntries();

    ImageBytes m_bytes;
    bool m_isLittleEndian;
    std::size_t m_begin = 0;
    std::vector<Entry> m_entries;
};

namespace tiff {

inline constexpr std::uint32_t kWidth = 256;
inline constexpr std::uint32_t kHeight = 257;
inline constexpr std::uint32_t kColorModel = 262;
inline constexpr std::uint32_t kOrientation = 274;
inline constexpr std::uint32_t kSamples = 277; ///< values of a pixel
inline constexpr std::uint32_t kColorProfile = 34'675;

} // namespace tiff

} // namespace nextgpt
