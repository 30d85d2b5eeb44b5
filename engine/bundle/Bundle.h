// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// How `<Img>` and `</Img>` reach the language model.
enum class MarkerMode {
    Added,  ///< as two added tokens
    Pieces, ///< as ordinary text, three pieces each (the released 7b_tiva_v0)
};

/// A folder of networks that belong together, described by its bundle.json.
class Bundle {
public:
    struct File {
        std::string path; ///< relative, '/'-separated
        std::int64_t size = 0;
        std::string sha256; ///< 64 lower-case hex digits
    };

    /// What one medium is made with when the request does not say.
    struct MediaDefaults {
        int width = 0;  ///< pixels
        int height = 0; ///< pixels
        int steps = 0;
        double guidance = 0.0;
        int frames = 0;               ///< of a video
        double framesPerSecond = 0.0; ///< of a video
        double seconds = 0.0;         ///< of an audio clip
    };

    /// Reads and checks bundle.json. Throws BundleMissing or BundleInvalid.
    static Bundle open(const std::filesystem::path& folder);

    /// Every file there, of its size and SHA-256 (BundleMissing, BundleDamaged), and the parts fit together
    /// (BundleMismatch). The callback runs once per file and may throw Stopped.
    void verify(const std::function<void()>& onFile = {}) const;

    /// Folder of a part ("llm", "imagebind", "image", "video", "audio", "nextgpt"), or nothing.
    std::optional<std::filesystem::path> part(std::string_view name) const;

    /// Same; throws BundleMissing when the bundle has no such part.
    std::filesystem::path requirePart(std::string_view name) const;

    bool hasDecoder(Modality modality) const;
    int signalTokens(Modality modality) const; ///< 0 where the model has none
    MarkerMode markerMode() const { return m_markerMode; }
    MediaDefaults defaults(Modality modality) const;

    const std::filesystem::path& folder() const { return m_folder; }
    const std::string& name() const { return m_name; }
    const std::string& title() const { return m_title; }
    const std::string& licence() const { return m_licence; }
    bool isDemo() const { return m_demo; }             ///< says of itself that it is one; shown as a badge
    const std::string& hash() const { return m_hash; } ///< SHA-256 of bundle.json
    const std::map<std::string, std::int64_t>& dims() const { return m_dims; }
    const std::vector<File>& files() const { return m_files; }
    const std::map<std::string, std::string>& parts() const { return m_parts; }

private:
    Bundle() = default;

    void readParts(const nlohmann::json& manifest);
    void readFiles(const nlohmann::json& manifest);
    void readNumbers(const nlohmann::json& manifest);

    std::filesystem::path m_folder;
    std::string m_name;
    std::string m_title;
    std::string m_licence;
    bool m_demo = false;
    std::string m_hash;
    MarkerMode m_markerMode = MarkerMode::Added;
    std::map<std::string, std::string> m_parts;
    std::vector<File> m_files;
    std::map<std::string, int> m_signalTokens;
    std::map<std::string, std::int64_t> m_dims;
    std::map<std::string, MediaDefaults> m_defaults;
};

} // namespace nextgpt
