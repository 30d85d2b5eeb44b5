// SPDX-License-Identifier: Apache-2.0
#include "engine/media/audio/AudioWriter.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/media/audio/AudioEncoder.h"
#include "engine/media/container/MediaOutput.h"
#include "engine/media/container/RecipeMetadata.h"

namespace nextgpt {

namespace {

enum class Container { Flac, Wav };

/// FLAC allows any key. WAV has a fixed set of keys, so everything goes into its comment, one pair per line.
void addMetadata(MediaOutput& output, const Recipe& recipe, Container container) {
    if (container == Container::Flac) {
        output.tag("software", kSoftwareName);
        for (const auto& [key, value] : recipeMetadata(recipe))
            output.tag(key, value);
        return;
    }
    std::string all = kSoftwareName;
    for (const auto& [key, value] : recipeMetadata(recipe))
        all += "\n" + key + ": " + value;
    output.tag("comment", all);
}

} // namespace

void writeAudio(const std::filesystem::path& path, const Audio& audio, const Recipe& recipe) {
    if (audio.sampleRateHz <= 0 || audio.channels <= 0 || audio.samples.empty() ||
        audio.samples.size() % static_cast<std::size_t>(audio.channels) != 0)
        throw EngineError(ErrorCode::Internal,
                          "the audio buffer does not match its sample rate and channel count");
    const auto container = path.extension() == ".wav" ? Container::Wav : Container::Flac;
    MediaOutput output(container == Container::Wav ? "wav" : "flac");
    const auto codec = container == Container::Wav ? AV_CODEC_ID_PCM_S16LE : AV_CODEC_ID_FLAC;
    const auto encoder = openAudioEncoder(codec, audio, output);
    const int stream = output.addStream(*encoder);
    addMetadata(output, recipe, container);
    output.begin("");
    encodeAudio(output, *encoder, audio, {stream});
    writeFileAtomically(path, output.finish());
}

} // namespace nextgpt
