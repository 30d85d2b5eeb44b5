// SPDX-License-Identifier: Apache-2.0
#include "engine/training/RunReport.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/core/PlotScale.h"
#include "engine/core/TrainingKeys.h"
#include "engine/features/ImageTransform.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/media/video/VideoReader.h"
#include "engine/training/RunFolder.h"
#include "engine/training/Sampling.h"
#include "engine/training/report/CurveTable.h"
#include "engine/training/report/HtmlText.h"
#include "engine/training/report/ReportPage.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Medium = ReportPage::Medium;

constexpr std::int64_t kEmbeddedBytes = 512LL << 10; // of one clip; larger ones are only named
constexpr int kThumbnailSide = 160;                  // pixels
constexpr double kSmoothing = 0.95;                  // of noisy losses; about the last twenty steps
constexpr std::int64_t kSampleBytes = 16LL << 20;

/// A text in place of a count or a loss.
std::string number(double value) {
    return std::isfinite(value) ? fmt::format("{:.5g}", value) : std::string("not finite");
}

/// A small PNG; the writer writes files, so the bytes go through one.
Medium thumbnail(const Image& image, const std::string& label, const fs::path& run) {
    const double scale =
        std::min(1.0, static_cast<double>(kThumbnailSide) / std::max({image.width, image.height, 1}));
    const auto scaled = [scale](int side) {
        return std::max(1, static_cast<int>(std::lround(side * scale)));
    };
    const fs::path file = run / "report.thumbnail.png";
    writePng(file, scale < 1.0 ? resizeBicubic(image, scaled(image.width), scaled(image.height)) : image, {});
    Medium medium{.kind = Medium::Kind::Image, .mimeType = "image/png", .base64 = {}, .label = label};
    medium.base64 = base64(readBinaryFile(file, kEmbeddedBytes, ErrorCode::RequestInvalid));
    std::error_code ignored;
    fs::remove(file, ignored);
    return medium;
}

/// The clip itself if it is small and in a format that browsers play.
std::optional<Medium> wholeClip(const fs::path& file, Medium::Kind kind, const std::string& label) {
    static const std::map<std::string, std::string> kPlayable{
        {".mp4", "video/mp4"},  {".webm", "video/webm"}, {".wav", "audio/wav"},
        {".mp3", "audio/mpeg"}, {".flac", "audio/flac"}, {".ogg", "audio/ogg"}};
    const auto type = kPlayable.find(file.extension().string());
    std::error_code failure;
    const auto bytes = fs::file_size(file, failure);
    if (failure || type == kPlayable.end() || static_cast<std::int64_t>(bytes) > kEmbeddedBytes)
        return std::nullopt;
    return Medium{.kind = kind,
                  .mimeType = type->second,
                  .base64 = base64(readBinaryFile(file, kEmbeddedBytes, ErrorCode::RequestInvalid)),
                  .label = label};
}

Medium embedded(Modality modality, const fs::path& file, const std::string& caption, const fs::path& run) {
    const std::string label = caption.empty() ? file.filename().string() : caption;
    const Medium named{.kind = Medium::Kind::None, .mimeType = {}, .base64 = {}, .label = label};
    std::error_code ignored;
    if (file.empty() || !fs::is_regular_file(file, ignored))
        return named;
    try {
        switch (modality) {
        case Modality::Image:
            return thumbnail(readImage(file), label, run);
        case Modality::Video:
            if (auto clip = wholeClip(file, Medium::Kind::Video, label))
                return *std::move(clip);
            if (const auto frame = VideoReader(file).next())
                return thumbnail(frame->image, label, run);
            return named;
        case Modality::Audio:
            return wholeClip(file, Medium::Kind::Audio, label).value_or(named);
        case Modality::Text:
            return named;
        }
    } catch (const EngineError& error) {
        if (error.code() == ErrorCode::DiskFull || error.code() == ErrorCode::FileNotWritable)
            throw;
        log("training")->warn("report: {}", error.what());
    }
    return named;
}

