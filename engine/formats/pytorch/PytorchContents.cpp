// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PytorchContents.h"

#include "engine/core/Error.h"
#include "engine/formats/pytorch/ByteReader.h"
#include "engine/formats/pytorch/PickleReader.h"
#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/formats/pytorch/StoredZip.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <set>

namespace nextgpt {

namespace {

constexpr std::string_view kZipStart = "PK\x03\x04";
/// The pickle of torch.serialization.MAGIC_NUMBER, 0x1950a86a20f9469cfc6c, in protocol 2.
constexpr std::string_view kLegacyStart = "\x80\x02\x8A\x0A\x6C\xFC\x9C\x46\xF9\x20\x6A\xA8\x50\x19\x2E";
constexpr std::string_view kTarMark = "ustar";
constexpr std::size_t kTarMarkAt = 257;
constexpr std::int64_t kLegacyProtocol = 1001;

constexpr std::string_view kPickleName = "/data.pkl";

using Entries = std::map<std::string, std::string_view>;

/// The folder that holds all entries of a checkpoint.
std::string topFolderOf(const Entries& entries) {
    std::string folder;
    for (const auto& [name, data] : entries) {
        const auto slash = name.find('/');
        if (slash == std::string::npos || std::string_view(name).substr(slash) != kPickleName)
            continue;
        if (!folder.empty())
            throwDamaged("its ZIP archive has two of data.pkl");
        folder = name.substr(0, slash + 1);
    }
    if (folder.empty())
        throw EngineError(ErrorCode::WeightsInvalid,
                          "is a ZIP archive but no PyTorch checkpoint, since it has no data.pkl: "
                          "unpack it if the checkpoint is inside");
    return folder;
}

/// TorchScript compresses its code, so that its archive cannot be read like that of a checkpoint.
void requireNoProgram(const std::set<std::string>& names) {
    for (const std::string& name : names) {
        const auto inFolder = std::string_view(name).substr(std::min(name.find('/'), name.size()));
        if (inFolder == "/constants.pkl" || inFolder.starts_with("/code/"))
            throwRefused("it is a TorchScript program");
    }
}

void requireLittleEndian(const Entries& entries, const std::string& folder) {
    const auto order = entries.find(folder + "byteorder");
    if (order != entries.end() && order->second != "little")
        throwRefused("its byte order is " + quotedText(order->second));
}

void requireBytes(const StorageClaim& claim, std::uint64_t found) {
    std::int64_t wanted = 0;
    if (__builtin_mul_overflow(claim.elements, claim.type->elementBytes, &wanted) ||
        static_cast<std::uint64_t>(wanted) != found)
        throwDamaged("storage " + quotedText(claim.key) + " has " + std::to_string(found) + " bytes, not " +
                     std::to_string(claim.elements) + " elements of " + std::string(claim.type->className));
}

PytorchContents readZip(std::string_view file) {
    requireNoProgram(zipEntryNames(file));
    const Entries entries = storedZipEntries(file);
    const std::string folder = topFolderOf(entries);
    requireLittleEndian(entries, folder);
    PytorchContents contents;
    contents.pickle = readPickle(entries.at(folder + std::string(kPickleName.substr(1))));
    for (const StorageClaim& claim : contents.pickle.storages) {
        const auto data = entries.find(folder + "data/" + claim.key);
        if (data == entries.end())
            throwDamaged("storage " + quotedText(claim.key) + " is missing");
        requireBytes(claim, data->second.size());
        contents.storages.push_back(data->second);
    }
    return contents;
}

/// Throws unless the description of the writing machine says that its numbers are little-endian.
void requireLittleEndian(const Pickle& machine) {
    const auto* const facts = machine.heap.as<PickleDict>(machine.root);
    if (facts == nullptr)
        throwDamaged("it does not describe the machine that wrote it");
    for (const auto& [key, value] : facts->items) {
        const auto* const name = machine.heap.as<PickleText>(key);
        const auto* const isSo = machine.heap.as<bool>(value);
        if (name != nullptr && name->text == "little_endian" && isSo != nullptr && *isSo)
            return;
    }
    throwRefused("its byte order is not little-endian");
}

/// The keys of the storages in the order in which they follow.
std::vector<std::string> keysOf(const Pickle& list) {
    const auto* const sequence = list.heap.as<PickleSequence>(list.root);
    if (sequence == nullptr)
        throwDamaged("it has no list of storages");
    std::vector<std::string> keys;
    for (const PickleId item : sequence->items) {
        const auto* const key = list.heap.as<PickleText>(item);
        if (key == nullptr)
            throwDamaged("its list of storages has another value in place of a key");
        keys.emplace_back(key->text);
    }
    return keys;
}

void readLegacyStorages(ByteReader& file, const std::vector<std::string>& keys, PytorchContents& contents) {
    const Pickle& pickle = contents.pickle;
    std::set<std::uint32_t> seen;
    contents.storages.resize(pickle.storages.size());
    for (const std::string& key : keys) {
        const auto known = pickle.storageByKey.find(key);
        if (known == pickle.storageByKey.end() || !seen.insert(known->second).second)
            throwDamaged("its list of storages does not match its tensors");
        const StorageClaim& claim = pickle.storages[known->second];
        const std::uint64_t elements = file.u64();
        const auto width = static_cast<std::uint64_t>(claim.type->elementBytes);
        if (elements != static_cast<std::uint64_t>(claim.elements) || elements > file.left() / width)
            throwDamaged("storage " + quotedText(key) + " has not the size that its tensors need");
        contents.storages[known->second] = file.take(elements * width);
    }
    if (seen.size() != pickle.storages.size())
        throwDamaged("its list of storages does not match its tensors");
    if (file.left() != 0)
        throwDamaged("it has bytes behind its last storage");
}

PytorchContents readLegacy(std::string_view file) {
    ByteReader reader(file);
    reader.skip(kLegacyStart.size());
    const auto next = [&] {
        Pickle pickle = readPickle(file.substr(reader.position()));
        reader.skip(pickle.bytes);
        return pickle;
    };
    const Pickle protocol = next();
    const auto* const version = protocol.heap.as<std::int64_t>(protocol.root);
    if (version == nullptr || *version != kLegacyProtocol)
        throwDamaged("its version is not " + std::to_string(kLegacyProtocol));
    requireLittleEndian(next());
    PytorchContents contents;
    contents.pickle = next();
    readLegacyStorages(reader, keysOf(next()), contents);
    return contents;
}

} // namespace

std::optional<PytorchForm> pytorchForm(std::string_view firstBytes) {
    if (firstBytes.starts_with(kZipStart))
        return PytorchForm::Zip;
    if (firstBytes.starts_with(kLegacyStart))
        return PytorchForm::Legacy;
    if (firstBytes.size() >= kTarMarkAt && firstBytes.substr(kTarMarkAt).starts_with(kTarMark))
        return PytorchForm::Tar;
    return std::nullopt;
}

PytorchContents readPytorch(std::string_view file) {
    const auto form = pytorchForm(file);
    if (!form) {
        const auto mistake = contentMistake(file);
        throw EngineError(ErrorCode::WeightsInvalid,
                          mistake ? std::string(*mistake)
                                  : "is no PyTorch checkpoint: download the file again, or save it with "
                                    "torch.save of PyTorch 1.6 or newer");
    }
    if (*form == PytorchForm::Tar)
        throwRefused("it is a tar archive, as PyTorch wrote before 0.2");
    return *form == PytorchForm::Zip ? readZip(file) : readLegacy(file);
}

} // namespace nextgpt
