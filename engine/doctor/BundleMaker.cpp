// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/BundleMaker.h"

#include "engine/bundle/BundlePath.h"
#include "engine/bundle/FileHashes.h"
#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/doctor/PublishedSizes.h"
#include "engine/doctor/SingleFileConfig.h"
#include "engine/formats/ConfigReader.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <set>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::int64_t kMagicBytes = 4;

bool isPickled(const fs::path& file) {
    const auto start = readFileStart(file, kMagicBytes);
    return start.size() >= 2 && ((start[0] == 'P' && start[1] == 'K') || start[0] == 0x80);
}

bool isOfDiffusers(const FoundPart& part) {
    constexpr std::array kDiffusers{PartKind::ImageUNet, PartKind::VideoUNet, PartKind::AudioUNet,
                                    PartKind::Autoencoder, PartKind::AudioAutoencoder};
    return !part.within && std::ranges::find(kDiffusers, part.kind) != kDiffusers.end();
}

/// The beginning and the end of the file name under which the loaders look for weights in this format.
std::pair<std::string, std::string> weightsName(const FoundPart& part) {
    const fs::path& tensors = part.companions.empty() ? part.file : part.companions.front();
    if (ggufFileOf(tensors))
        return {"model", ".gguf"};
    if (isPickled(tensors))
        return {isOfDiffusers(part) ? "diffusion_pytorch_model" : "pytorch_model", ".bin"};
    return {isOfDiffusers(part) ? "diffusion_pytorch_model" : "model", ".safetensors"};
}

/// config.json of a decoder's network, as it is stored beside it or made from the tensors.
json configOf(const FoundPart& part) {
    return part.config.empty() ? singleFileConfig(part).value() : readJsonFile(part.config);
}

/// The denoiser's. Of Stable Diffusion 2 the models that predict the velocity make images of 768 pixels.
json denoiserConfig(const DecoderParts& decoder) {
    constexpr std::int64_t kLargerSide = 96;
    json config = configOf(*decoder.unet);
    if (decoder.unet->config.empty() && decoder.scheduler != nullptr &&
        decoder.unet->sizes.condition == kStableDiffusion2Condition &&
        readJsonFile(decoder.scheduler->file).value("prediction_type", "") == "v_prediction")
        config["sample_size"] = kLargerSide;
    return config;
}

/// Width and height of an image, as the denoiser's configuration states them in latents.
json imageDefaults(const json& denoiser, const json& autoencoder) {
    const ConfigReader unet(denoiser, "config.json of the image decoder's denoiser");
    const ConfigReader levels(autoencoder, "config.json of the image decoder's autoencoder");
    const auto channels = levels.integers("block_out_channels", {1}, ranges::kWidth);
    const std::int64_t side = unet.integer("sample_size", 0, {.min = 0, .max = ranges::kSide.max})
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
        place(bundle_parts::kLanguageModel, *parts.languageModel);
        if (parts.languageBase != nullptr)
            place("llm/base", *parts.languageBase);
        if (parts.tokenizer != nullptr)
            link("llm/" + parts.tokenizer->file.filename().string(), parts.tokenizer->file);
        if (parts.addedTokens != nullptr)
            link("llm/added_tokens.json", parts.addedTokens->file);
        const TensorNames imageBind(*openPart(*parts.imageBind));
        place(bundle_parts::kImageBind, *parts.imageBind);
        if (parts.imageBind->config.empty())
            writeConfig("imagebind/config.json", *imageBindConfig(imageBind));
        const TensorNames learned(*openPart(*parts.learned));
        place(bundle_parts::kLearned, *parts.learned);
        if (parts.learned->config.empty())
            writeConfig("nextgpt/config.json", learnedConfig(learned));
        if (parts.adapter != nullptr)
            placeAdapter(*parts.adapter);
        for (const MediumNames& medium : kMedia)
            if (const auto& decoder = parts.decoders[medium.modality])
                placeDecoder(std::string(medium.name), *decoder);
        writeManifest(bundleName, learned);
    }

