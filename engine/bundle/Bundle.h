// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/KnownWords.h"
#include "engine/request/MediaDefaults.h"
#include "engine/text/Vocabulary.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

class FileHashes;

/// A folder of networks that belong together, described by its bundle.json.
class Bundle {
public:
    struct File {
        std::string path; ///< relative, '/'-separated
        std::int64_t size = 0;
        std::string sha256; ///< 64 lower-case hex digits
        std::string at{};   ///< the file's path if it is a link out of the bundle; otherwise empty
    };

    /// A file with weights that are not finite.
    struct NonFiniteFile {
        std::string path;         ///< relative, of the first such file
        std::string tensor;       ///< the first one in it
        std::int64_t tensors = 0; ///< of all files
    };

    /// Reads and checks bundle.json. Throws BundleMissing or BundleInvalid.
    static Bundle open(const std::filesystem::path& folder);

    /// Called during hashing with the bytes done and in total, at least once per file and 16 MiB. It may
    /// throw to cancel the verification.
    using OnHashing = std::function<void(std::int64_t done, std::int64_t total)>;

    /// Checks that every file exists with its size and SHA-256 (BundleMissing, BundleDamaged), that no part
    /// holds other files (BundleDamaged), and that the parts fit each other (BundleMismatch). Files whose
    /// current hash is in `known` are not read again; new hashes are added to it. Returns where weights are
    /// not finite, or nullopt if all are: such a bundle passes.
    std::optional<NonFiniteFile> verify(FileHashes* known = nullptr, const OnHashing& onHashing = {}) const;

    /// Folder of a part (one of bundle_parts, or the name of a medium), or nullopt.
    std::optional<std::filesystem::path> part(std::string_view name) const;

    /// Like part(), but throws BundleMissing if the bundle has no such part.
    std::filesystem::path requirePart(std::string_view name) const;

    bool hasDecoder(Modality modality) const;
    /// Number of signal tokens; 0 if the model has none, as for text.
    int signalTokens(Modality modality) const {
        return modality == Modality::Text ? 0 : m_signalTokens[modality];
    }
    MarkerMode markerMode() const { return m_markerMode; }
    /// The manifest's values, and the reference's where it states none.
    const MediaDefaults& defaults(Modality modality) const { return m_defaults[modality]; }

    const std::filesystem::path& folder() const { return m_folder; }
    const std::string& name() const { return m_name; }
    const std::string& title() const { return m_title; }
    const std::string& licence() const { return m_licence; }
    bool isDemo() const { return m_demo; } ///< declared in the manifest
    const KnownWords& knownWords() const { return m_knownWords; }
    const std::string& hash() const { return m_hash; } ///< SHA-256 of bundle.json
    const std::map<std::string, std::int64_t>& dims() const { return m_dims; }
    /// The licence of each part, as far as it is known.
    const std::map<std::string, std::string>& licences() const { return m_licences; }
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
    KnownWords m_knownWords;
    std::string m_hash;
    MarkerMode m_markerMode = MarkerMode::Added;
    std::map<std::string, std::string> m_parts;
    std::vector<File> m_files;
    std::map<std::string, std::string> m_licences;
    PerModality<int> m_signalTokens;
    std::map<std::string, std::int64_t> m_dims;
    PerModality<MediaDefaults> m_defaults = kReferenceDefaults;
};

} // namespace nextgpt
