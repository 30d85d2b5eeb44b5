// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/BundleMaker.h"

#include "engine/bundle/BundlePath.h"
#include "engine/bundle/FileHashes.h"
#include "engine/core/Error.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/doctor/PublishedSizes.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::int64_t kMagicBytes = 4;

/// The file name under which the loaders look for weights in this format.
std::string weightsName(const FoundPart& part) {
    constexpr std::array kDiffusers{PartKind::ImageUNet, PartKind::VideoUNet, PartKind::AudioUNet,
                                    PartKind::Autoencoder, PartKind::AudioAutoencoder};
    const bool isDiffusers = std::ranges::find(kDiffusers, part.kind) != kDiffusers.end();
    const std::string safetensors = isDiffusers ? "diffusion_pytorch_model.safetensors" : "model.safetensors";
    const std::string pickled = isDiffusers ? "diffusion_pytorch_model.bin" : "pytorch_model.bin";
    if (!part.companions.empty())
        return (part.companions.front().extension() == ".bin" ? pickled : safetensors) + ".index.json";
    const auto start = readFileStart(part.file, kMagicBytes);
    const std::string magic(start.begin(), start.end());
    if (magic == "GGUF")
        return "model.gguf";
    return magic.starts_with("PK") || magic.starts_with('\x80') ? pickled : safetensors;
}

/// Width and height of an image, as the denoiser's configuration states them in latents.
json imageDefaults(const DecoderParts& decoder) {
    const json denoiser = readJsonFile(decoder.unet->config);
    const ConfigReader unet(denoiser, decoder.unet->config.string());
    const json autoencoder = readJsonFile(decoder.autoencoder->config);
    const ConfigReader levels(autoencoder, decoder.autoencoder->config.string());
    const auto channels = levels.integers("block_out_channels", {1}, ranges::kWidth);
    const std::int64_t side = unet.integer("sample_size", 0, {.least = 0, .most = ranges::kSide.most})
                              << (channels.size() - 1);
    return side > 0 ? json{{"width", side}, {"height", side}} : json::object();
}

class Maker {
public:
    Maker(const Diagnosis& diagnosis, fs::path folder, FileHashes* known, Bundle::OnHashing onHashing)
        : m_diagnosis(diagnosis)
        , m_folder(std::move(folder))
        , m_known(known)
        , m_onHashing(std::move(onHashing)) {}

    void write(const std::string& bundleName) {
        const BundleParts& parts = m_diagnosis.parts;
        place("llm", *parts.languageModel);
        link("llm/tokenizer.model", parts.tokenizer->file);
        if (parts.addedTokens != nullptr)
            link("llm/added_tokens.json", parts.addedTokens->file);
        const TensorNames imageBind(*openCheckpoint(parts.imageBind->file));
        place("imagebind", *parts.imageBind);
        if (parts.imageBind->config.empty())
            writeConfig("imagebind/config.json", *imageBindConfig(imageBind));
        const TensorNames learned(*openCheckpoint(parts.learned->file));
        place("nextgpt", *parts.learned);
        if (parts.learned->config.empty())
            writeConfig("nextgpt/config.json", learnedConfig(learned));
        for (const MediumNames& medium : kMedia)
            if (const auto& decoder = parts.decoders[medium.modality])
                placeDecoder(std::string(medium.name), *decoder);
        writeManifest(bundleName, learned);
    }

private:
    /// Weights under the name that the loaders expect, their shards and their configuration.
    void place(const std::string& folder, const FoundPart& part) {
        link(folder + '/' + weightsName(part), part.file);
        for (const fs::path& shard : part.companions)
            link(folder + '/' + shard.filename().string(), shard);
        if (!part.config.empty())
            link(folder + "/config.json", part.config);
    }

    void placeDecoder(const std::string& medium, const DecoderParts& decoder) {
        place(medium + "/unet", *decoder.unet);
        place(medium + "/vae", *decoder.autoencoder);
        place(medium + "/text_encoder", *decoder.text);
        link(medium + "/scheduler/scheduler_config.json", decoder.scheduler->file);
        link(medium + "/tokenizer/vocab.json", decoder.tokenizer->file);
        for (const fs::path& file : decoder.tokenizer->companions)
            link(medium + "/tokenizer/" + file.filename().string(), file);
        if (decoder.vocoder != nullptr)
            place(medium + "/vocoder", *decoder.vocoder);
    }

    void link(const std::string& path, const fs::path& file) {
        const fs::path target = fs::canonical(file);
        fs::create_directories((m_folder / path).parent_path());
        fs::create_symlink(target, m_folder / path);
        m_links.emplace(path, target);
    }

    void writeConfig(const std::string& path, const json& config) {
        writeTextFileAtomically(m_folder / path, config.dump(2) + '\n');
        m_written.push_back(path);
    }