private:
    /// Weights under the name that the loaders expect, their shards and their configuration.
    void place(const std::string& folder, const FoundPart& part) {
        const auto [start, extension] = weightsName(part);
        if (hasShardsWithoutIndex(part))
            for (std::size_t i = 0; i < part.companions.size(); ++i)
                link(fmt::format("{}/{}-{:05}-of-{:05}{}", folder, start, i + 1, part.companions.size(),
                                 extension),
                     part.companions[i]);
        else
            placeFile(folder + '/' + start + extension, folder, part);
        if (!part.config.empty() && extension != ".gguf")
            link(folder + "/config.json", part.config);
    }

    void placeFile(const std::string& path, const std::string& folder, const FoundPart& part) {
        link(part.companions.empty() ? path : path + ".index.json", part.file);
        for (const fs::path& shard : part.companions)
            link(folder + '/' + shard.filename().string(), shard);
    }

    void placeAdapter(const FoundPart& adapter) {
        link(std::string("nextgpt/adapter_model") + (isPickled(adapter.file) ? ".bin" : ".safetensors"),
             adapter.file);
        link("nextgpt/adapter_config.json", adapter.config);
    }

    /// A network of a decoder: in a folder of its own, or in the file of several networks that lies in the
    /// decoder's folder if it has the denoiser, with its configuration in a folder of its own.
    void placeNetwork(const std::string& folder, const FoundPart& part, const FoundPart& unet) {
        if (part.within && part.file == unet.file) {
            const auto [start, extension] = weightsName(part);
            link(fs::path(folder).parent_path().string() + '/' + start + extension, part.file);
            if (!part.config.empty())
                link(folder + "/config.json", part.config);
        } else {
            place(folder, part);
        }
        if (part.within && part.config.empty() && &part != &unet)
            writeConfig(folder + "/config.json", configOf(part));
    }

    void placeDecoder(const std::string& medium, const DecoderParts& decoder) {
        placeNetwork(medium + "/unet", *decoder.unet, *decoder.unet);
        if (decoder.unet->config.empty())
            writeConfig(medium + "/unet/config.json", denoiserConfig(decoder));
        placeNetwork(medium + "/vae", *decoder.autoencoder, *decoder.unet);
        placeNetwork(medium + "/text_encoder", *decoder.text, *decoder.unet);
        if (decoder.scheduler != nullptr)
            link(medium + "/scheduler/scheduler_config.json", decoder.scheduler->file);
        else
            writeConfig(medium + "/scheduler/scheduler_config.json",
                        singleFileScheduler(*decoder.unet).value());
        link(medium + "/tokenizer/vocab.json", decoder.tokenizer->file);
        for (const fs::path& file : decoder.tokenizer->companions)
            link(medium + "/tokenizer/" + file.filename().string(), file);
        if (decoder.vocoder != nullptr)
            place(medium + "/vocoder", *decoder.vocoder);
    }

    /// Several networks may be in one file, which is linked once.
    void link(const std::string& path, const fs::path& file) {
        const fs::path target = fs::canonical(file);
        if (const auto known = m_links.find(path); known != m_links.end() && known->second == target)
            return;
        fs::create_directories((m_folder / path).parent_path());
        fs::create_symlink(target, m_folder / path);
        m_links.emplace(path, target);
    }

    void writeConfig(const std::string& path, const json& config) {
        fs::create_directories((m_folder / path).parent_path());
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
            files.push_back({{"path", path},
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
        add(bundle_parts::kLanguageModel, *m_diagnosis.parts.languageModel);
        add(bundle_parts::kImageBind, *m_diagnosis.parts.imageBind);
        add(bundle_parts::kLearned, *m_diagnosis.parts.learned);
        for (const MediumNames& medium : kMedia)
            if (const auto& decoder = m_diagnosis.parts.decoders[medium.modality])
                add(medium.name, *decoder->unet);
        return result;
    }

    void writeManifest(const std::string& bundleName, const TensorNames& learned) {
        json manifest{{"format", 1},
                      {"name", bundleName},
                      {"made_on", computerId()},
                      {"marker_mode", m_diagnosis.markerMode == MarkerMode::Added ? "added" : "pieces"},
                      {"parts",
                       {{bundle_parts::kLanguageModel, bundle_parts::kLanguageModel},
                        {bundle_parts::kImageBind, bundle_parts::kImageBind},
                        {bundle_parts::kLearned, bundle_parts::kLearned}}},
                      {"dims",
                       {{bundle_parts::kLanguageModel, m_diagnosis.parts.languageModel->sizes.width},
                        {bundle_parts::kImageBind, m_diagnosis.parts.imageBind->sizes.width}}},
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
                manifest["defaults"][label] =
                    imageDefaults(denoiserConfig(*decoder), configOf(*decoder->autoencoder));
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
        bundle.verify(order.known, order.onHashing); // reads again only files without a remembered hash
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
