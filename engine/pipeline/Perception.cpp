#include "engine/pipeline/Perception.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/ImageReader.h"
#include "engine/weights/Sha256.h"

namespace nextgpt {

namespace {

std::string contentOf(const Image& image) {
    std::string bytes = std::to_string(image.width) + 'x' + std::to_string(image.height) + ':';
    bytes.append(reinterpret_cast<const char*>(image.pixels.data()), image.pixels.size());
    return sha256(bytes);
}

} // namespace

Perception::Perception(ImageBind imageBind, InputProjection projection, Placement placement)
    : m_imageBind(std::move(imageBind))
    , m_projection(std::move(projection))
    , m_placement(std::move(placement)) {}

bool Perception::canPerceive(Modality modality) const {
    return modality == Modality::Image && m_imageBind.config().vision.has_value();
}

Perception::Stamp Perception::stampOf(const std::filesystem::path& path) {
    std::error_code ignored; // what is wrong with a file, reading it says
    return {path, std::filesystem::file_size(path, ignored), std::filesystem::last_write_time(path, ignored)};
}

const Perception::Percept& Perception::perceive(const MediaFile& file, const Job& job) {
    if (!canPerceive(file.modality))
        throw EngineError(ErrorCode::MediaUnsupported,
                          "this bundle cannot perceive " + std::string(name(file.modality)));
    job.emit(Progress{Stage::ReadingMedia, -1, 0, 1});
    const Stamp stamp = stampOf(file.path);
    const auto known = m_contents.find(stamp);
    const Percept& percept =
        known != m_contents.end() ? m_percepts.at(known->second) : perceivePixels(file.path);
    m_contents[stamp] = percept.content;
    job.emit(Progress{Stage::ReadingMedia, -1, 1, 1});
    return percept;
}

const Perception::Percept& Perception::perceivePixels(const std::filesystem::path& path) {
    const Image image = readImage(path);
    const std::string content = contentOf(image);
    if (const auto known = m_percepts.find(content); known != m_percepts.end())
        return known->second;
    const int size = static_cast<int>(m_imageBind.config().vision->imageSize);
    const at::Tensor pixels =
        imageToTensor(image, size).unsqueeze(0).to(m_placement.device, m_placement.dtype); // [1,3,S,S]
    const at::Tensor embedding = m_projection(m_imageBind.encodeVision(pixels));           // [1,D]
    return m_percepts.emplace(content, Percept{content, embedding}).first->second;
}

} // namespace nextgpt
