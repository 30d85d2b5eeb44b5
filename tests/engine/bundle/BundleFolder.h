// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

/// A small bundle on disk whose parts fit together, made for one test and then spoilt by it.
class BundleFolder {
public:
    explicit BundleFolder(const std::filesystem::path& folder);

    /// (Re)writes a file; bundle.json does not know the new content until describe() is called.
    void write(const std::string& path, const std::string& bytes) const;

    /// A set that makes videos, to a bundle that has none; its projection is there already.
    void addVideoSet();

    /// A set that makes audio clips, to a bundle that has none; its projection is there already.
    void addAudioSet();

    /// Takes every file's size and SHA-256 into the manifest and writes bundle.json.
    void describe();

    /// Writes bundle.json as the manifest stands.
    void save() const;

    nlohmann::json manifest;
    std::filesystem::path folder;
};