    json fileEntries() {
        std::int64_t total = 0;
        for (const auto& [path, target] : m_links)
            total += static_cast<std::int64_t>(fs::file_size(target));
        std::int64_t before = 0;
        json files = json::array();
        const auto add = [&](const std::string& path) {
            const auto size = static_cast<std::int64_t>(fs::file_size(m_folder / path));
            const auto onBytes = [&](std::int64_t done) {
                if (m_onHashing)
                    m_onHashing(std::min(before + done, total), total);
            };
            files.push_back(
                {{"path", path},
                 {"size", size},
                 {"sha256", contentOfFile(m_folder / path, m_known, onBytes).sha256}});
            before += size;
        };
        for (const auto& [path, target] : m_links) {
            add(path);
            files.back()["at"] = target.string();
        }
        for (const std::string& path : m_written)
            add(path);
        return files;
    }

    json licences() const {
        json result = json::object();
        const auto add = [&](std::string_view part, const FoundPart& found) {
            const std::string usual = usualLicence(found.family);
            if (!found.licence.empty())
                result[std::string(part)] = found.licence;
            else if (!usual.empty())
                result[std::string(part)] = usual + " (of " + found.family + ")";
        };
        add("llm", *m_diagnosis.parts.languageModel);
        add("imagebind", *m_diagnosis.parts.imageBind);
        add("nextgpt", *m_diagnosis.parts.learned);
        for (const MediumNames& medium : kMedia)
            if (const auto& decoder = m_diagnosis.parts.decoders[medium.modality])
                add(medium.name, *decoder->unet);
        return result;
    }

    void writeManifest(const std::string& bundleName, const TensorNames& learned) {
        json manifest{{"format", 1},
                      {"name", bundleName},
                      {"made_on", thisComputer()},
                      {"marker_mode", m_diagnosis.markerMode == MarkerMode::Added ? "added" : "pieces"},
                      {"parts", {{"llm", "llm"}, {"imagebind", "imagebind"}, {"nextgpt", "nextgpt"}}},
                      {"dims",
                       {{"llm", m_diagnosis.parts.languageModel->sizes.width},
                        {"imagebind", m_diagnosis.parts.imageBind->sizes.width}}},
                      {"licences", licences()}};
        std::set<std::string> distinct;
        for (const auto& [part, licence] : manifest["licences"].items())
            distinct.insert(licence.get<std::string>());
        std::string all;
        for (const std::string& licence : distinct)
            all += (all.empty() ? "" : "; ") + licence;
        manifest["licence"] = all;
        for (const MediumNames& medium : kMedia) {
            const std::string label(medium.name);
            manifest["signal_tokens"][label] = m_diagnosis.signalTokens[medium.modality];
            const auto& decoder = m_diagnosis.parts.decoders[medium.modality];
            if (!decoder)
                continue;
            manifest["parts"][label] = label;
            manifest["dims"][label + "_condition"] = projectionSizes(learned, medium.modality)->out;
            if (medium.modality == Modality::Image)
                manifest["defaults"][label] = imageDefaults(*decoder);
        }
        manifest["files"] = fileEntries();
        writeTextFileAtomically(m_folder / "bundle.json", manifest.dump(2) + '\n');
    }

    const Diagnosis& m_diagnosis;
    fs::path m_folder;
    FileHashes* m_known;
    Bundle::OnHashing m_onHashing;
    std::map<std::string, fs::path> m_links; ///< canonical targets by path in the bundle
    std::vector<std::string> m_written;
};

} // namespace

void makeBundle(const Diagnosis& diagnosis, const BundleOrder& order) {
    if (!diagnosis.isHealthy())
        throw EngineError(ErrorCode::BundleMismatch, "files are missing or do not belong together");
    std::error_code ignored;
    const fs::path folder = fs::absolute(order.folder).lexically_normal();
    if (fs::exists(folder, ignored))
        throw EngineError(ErrorCode::RequestInvalid, folder.string() + " exists already");
    const fs::path partial = fs::path(folder).concat(".part");
    fs::remove_all(partial, ignored);
    try {
        Maker(diagnosis, partial, order.known, order.onHashing)
            .write(order.name.empty() ? folder.filename().string() : order.name);
        const Bundle bundle = Bundle::open(partial);
        bundle.verify(order.known, order.onHashing); // reads again only what the cache cannot vouch for
        if (order.check)
            order.check(bundle);
        fs::rename(partial, folder);
    } catch (const fs::filesystem_error& error) {
        fs::remove_all(partial, ignored);
        throw EngineError(ErrorCode::FileNotWritable, error.what());
    } catch (...) {
        fs::remove_all(partial, ignored);
        throw;
    }
}

} // namespace nextgpt
