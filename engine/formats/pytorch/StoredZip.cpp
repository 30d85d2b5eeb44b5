// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/StoredZip.h"

#include "engine/core/Limits.h"
#include "engine/formats/pytorch/ByteReader.h"
#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace nextgpt {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kCentralHeader = 0x02014B50;
constexpr std::uint32_t kEnd = 0x06054B50;
constexpr std::uint32_t kEnd64 = 0x06064B50;
constexpr std::uint32_t kLocator64 = 0x07064B50;

constexpr std::size_t kLocalHeaderBytes = 30;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kLocator64Bytes = 20;
constexpr std::size_t kMaxCommentBytes = 0xFFFF;

constexpr std::uint16_t kExtra64 = 0x0001;
constexpr std::uint16_t kMarker16 = 0xFFFF;       ///< the value is in the ZIP64 record
constexpr std::uint32_t kMarker32 = 0xFFFFFFFF;   ///< the value is in the ZIP64 field
constexpr std::uint16_t kEncryptedFlags = 0x2041; ///< encrypted, strongly encrypted, directory encrypted

constexpr std::uint64_t kMaxEntries = 65'536 + 64; ///< storages and a few records
constexpr std::size_t kMaxNameBytes = limits::kTensorNameBytes;

/// Where the central directory is.
struct Directory {
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
    std::uint64_t offset = 0;
    std::size_t end = 0; ///< where the records behind it begin
};

/// One entry of the central directory.
struct Entry {
    std::string name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t offset = 0; ///< of the local header
};

bool hasSignature(std::string_view file, std::size_t at, std::uint32_t signature) {
    return at + 4 <= file.size() && ByteReader(file.substr(at)).u32() == signature;
}

std::size_t findEnd(std::string_view file) {
    if (file.size() < kEndBytes)
        throwDamaged("its ZIP archive ends too early");
    const std::size_t last = file.size() - kEndBytes;
    const std::size_t first = last - std::min(last, kMaxCommentBytes);
    for (std::size_t at = last + 1; at-- > first;) {
        if (!hasSignature(file, at, kEnd))
            continue;
        ByteReader comment(file.substr(at + kEndBytes - 2));
        if (comment.u16() == comment.left())
            return at;
    }
    throwDamaged("its ZIP archive has no directory, as after a download that stopped early");
}

Directory directory64(std::string_view file, std::size_t locatorAt) {
    ByteReader locator(file.substr(locatorAt));
    locator.skip(8); // signature, disk
    const auto at = locator.u64();
    if (at > locatorAt || locatorAt - at < kEnd64Bytes || !hasSignature(file, at, kEnd64))
        throwDamaged("the ZIP64 record of its archive is not where it should be");
    ByteReader record(file.substr(at));
    record.skip(16); // signature, size, versions
    if (record.u32() != 0 || record.u32() != 0)
        throwRefused("its ZIP archive spans several disks");
    record.skip(8); // entries on this disk
    Directory directory;
    directory.entries = record.u64();
    directory.bytes = record.u64();
    directory.offset = record.u64();
    directory.end = static_cast<std::size_t>(at);
    return directory;
}

Directory findDirectory(std::string_view file) {
    const std::size_t at = findEnd(file);
    ByteReader record(file.substr(at));
    record.skip(4);
    const auto disk = record.u16();
    const auto firstDisk = record.u16();
    record.skip(2); // entries on this disk
    Directory directory;
    directory.entries = record.u16();
    directory.bytes = record.u32();
    directory.offset = record.u32();
    directory.end = at;
    const bool is64 = at >= kLocator64Bytes && hasSignature(file, at - kLocator64Bytes, kLocator64);
    if (is64)
        directory = directory64(file, at - kLocator64Bytes);
    else if (disk != 0 || firstDisk != 0)
        throwRefused("its ZIP archive spans several disks");
    else if (directory.entries == kMarker16 || directory.offset == kMarker32)
        throwDamaged("the ZIP64 record of its archive is missing");
    if (directory.offset > directory.end || directory.bytes != directory.end - directory.offset)
        throwDamaged("the directory of its ZIP archive is not where it should be");
    if (directory.entries > kMaxEntries)
        throwRefused("its ZIP archive has " + std::to_string(directory.entries) + " entries; the limit is " +
                     std::to_string(kMaxEntries));
    return directory;
}

/// Replaces the values that are too large for 32 bits by those of the ZIP64 field.
void applyExtra64(Entry& entry, std::string_view extra) {
    ByteReader fields(extra);
    while (fields.left() >= 4) {
        const auto kind = fields.u16();
        const auto body = fields.take(fields.u16());
        if (kind != kExtra64)
            continue;
        ByteReader values(body);
        for (std::uint64_t* const value : {&entry.bytes, &entry.packedBytes, &entry.offset})
            if (*value == kMarker32)
                *value = values.u64();
        return;
    }
}

