// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/FrozenEncoders.h"

#include "engine/core/BundleParts.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/io/Sha256.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/generate/MediaStrategy.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

/// Identifies the files of a bundle below a folder by their hashes in bundle.json.
std::string hashOfFiles(const Bundle& bundle, const std::string& prefix) {
    std::string text;
    for (const Bundle::File& file : bundle.files())
        if (file.path.starts_with(prefix))
            text += file.sha256;
    return sha256(text);
}

/// The path of a part relative to the bundle, with a final slash; empty if the bundle lacks it.
std::string folderOf(const Bundle& bundle, std::string_view part) {
    const auto found = bundle.parts().find(std::string(part));
    return found == bundle.parts().end() ? std::string() : found->second + "/";
}

} // namespace

FrozenEncoders::FrozenEncoders(const Bundle& bundle, const std::filesystem::path& cacheFolder,
                               ImageBind::Features features, at::Device device, const Job& job)
    : m_bundle(bundle)
    , m_job(job)
    , m_features(features)
    , m_device(device)
    , m_cache(cacheFolder)
    , m_encoderHash(hashOfFiles(bundle, folderOf(bundle, bundle_parts::kImageBind))) {
    for (const Modality modality : kMediaModalities)
        if (const std::string folder = folderOf(bundle, name(modality)); !folder.empty()) {
            m_decoderHashes[modality] =
                hashOfFiles(bundle, folder + "text_encoder/") + hashOfFiles(bundle, folder + "tokenizer/");
            const MediaSize size = mediaKinds()[modality].sizeFor({}, bundle.defaults(modality));
            m_autoencoderHashes[modality] = fmt::format("{} {}x{}x{}", hashOfFiles(bundle, folder + "vae/"),
                                                        size.width, size.height, size.frames);
        }
}

Perception& FrozenEncoders::perception() {
    if (!m_perception) {
        const Placement placement{.device = m_device};
        const auto folder = m_bundle.requirePart(bundle_parts::kImageBind);
        ImageBind imageBind(Weights(openCheckpoint(folder), placement),
                            ImageBindConfig::fromJson(readJsonFile(folder / "config.json")));
        m_perception.emplace(
            std::move(imageBind),
            loadInputProjection(openLearned(m_bundle.requirePart(bundle_parts::kLearned)), placement),
            placement);
    }
    return *m_perception;
}

at::Tensor FrozenEncoders::embedding(const MediaFile& file) {
    const std::string content = hashOfFile(file.path, &m_hashes, [](std::int64_t) {});
    const std::string key = m_encoderHash + " " + std::string(name(file.modality)) +
                            (m_features == ImageBind::Features::Patches ? " patches " : " ") + content;
    return m_cache.get(key, [&] {
        const at::NoGradGuard notRecording;
        return perception().embeddingOf(file, m_features, m_job);
    });
}

at::Tensor FrozenEncoders::condition(Modality modality, const std::string& caption) {
    const std::string key = m_decoderHashes[modality] + " caption " + caption;
    return m_cache.get(key, [&] {
        if (!m_captions)
            m_captions.emplace(m_bundle, m_device);
        return (*m_captions)(modality, caption);
    });
}

at::Tensor FrozenEncoders::latents(const MediaFile& file) {
    const std::string content = hashOfFile(file.path, &m_hashes, [](std::int64_t) {});
    return m_cache.get(m_autoencoderHashes[file.modality] + " latents " + content, [&] {
        if (!m_latents)
            m_latents.emplace(m_bundle, m_device);
        return (*m_latents)(file);
    });
}

} // namespace nextgpt
