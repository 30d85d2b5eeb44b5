// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// Where a data file's media are.
class MediaSearch {
public:
    /// `beside` is the folder of the data file, `mediaFolder` may be empty.
    MediaSearch(const std::filesystem::path& beside, const std::filesystem::path& mediaFolder);

    /// The first existing candidate for a name in a data file, otherwise the name beside the data file.
    std::filesystem::path find(const std::string& name) const;

private:
    std::vector<std::filesystem::path> m_folders;
};

/// The modality that a file's extension suggests; nullopt for other extensions. Reading a file determines it
/// by content.
std::optional<Modality> modalityOfExtension(const std::filesystem::path& file);

} // namespace nextgpt
