// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/doctor/PocketParts.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/JsonFile.h"
#include "engine/media/image/ImageReader.h"
#include "engine/pipeline/BundleLoader.h"

#include <nlohmann/json.hpp>

#include <QLocale>

#include <algorithm>

namespace nextgpt::test {

namespace fs = std::filesystem;

std::int64_t pocketPieces() {
    return pocketRows() - std::int64_t(readJsonFile(kPocket / "llm" / "added_tokens.json").size());
}

std::int64_t pocketRows() {
    return readJsonFile(kPocket / "llm" / "config.json").at("vocab_size").get<std::int64_t>();
}

QString grouped(std::int64_t number) {
    return QLocale(QLocale::English).toString(qlonglong(number));
}

Tensors pocketTensors(const fs::path& part) {
    const auto source = openCheckpoint(kPocket / part);
    Tensors tensors;
    for (const std::string& tensor : source->untaken())
        tensors[tensor] = source->take(tensor, source->shapeOf(tensor));
    return tensors;
}

void writeChanged(const fs::path& part, const fs::path& file, const std::function<void(Tensors&)>& change) {
    Tensors tensors = pocketTensors(part);
    change(tensors);
    fs::create_directories(file.parent_path());
    writeSafetensors(file, tensors);
}

std::vector<fs::path> pocketWithout(const std::vector<std::string>& except) {
    std::vector<fs::path> given;
    for (const char* part : {"llm", "imagebind", "nextgpt", "image", "video", "audio"})
        if (std::ranges::find(except, part) == except.end())
            given.push_back(kPocket / part);
    return given;
}

QString findings(const Diagnosis& diagnosis) {
    QString text;
    for (const Finding& finding : diagnosis.findings)
        text += QString::fromStdString(std::string(name(finding.kind)) + " (" + finding.part +
                                       "): " + finding.text + ' ' + finding.advice + '\n');
    return text;
}

std::string answer(const fs::path& bundle, const fs::path& media) {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("draw a red ball")}}};
    request.mediaFolder = media;
    auto& image = request.options.media[Modality::Image];
    image.steps = 2;
    image.guidance = 2.0;
    image.width = image.height = 96;
    request.options.seed = 3;
    std::string content;
    const auto collect = [&](const Event& event) {
        if (const auto* text = std::get_if<TextDelta>(&event))
            content += text->text;
        if (const auto* ready = std::get_if<MediaReady>(&event)) {
            const Image pixels = readImage(ready->file.path);
            content.append(pixels.pixels.begin(), pixels.pixels.end());
        }
    };
    loadAssistant(Bundle::open(bundle), {}, Job::unattended())->reply(request, Job(collect, {}));
    return content;
}

QString refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const EngineError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace nextgpt::test