std::vector<Medium> embedded(const std::vector<DialogueMedium>& media, const fs::path& run) {
    std::vector<Medium> result;
    for (const DialogueMedium& medium : media)
        result.push_back(embedded(medium.modality, medium.file, medium.caption, run));
    return result;
}

ReportPage::Answer answerOf(const SampledAnswer& sample, const fs::path& run) {
    ReportPage::Answer answer{.text = sample.answer};
    for (const SampledMedium& medium : sample.media)
        if (!medium.file.empty())
            answer.media.push_back(embedded(medium.modality, medium.file, {}, run));
    return answer;
}

std::vector<SampledAnswer> samplesAt(const fs::path& run, std::int64_t step) {
    const fs::path file = RunFolder::samplesPath(run, step).concat(".json");
    const std::string text = readTextFile(file, kSampleBytes, ErrorCode::RequestInvalid);
    return sampledAnswersFrom(
        parseJson(text, file.string(), {.bytes = kSampleBytes, .invalid = ErrorCode::RequestInvalid}),
        file.parent_path());
}

/// The answers of the first and of the last sampled step.
void addSamples(ReportPage& page, const fs::path& run) {
    const auto steps = RunFolder::sampledSteps(run);
    if (steps.empty())
        return;
    const auto last = samplesAt(run, steps.back());
    const auto first = steps.size() > 1 ? samplesAt(run, steps.front()) : std::vector<SampledAnswer>();
    page.beforeTitle = steps.front() == 0 ? "Before training" : fmt::format("Step {}", steps.front());
    page.afterTitle = fmt::format("Step {}", steps.back());
    for (std::size_t i = 0; i < last.size(); ++i) {
        const SampledAnswer& sample = last[i];
        page.samples.push_back(
            {.question = sample.question,
             .attachments = embedded(sample.attachments, run),
             .expected = {.text = sample.expected, .media = embedded(sample.expectedMedia, run)},
             .before = i < first.size() && first[i].question == sample.question ? answerOf(first[i], run)
                                                                                : ReportPage::Answer{},
             .after = answerOf(sample, run)});
    }
}

/// Reads the curves of a run and plots them.
class Curves {
public:
    explicit Curves(const fs::path& run)
        : m_training(run / "curve.csv")
        , m_validation(run / "validation.csv")
        , m_steps(m_training.column(keys::kStep))
        , m_validationSteps(m_validation.column(keys::kStep)) {}

    /// Raw and smoothed on the training data, and the validation data where they have the column.
    Plot lossPlot(const std::string& title, const std::string& column) const {
        const auto values = m_training.column(column);
        Plot plot{.title = title, .series = {}};
        plot.series.push_back(
            {.name = title, .x = m_steps, .y = values, .style = PlotSeries::Style::Faint, .colour = 0});
        plot.series.push_back({.name = "training", .x = m_steps, .y = smoothed(values, kSmoothing)});
        if (const auto held = m_validation.column(column); !held.empty())
            plot.series.push_back({.name = "validation",
                                   .x = m_validationSteps,
                                   .y = held,
                                   .style = PlotSeries::Style::Marks,
                                   .colour = 1});
        return plot;
    }

    Plot plainPlot(const std::string& title, const std::string& column, int colour) const {
        return {.title = title,
                .series = {{.name = title, .x = m_steps, .y = m_training.column(column), .colour = colour}}};
    }

    bool has(const std::string& column) const {
        const auto values = m_training.column(column);
        return std::any_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
    }

    double sum(const std::string& column) const {
        double total = 0.0;
        for (const double value : m_training.column(column))
            total += std::isfinite(value) ? value : 0.0;
        return total;
    }

