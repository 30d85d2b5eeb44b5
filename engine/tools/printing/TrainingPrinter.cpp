// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/TrainingPrinter.h"

#include "engine/core/TrainingKeys.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <cmath>
#include <unistd.h>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

constexpr std::size_t kFindingsShown = 10;
constexpr std::size_t kBarWidth = 20;
constexpr std::chrono::milliseconds kPreparationInterval{200};

/// JSON has no infinity: such a number is null.
json finite(double value) {
    return std::isfinite(value) ? json(value) : json();
}

json toJson(const DataFinding& finding) {
    return {{keys::kKind, std::string(name(finding.kind))},
            {keys::kItem, finding.item},
            {std::string(keys::kDetail), finding.detail}};
}

json toJson(const TrainingPreparation& preparation) {
    return {{keys::kEvent, keys::kPreparation},
            {keys::kPhase, std::string(name(preparation.phase))},
            {keys::kDone, preparation.done},
            {keys::kTotal, preparation.total}};
}

json toJson(const TrainingDataRead& data) {
    json findings = json::array();
    for (const DataFinding& finding : data.findings)
        findings.push_back(toJson(finding));
    return {{keys::kEvent, keys::kData},
            {keys::kSequences, data.sequences},
            {keys::kValidationSequences, data.validationSequences},
            {keys::kFindings, std::move(findings)}};
}

json toJson(const TrainingStep& step) {
    const auto ofMedia = [](const PerModality<std::optional<double>>& losses) {
        json object = json::object();
        for (const Modality modality : kMediaModalities)
            if (losses[modality])
                object[std::string(name(modality))] = finite(*losses[modality]);
        return object;
    };
    return {{keys::kEvent, keys::kStep},
            {keys::kStep, step.step},
            {keys::kSteps, step.steps},
            {keys::kLoss, finite(step.loss)},
            {keys::kCrossEntropy, finite(step.crossEntropy)},
            {keys::kCrossEntropies, ofMedia(step.crossEntropies)},
            {keys::kDistances, ofMedia(step.distances)},
            {keys::kLatents, ofMedia(step.latents)},
            {keys::kGradientNorm, finite(step.gradientNorm)},
            {keys::kRate, step.rate},
            {keys::kTokens, step.tokens},
            {keys::kTokensPerSecond, step.tokensPerSecond},
            {keys::kSecondsLeft, step.secondsLeft},
            {keys::kDeviceBytes, step.deviceBytes ? json(*step.deviceBytes) : json()},
            {keys::kSkipped, step.wasSkipped}};
}

json toJson(const TrainingCheckpointWritten& checkpoint) {
    return {{keys::kEvent, keys::kCheckpoint},
            {keys::kStep, checkpoint.step},
            {keys::kValidation, checkpoint.validation ? finite(*checkpoint.validation) : json()}};
}

std::string bar(double done) {
    const auto filled = static_cast<std::size_t>(std::lround(done * kBarWidth));
    std::string text(filled, '#');
    text.resize(kBarWidth, '.');
    return fmt::format("[{}]", text);
}

/// "1:02:03" or "2:03".
std::string duration(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::max(0.0, seconds));
    return whole >= 3600 ? fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
                         : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

} // namespace

std::string textOf(const DataFinding& finding) {
    return fmt::format("{}: {}: {}", name(finding.kind), finding.item, finding.detail);
}

TrainingPrinter::TrainingPrinter(TrainingFormat format)
    : m_format(format)
    , m_isTerminal(::isatty(STDOUT_FILENO) == 1) {}

/// Items may take less than a millisecond each.
bool TrainingPrinter::shouldPrint(const TrainingEvent& event) {
    const auto* preparation = std::get_if<TrainingPreparation>(&event);
    if (preparation == nullptr)
        return true;
    const auto now = std::chrono::steady_clock::now();
    if (preparation->done != preparation->total && now - m_lastPreparation < kPreparationInterval)
        return false;
    m_lastPreparation = now;
    return true;
}

void TrainingPrinter::print(const TrainingEvent& event) {
    if (!shouldPrint(event))
        return;
    if (m_format == TrainingFormat::Json)
        std::visit([](const auto& e) { printJson(toJson(e)); }, event);
    else
        std::visit([this](const auto& e) { printText(e); }, event);
}

void TrainingPrinter::printText(const TrainingPreparation& preparation) {
    if (!m_isTerminal || preparation.total == 0)
        return;
    const double done = static_cast<double>(preparation.done) / static_cast<double>(preparation.total);
    std::string phase(name(preparation.phase));
    std::replace(phase.begin(), phase.end(), '_', ' ');
    rewriteLine(fmt::format("{} {}", bar(done), phase));
    if (preparation.done == preparation.total)
        finishLine();
}

void TrainingPrinter::printText(const TrainingDataRead& data) {
    finishLine();
    printOut(fmt::format("{} sequences, {} for validation; {} findings in the data\n", data.sequences,
                         data.validationSequences, data.findings.size()));
    for (std::size_t i = 0; i < std::min(data.findings.size(), kFindingsShown); ++i)
        printOut("  " + terminalName(textOf(data.findings[i])) + '\n');
    if (data.findings.size() > kFindingsShown)
        printOut("  … `nextgpt dataset check` shows all\n");
}

void TrainingPrinter::printText(const TrainingStep& step) {
    std::string line = fmt::format("{} {}/{}  loss {:.4f}  ce {:.4f}",
                                   bar(static_cast<double>(step.step) / static_cast<double>(step.steps)),
                                   step.step, step.steps, step.loss, step.crossEntropy);
    for (const Modality modality : kMediaModalities)
        if (step.distances[modality])
            line += fmt::format("  {} {:.4f}", name(modality), *step.distances[modality]);
    for (const Modality modality : kMediaModalities)
        if (step.latents[modality])
            line += fmt::format("  {} denoising {:.4f}", name(modality), *step.latents[modality]);
    line += fmt::format("  {:.0f} tokens/s  {} left", step.tokensPerSecond, duration(step.secondsLeft));
    if (step.deviceBytes)
        line += fmt::format("  {:.1f} GB", static_cast<double>(*step.deviceBytes) / 1e9);
    if (step.wasSkipped)
        line += "  not finite: skipped";
    if (m_isTerminal)
        rewriteLine(line);
    else
        printOut(line + '\n');
}

void TrainingPrinter::printText(const TrainingCheckpointWritten& checkpoint) {
    finishLine();
    std::string line = fmt::format("checkpoint at step {}", checkpoint.step);
    if (checkpoint.validation)
        line += fmt::format("  validation loss {:.4f}", *checkpoint.validation);
    printOut(line + '\n');
}

void TrainingPrinter::rewriteLine(const std::string& line) {
    std::string padded = line;
    padded.resize(std::max(line.size(), m_lineLength), ' ');
    rewriteOut(padded);
    m_lineLength = line.size();
}

void TrainingPrinter::finishLine() {
    if (m_lineLength > 0)
        printOut("\n");
    m_lineLength = 0;
}

} // namespace nextgpt::tools
