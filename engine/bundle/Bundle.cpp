// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/Bundle.h"

#include "engine/bundle/BundleFit.h"
#include "engine/bundle/BundlePath.h"
#include "engine/bundle/BundleWords.h"
#include "engine/bundle/FileHashes.h"
#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/JsonFile.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"
#include "engine/io/Sha256.h"
#include "engine/request/MediaOption.h"
#include "engine/request/MediaOptions.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <set>

namespace nextgpt {

namespace {

constexpr std::int64_t kFormat = 1;
constexpr limits::Range<std::int64_t> kFormats{.min = 0, .max = INT64_MAX}; ///< also of later versions
constexpr std::int64_t kMaxDim = 1 << 20;

[[noreturn]] void refuse(const std::string& reason) {
    throw EngineError(ErrorCode::BundleInvalid, "bundle.json: " + reason);
}

const nlohmann::json& objectAt(const nlohmann::json& manifest, const char* key) {
    const auto found = manifest.find(key);
    if (found == manifest.end() || !found->is_object())
        refuse(std::string("no object \"") + key + '"');
    return *found;
}

std::int64_t wholeNumber(const nlohmann::json& value, const std::string& what, std::int64_t most) {
    if (!value.is_number_integer() || value < 0 || value > most)
        refuse(what + " is not a whole number from 0 to " + std::to_string(most));
    return value.get<std::int64_t>();
}

bool isSha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<Modality> mediumFromName(const std::string& name) {
    const auto modality = modalityFromName(name);
    return modality == Modality::Text ? std::nullopt : modality;
}

bool isPart(const std::string& name) {
    return std::ranges::find(bundle_parts::kRequired, name) != bundle_parts::kRequired.end() ||
           mediumFromName(name);
}

/// The value of `key`, or `absent`; `medium` names it in errors.
int numberOr(int absent, const nlohmann::json& json, const char* key, const limits::Range<int>& range,
             const std::string& medium) {
    if (!json.contains(key))
        return absent;
    const auto value = static_cast<int>(wholeNumber(json[key], medium + '.' + key, range.max));
    if (!range.contains(value))
        refuse(fmt::format("{}.{} is not from {} to {} in steps of {}", medium, key, range.min, range.max,
                           std::max(range.step, 1)));
    return value;
}

double numberOr(double absent, const nlohmann::json& json, const char* key,
                const limits::Range<double>& range, const std::string& medium) {
    return ConfigReader(json, "bundle.json, defaults." + medium).real(key, absent, range);
}

MediaDefaults readDefaults(const nlohmann::json& json, Modality modality) {
    const std::string medium(name(modality));
    if (!json.is_object())
        refuse("defaults of " + quotedText(medium) + " are not an object");
    MediaDefaults defaults = kReferenceDefaults[modality];
    for (const MediaOption option : kOptionsOf[modality]) {
        const MediaOptionDescription& description = descriptionOf(option);
        const auto read = [&](const auto& field) {
            auto& value = defaults.*field.preset;
            value = numberOr(value, json, description.key, field.range, medium);
        };
        std::visit(read, description.field);
    }
    if (!hasOption(modality, MediaOption::Frames))
        return defaults;
    defaults.framesPerSecond = numberOr(defaults.framesPerSecond, json, keys::kFramesPerSecond,
                                        limits::kGeneratedFramesPerSecond, medium);
    if (!fitsDecoded(defaults.width, defaults.height, defaults.frames))
        refuse(fmt::format("{}.frames: {} frames of {} × {} pixels are too many for one video", medium,
                           defaults.frames, defaults.width, defaults.height));
    return defaults;
}

/// A file may be outside the bundle's folder only if the bundle was made on this computer: a bundle from
/// elsewhere cannot make the program read other files.
void requireMayLeave(const ConfigReader& manifest, const Bundle::File& file) {
    if (!isPossiblePath(file.at))
        refuse("\"at\" of " + file.path + " is not a path");
    if (manifest.word("made_on", "") != computerId())
        refuse(
            file.path + " lies outside the bundle, at " + quotedText(file.at) +
            ", but the bundle was made on another computer or by another user; make it again with `nextgpt "
            "bundle make`");
}

} // namespace

Bundle Bundle::open(const std::filesystem::path& folder) {
    const auto path = folder / "bundle.json";
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        throw EngineError(ErrorCode::BundleMissing, folder.string() + ": no bundle.json");
    const auto manifest = readJsonFile(path);
    Bundle bundle;
    bundle.m_folder = folder;
    bundle.m_hash = nextgpt::sha256(MappedFile(path).bytes());
    const ConfigReader reader(manifest, "bundle.json");
    if (reader.integer("format", 0, kFormats) != kFormat)
        refuse("format is not " + std::to_string(kFormat) +
               ": the bundle was created for another version of this program");
    bundle.m_name = reader.word("name", "");
    if (bundle.m_name.empty())
        refuse("no name");
    bundle.m_title = reader.word("title", bundle.m_name);
    bundle.m_licence = reader.word("licence", "");
    const ConfigReader licences(reader.object("licences"), "bundle.json, licences");
    for (const auto& item : reader.object("licences").items())
        bundle.m_licences[item.key()] = licences.word(item.key().c_str(), "");
    bundle.m_demo = reader.flag("demo", false);
    bundle.m_knownWords = readKnownWords(manifest);
    bundle.readParts(manifest);
    bundle.readFiles(manifest);
    bundle.readNumbers(manifest);
    return bundle;
}

void Bundle::readParts(const nlohmann::json& manifest) {
    for (const auto& [part, folder] : objectAt(manifest, "parts").items()) {
        if (!isPart(part))
            refuse("unknown part " + quotedText(part));
        if (!folder.is_string() || !isSafeBundlePath(folder.get<std::string>()))
            refuse("folder of part " + part + " is not a plain relative path");
        m_parts.emplace(part, folder.get<std::string>());
    }
    for (const auto part : bundle_parts::kRequired)
        if (!m_parts.contains(std::string(part)))
            refuse("part \"" + std::string(part) + "\" is missing");
}

void Bundle::readFiles(const nlohmann::json& manifest) {
    const auto files = manifest.find("files");
    if (files == manifest.end() || !files->is_array())
        refuse("no array \"files\"");
    const ConfigReader reader(manifest, "bundle.json");
    std::set<std::string> seen;
    for (const auto& json : *files) {
        if (!json.is_object() || !json.contains("size"))
            refuse("an entry of files has no path, size and sha256");
        const ConfigReader entry(json, "bundle.json, files");
        File file{
            .path = entry.word("path", ""), .sha256 = entry.word("sha256", ""), .at = entry.word("at", "")};
        if (!isSafeBundlePath(file.path))
            refuse("file path " + quotedText(file.path) + " is not a plain relative path");
        if (!seen.insert(file.path).second)
            refuse("file " + file.path + " is listed twice");
        file.size = wholeNumber(json["size"], "size of " + file.path, INT64_MAX);
        if (!isSha256(file.sha256))
            refuse("sha256 of " + file.path + " is not 64 lower-case hex digits");
        if (!file.at.empty())
            requireMayLeave(reader, file);
        m_files.push_back(std::move(file));
    }
}

void Bundle::readNumbers(const nlohmann::json& manifest) {
    for (const auto& [medium, count] : objectAt(manifest, "signal_tokens").items()) {
        const auto modality = mediumFromName(medium);
        if (!modality)
            refuse("signal_tokens of unknown medium " + quotedText(medium));
        m_signalTokens[*modality] =
            static_cast<int>(wholeNumber(count, "signal_tokens." + medium, limits::kSignalTokens));
    }
    for (const auto& [dim, size] : objectAt(manifest, "dims").items())
        m_dims[dim] = wholeNumber(size, "dims." + dim, kMaxDim);
    const auto mode = ConfigReader(manifest, "bundle.json").word("marker_mode", "added");
    if (mode != "added" && mode != "pieces")
        refuse("marker_mode is neither added nor pieces");
    m_markerMode = mode == "added" ? MarkerMode::Added : MarkerMode::Pieces;
    if (manifest.contains("defaults"))
        for (const auto& [medium, json] : objectAt(manifest, "defaults").items()) {
            const auto modality = mediumFromName(medium);
            if (!modality)
                refuse("defaults of unknown medium " + quotedText(medium));
            m_defaults[*modality] = readDefaults(json, *modality);
        }
}

std::optional<Bundle::NonFiniteFile> Bundle::verify(FileHashes* known, const OnHashing& onHashing) const {
    requireFiles(*this); // before gigabytes are read
    std::int64_t total = 0;
    for (const auto& file : m_files)
        total += file.size;
    std::int64_t before = 0;
    std::optional<NonFiniteFile> nonFinite;
    for (const auto& file : m_files) {
        const auto path = resolvedFile(m_folder, file.path, file.at);
        const auto onBytes = [&](std::int64_t done) {
            if (onHashing)
                onHashing(before + done, total);
        };
        const FileContent content = contentOfFile(path, known, onBytes);
        if (content.sha256 != file.sha256)
            throw EngineError(ErrorCode::BundleDamaged, file.path + ": SHA-256 differs from bundle.json");
        before += file.size;
        if (const NonFiniteTensors found = content.nonFinite.value_or(NonFiniteTensors{}); found.count > 0) {
            if (!nonFinite)
                nonFinite = {.path = file.path, .tensor = found.first};
            nonFinite->tensors += found.count;
        }
    }
    requireNothingUnlisted(*this);
    requirePartsFit(*this);
    return nonFinite;
}

std::optional<std::filesystem::path> Bundle::part(std::string_view name) const {
    const auto found = m_parts.find(std::string(name));
    if (found == m_parts.end())
        return std::nullopt;
    return m_folder / found->second;
}

std::filesystem::path Bundle::requirePart(std::string_view name) const {
    if (auto folder = part(name))
        return *folder;
    throw EngineError(ErrorCode::BundleMissing, "the bundle " + m_name + " has no part " + std::string(name));
}

bool Bundle::hasDecoder(Modality modality) const {
    return modality != Modality::Text && m_parts.contains(std::string(nextgpt::name(modality)));
}

} // namespace nextgpt
