// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace nextgpt {

/// The entries of a ZIP archive by name, as views of `file`, which is the whole archive. All entries must be
/// stored, not compressed or encrypted, as PyTorch writes them; ZIP64 is understood, several disks are not.
/// Data are found through the local headers, sizes come from the central directory (PKWARE APPNOTE 4.3).
/// Checksums are not computed, since that would read gigabytes: bundle.json has hashes. Throws
/// EngineError{WeightsInvalid} also for entries that overlap or have the same name.
std::map<std::string, std::string_view> storedZipEntries(std::string_view file);

/// The names alone, of entries that may also be compressed or encrypted.
std::set<std::string> zipEntryNames(std::string_view file);

} // namespace nextgpt