Entry readEntry(ByteReader& directory) {
    if (directory.u32() != kCentralHeader)
        throwDamaged("the directory of its ZIP archive has a broken entry");
    Entry entry;
    directory.skip(4); // versions
    entry.flags = directory.u16();
    entry.method = directory.u16();
    directory.skip(8); // time, date, checksum
    entry.packedBytes = directory.u32();
    entry.bytes = directory.u32();
    const auto nameBytes = directory.u16();
    const auto extraBytes = directory.u16();
    const auto commentBytes = directory.u16();
    directory.skip(8); // disk, attributes
    entry.offset = directory.u32();
    entry.name = directory.take(nameBytes);
    applyExtra64(entry, directory.take(extraBytes));
    directory.skip(commentBytes);
    if (entry.name.empty() || entry.name.size() > kMaxNameBytes)
        throwDamaged("an entry of its ZIP archive has a name of " + std::to_string(entry.name.size()) +
                     " bytes");
    return entry;
}

void requireStored(const Entry& entry) {
    if ((entry.flags & kEncryptedFlags) != 0)
        throwRefused("entry " + quotedText(entry.name) + " of its ZIP archive is encrypted");
    if (entry.method != 0)
        throwRefused("entry " + quotedText(entry.name) +
                     " of its ZIP archive is compressed, which PyTorch never does");
    if (entry.packedBytes != entry.bytes)
        throwDamaged("entry " + quotedText(entry.name) + " of its ZIP archive has two sizes");
}

/// The bytes of an entry. The extra field of the local header, which aligns the data, differs from that of
/// the central directory.
std::string_view dataOf(const Entry& entry, std::string_view beforeDirectory) {
    if (entry.offset > beforeDirectory.size())
        throwDamaged("entry " + quotedText(entry.name) + " of its ZIP archive lies outside the file");
    ByteReader local(beforeDirectory.substr(static_cast<std::size_t>(entry.offset)));
    if (local.left() < kLocalHeaderBytes || local.u32() != kLocalHeader)
        throwDamaged("entry " + quotedText(entry.name) + " of its ZIP archive has no header");
    local.skip(4); // version, flags
    const auto method = local.u16();
    local.skip(16); // time, date, checksum, sizes
    const auto nameBytes = local.u16();
    const auto extraBytes = local.u16();
    if (local.take(nameBytes) != entry.name || method != entry.method)
        throwDamaged("entry " + quotedText(entry.name) + " of its ZIP archive has two descriptions");
    local.skip(extraBytes);
    return local.take(entry.bytes);
}

/// Two entries with the same bytes would hold more than the file.
void requireDisjoint(std::vector<std::pair<std::uint64_t, std::uint64_t>> spans) {
    std::ranges::sort(spans);
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (spans[i].first < spans[i - 1].second)
            throwDamaged("two entries of its ZIP archive overlap");
}

std::vector<Entry> readDirectory(std::string_view file, const Directory& directory) {
    ByteReader reader(
        file.substr(static_cast<std::size_t>(directory.offset), static_cast<std::size_t>(directory.bytes)));
    std::vector<Entry> entries;
    for (std::uint64_t i = 0; i < directory.entries; ++i)
        entries.push_back(readEntry(reader));
    if (reader.left() != 0)
        throwDamaged("the directory of its ZIP archive has bytes behind its last entry");
    return entries;
}

} // namespace

std::set<std::string> zipEntryNames(std::string_view file) {
    std::set<std::string> names;
    for (Entry& entry : readDirectory(file, findDirectory(file)))
        if (!names.insert(entry.name).second)
            throwDamaged("its ZIP archive has two entries " + quotedText(entry.name));
    return names;
}

std::map<std::string, std::string_view> storedZipEntries(std::string_view file) {
    const Directory directory = findDirectory(file);
    const auto beforeDirectory = file.substr(0, static_cast<std::size_t>(directory.offset));
    std::map<std::string, std::string_view> entries;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;
    for (const Entry& entry : readDirectory(file, directory)) {
        requireStored(entry);
        const auto data = dataOf(entry, beforeDirectory);
        spans.emplace_back(entry.offset, static_cast<std::uint64_t>(data.data() - file.data()) + data.size());
        if (!entries.emplace(entry.name, data).second)
            throwDamaged("its ZIP archive has two entries " + quotedText(entry.name));
    }
    requireDisjoint(std::move(spans));
    return entries;
}

} // namespace nextgpt
