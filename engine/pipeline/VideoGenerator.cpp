#include "engine/pipeline/VideoGenerator.h"

#include "engine/core/Error.h"
#include "engine/features/ImageTransform.h"
#include "engine/media/VideoWriter.h"
#include "engine/models/FrameFolding.h"
#include "engine/pipeline/Denoising.h"
#include "engine/pipeline/FreeName.h"
#include "engine/pipeline/PictureSize.h"

#include <ATen/core/grad_mode.h>

#include <chrono>

namespace nextgpt {

namespace {

/// What NExT-GPT makes of Zeroscope where neither the request nor the bundle says.
constexpr int kFrames = 16;
constexpr double kFramesPerSecond = 8.0;
constexpr int kMostFrames = 128;

int framesFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults) {
    const int frames = options.frames.value_or(defaults.frames);
    if (frames < 1 || frames > kMostFrames)
        throw EngineError(ErrorCode::RequestInvalid, "a film of " + std::to_string(frames) +
                                                         " frames; possible are 1 to " +
                                                         std::to_string(kMostFrames));
    return frames;
}

} // namespace

VideoGenerator::VideoGenerator(const Bundle& bundle, OutputProjection projection,
                               Lazy<VideoNetworks> networks, Placement placement)
    : m_bundle(bundle)
    , m_projection(std::move(projection))
    , m_networks(std::move(networks))
    , m_placement(std::move(placement)) {}

Bundle::MediaDefaults VideoGenerator::defaults() const {
    Bundle::MediaDefaults defaults = m_bundle.defaults(Modality::Video);
    if (defaults.frames == 0)
        defaults.frames = kFrames;
    if (defaults.framesPerSecond == 0.0)
        defaults.framesPerSecond = kFramesPerSecond;
    return defaults;
}

Generator::Size VideoGenerator::sizeFor(const MediaOptions& options) const {
    Size size = pictureSize(options, defaults());
    size.seconds = framesFor(options, defaults()) / defaults().framesPerSecond;
    return size;
}

at::Tensor VideoGenerator::denoise(const Task& task, Recipe& recipe, const Job& job) {
    const VideoNetworks& networks = m_networks.get(job);
    const int slot = task.signal.slot;
    const Size size = sizeFor(task.options);
    const at::Tensor noise =
        startingNoise(task.seed,
                      {1, networks.unet.config().inChannels, framesFor(task.options, defaults()),
                       size.height / kPixelsPerLatent, size.width / kPixelsPerLatent},
                      m_placement.device); // [1,C,F,h,w]
    const Denoising denoising{[&](const at::Tensor& latents, double time, const at::Tensor& condition) {
                                  return networks.unet(latents.to(m_placement.dtype), time, condition);
                              },
                              networks.parts.scheduler,
                              m_projection(task.signal.hidden, task.signal.embeddings), // [1,Q,D]
                              networks.parts.unconditional,
                              [&](const at::Tensor& original) {
                                  Preview preview{slot, {}, defaults().framesPerSecond};
                                  for (const at::Tensor& frame : clipsToFrames(original).split(1))
                                      preview.frames.push_back(networks.parts.preview(frame));
                                  return preview;
                              }};
    return denoising(noise, slot, recipe, job);
}

Video VideoGenerator::decode(const at::Tensor& latents, int slot, const Job& job) {
    const c10::InferenceMode inference;
    const AutoencoderKl& autoencoder = m_networks.get(job).parts.autoencoder;
    const auto frames = clipsToFrames(latents).split(1); // F × [1,C,h,w]
    Video video{defaults().framesPerSecond, {}};
    // One by one: it takes the memory of a picture, and a job can be stopped between them.
    for (const at::Tensor& frame : frames) {
        job.emit(Progress{Stage::Decoding, slot, static_cast<std::int64_t>(video.frames.size()),
                          static_cast<std::int64_t>(frames.size())});
        const at::Tensor pixels = autoencoder.toPixels(frame)[0].to(at::kCPU, at::kFloat); // [3,H,W]
        requireFinite(pixels);
        video.frames.push_back(tensorToImage(pixels));
    }
    return video;
}

MediaReady VideoGenerator::generate(const Task& task, const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const int slot = task.signal.slot;
    Recipe recipe = recipeFor(m_bundle, task);
    const Video video = decode(denoise(task, recipe, job), slot, job);
    job.emit(Progress{Stage::Saving, slot, 0, 1});
    recipe.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto path = freeName(task.folder, "video-" + std::to_string(task.seed), ".mp4");
    writeVideo(path, video, nullptr, recipe);
    return {slot, {Modality::Video, path}, recipe};
}

} // namespace nextgpt
