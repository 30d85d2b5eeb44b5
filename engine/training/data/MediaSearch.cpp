// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/MediaSearch.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace nextgpt {

namespace {

constexpr std::array kSubfolders{"images", "videos", "audios", "image", "video", "audio"};

constexpr std::array kImages{".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff"};
constexpr std::array kVideos{".mp4", ".webm", ".mkv", ".mov", ".avi", ".m4v"};
constexpr std::array kAudio{".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a", ".aac"};

} // namespace

MediaSearch::MediaSearch(const std::filesystem::path& beside, const std::filesystem::path& mediaFolder) {
    for (const auto& folder : {beside, mediaFolder}) {
        if (folder.empty())
            continue;
        m_folders.push_back(folder);
        std::error_code ignored;
        m_roots.push_back(std::filesystem::weakly_canonical(folder, ignored));
        for (const char* subfolder : kSubfolders)
            m_folders.push_back(folder / subfolder);
    }
}

std::filesystem::path MediaSearch::find(const std::string& name) const {
    std::error_code ignored;
    for (const auto& folder : m_folders)
        if (std::filesystem::exists(folder / name, ignored)) {
            if (!contains(folder / name))
                throw UnsafePath{name};
            return folder / name;
        }
    if (m_folders.empty())
        return name;
    if (!contains(m_folders.front() / name))
        throw UnsafePath{name};
    return m_folders.front() / name;
}

bool MediaSearch::contains(const std::filesystem::path& file) const {
    std::error_code failure;
    const auto path = std::filesystem::weakly_canonical(file, failure);
    return !failure && std::any_of(m_roots.begin(), m_roots.end(), [&](const std::filesystem::path& root) {
        return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
    });
}

std::optional<Modality> modalityOfExtension(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto isIn = [&](const auto& list) {
        return std::find(list.begin(), list.end(), extension) != list.end();
    };
    if (isIn(kImages))
        return Modality::Image;
    if (isIn(kVideos))
        return Modality::Video;
    if (isIn(kAudio))
        return Modality::Audio;
    return std::nullopt;
}

} // namespace nextgpt
