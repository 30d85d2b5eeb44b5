// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// A name in a data file that leads out of the folders of its media.
struct UnsafePath {
    std::string name;
};

/// Where a data file's media are. Untrusted data cannot make the program read other files: neither
/// absolute names, "..", nor symbolic links lead out of these folders.
class MediaSearch {
public:
    /// `beside` is the folder of the data file, `mediaFolder` may be empty.
    MediaSearch(const std::filesystem::path& beside, const std::filesystem::path& mediaFolder);

    /// The first existing candidate for a name in a data file, otherwise the name beside the data file.
    /// Throws UnsafePath.
    std::filesystem::path find(const std::string& name) const;

    /// Whether the file, with all links followed, is in one of the folders.
    bool contains(const std::filesystem::path& file) const;

private:
    std::vector<std::filesystem::path> m_folders;
    std::vector<std::filesystem::path> m_roots; ///< without links
};

/// The modality that a file's extension suggests; nullopt for other extensions. Reading a file determines it
/// by content.
std::optional<Modality> modalityOfExtension(const std::filesystem::path& file);

} // namespace nextgpt