    double median(const std::string& column) const {
        auto values = m_training.column(column);
        std::erase_if(values, [](double value) { return !std::isfinite(value); });
        if (values.empty())
            return 0.0;
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    std::int64_t lastStep() const { return m_steps.empty() ? 0 : static_cast<std::int64_t>(m_steps.back()); }

private:
    CurveTable m_training, m_validation;
    std::vector<double> m_steps, m_validationSteps;
};

void addPlots(ReportPage& page, const Curves& curves) {
    page.plots.push_back(curves.lossPlot("Loss", keys::kLoss));
    page.plots.push_back(curves.lossPlot("Cross-entropy", keys::kCrossEntropy));
    constexpr std::array kOfMedia{std::pair(keys::kCrossEntropy, "cross-entropy"),
                                  std::pair(keys::kDistance, "distance from the text condition"),
                                  std::pair(keys::kLatent, "denoising of latents")};
    for (const auto& [kind, title] : kOfMedia)
        for (const Modality modality : kMediaModalities) {
            const std::string column = std::string(kind) + "_" + std::string(name(modality));
            if (curves.has(column))
                page.plots.push_back(curves.lossPlot(fmt::format("{}: {}", name(modality), title), column));
        }
    page.plots.push_back(curves.plainPlot("Norm of the gradients before clipping", keys::kGradientNorm, 2));
    page.plots.push_back(curves.plainPlot("Factor of the learning rates", keys::kRate, 4));
    page.plots.push_back(curves.plainPlot("Tokens per second", keys::kTokensPerSecond, 3));
}

ReportPage::Facts factsOf(const fs::path& run, const json& description, const Curves& curves) {
    ReportPage::Facts facts{
        {"Stage", description.at(keys::kConfig).at(keys::kStage).get<std::string>()},
        {"Bundle", fs::path(description.at(keys::kBundle).get<std::string>()).filename().string()}};
    const auto checkpoints = RunFolder::checkpoints(run);
    if (!checkpoints.empty()) {
        const RunState state = RunFolder::readState(run, checkpoints.back());
        const std::int64_t best = RunFolder::best(run).value_or(checkpoints.back());
        facts.emplace_back("Last checkpoint", state.steps > 0
                                                  ? fmt::format("step {} of {}", state.step, state.steps)
                                                  : fmt::format("step {}", state.step));
        const auto loss = RunFolder::readState(run, best).validation;
        facts.emplace_back("Best checkpoint",
                           loss ? fmt::format("step {}, validation loss {}", best, number(*loss))
                                : fmt::format("step {} (no validation data)", best));
        facts.emplace_back("Steps left out as not finite", std::to_string(state.skippedSteps));
        facts.emplace_back("Threads", std::to_string(state.threads));
    }
    facts.emplace_back("Tokens", fmt::format("{:.0f}", curves.sum(keys::kTokens)));
    facts.emplace_back("Tokens per second",
                       fmt::format("{:.0f} (median)", curves.median(keys::kTokensPerSecond)));
    return facts;
}

ReportPage::Facts configurationOf(const json& description) {
    ReportPage::Facts facts;
    const auto add = [&](const std::string& key, const json& value) {
        facts.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
    };
    for (const char* key : {keys::kBundle, keys::kBundleSha256, keys::kData, keys::kValidation, keys::kMedia})
        if (description.contains(key))
            add(key, description[key]);
    for (const auto& [key, value] : description.at(keys::kConfig).items())
        add(key, value);
    return facts;
}

} // namespace

fs::path writeRunReport(const fs::path& run) {
    const json description = RunFolder::description(run);
    const Curves curves(run);
    ReportPage page;
    try {
        const std::string runName = fs::absolute(run).lexically_normal().filename().string();
        page.title = "Training run " + (runName.empty() ? run.string() : runName);
        page.summary = fmt::format("{} steps of the stage “{}” are done.", curves.lastStep(),
                                   description.at(keys::kConfig).at(keys::kStage).get<std::string>());
        page.facts = factsOf(run, description, curves);
        page.configuration = configurationOf(description);
    } catch (const json::exception& error) {
        throw EngineError(ErrorCode::RequestInvalid, run.string() + "/run.json: " + error.what());
    }
    addPlots(page, curves);
    addSamples(page, run);
    const fs::path file = run / "report.html";
    writeTextFileAtomically(file, htmlOf(page));
    return file;
}

} // namespace nextgpt
