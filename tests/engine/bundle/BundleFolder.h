// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

/// A small valid bundle on disk, created for one test, which may damage it.
class BundleFolder {
public:
    explicit BundleFolder(const std::filesystem::path& folder);

    /// (Re)writes a file; bundle.json does not know the new content until describe() is called.
    void write(const std::string& path, const std::string& bytes) const;

    /// Adds a video pipeline to a bundle that has only its projection.
    void addVideoSet();

    /// Adds an audio pipeline to a bundle that has only its projection.
    void addAudioSet();

    /// Updates every file's size and SHA-256 in the manifest and writes bundle.json.
    void describe();

    /// Writes the manifest to bundle.json.
    void save() const;

    nlohmann::json manifest;
    std::filesystem::path folder;
};
