// SPDX-License-Identifier: Apache-2.0
#include "app/chat/PartWords.h"

#include "app/chat/MarkdownReader.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>

#include <cmath>

namespace nextgpt::app {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PartWords", text);
}

QVariantMap line(const QString& label, const QString& value) {
    return {{"label", label}, {"value", value}};
}

QString makingWords(Modality modality) {
    switch (modality) {
    case Modality::Text:
        return tr("Writing");
    case Modality::Image:
        return tr("Drawing");
    case Modality::Video:
        return tr("Videoing");
    case Modality::Audio:
        return tr("Composing");
    }
    return {};
}

} // namespace

QString stageWords(Stage stage, Modality modality) {
    switch (stage) {
    case Stage::CheckingFiles:
        return tr("Checking the model's files");
    case Stage::LoadingWeights:
        return tr("Loading the model");
    case Stage::ReadingMedia:
        return tr("Taking in what you sent");
    case Stage::GeneratingText:
        return modality == Modality::Text ? tr("Writing") : tr("Waiting its turn");
    case Stage::Denoising:
        return makingWords(modality);
    case Stage::Decoding:
        return tr("Developing");
    case Stage::Saving:
        return tr("Saving");
    }
    return {};
}

QString stepWords(const PartProgress& progress, Modality modality) {
    QString stage = stageWords(progress.stage, modality);
    if (progress.stage == Stage::LoadingWeights && progress.total > 0)
        return tr("%1 %2 %").arg(stage).arg(progress.done * 100 / progress.total);
    if (progress.stage != Stage::Denoising || progress.total <= 0)
        return stage;
    return tr("%1 %2 of %3").arg(stage).arg(progress.done).arg(progress.total);
}

QString secondsLeftWords(const PartProgress& progress) {
    if (progress.secondsLeft < 0 || progress.stopping || progress.stage != Stage::Denoising)
        return {};
    const auto seconds = static_cast<int>(std::ceil(progress.secondsLeft));
    return tr("%1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString measuredWords(const TextMeasured& measured) {
    const QLocale locale;
    QStringList words;
    if (measured.tokensPerSecond > 0)
        words << tr("%1 tok/s").arg(locale.toString(measured.tokensPerSecond, 'f', 0));
    if (measured.firstTokenSeconds > 0)
        words << tr("first word %1 s").arg(locale.toString(measured.firstTokenSeconds, 'f', 1));
    if (measured.droppedTurns > 0)
        words << QCoreApplication::translate("PartWords", "%n oldest turns left out", nullptr,
                                             measured.droppedTurns);
    return words.join(QStringLiteral(" · "));
}

QVariantList recipeLines(const Recipe& recipe) {
    const QLocale locale;
    QVariantList lines{line(tr("Prompt"), QString::fromStdString(recipe.prompt)),
                       line(tr("Seed"), QString::number(recipe.seed)),
                       line(tr("Steps"), QString::number(recipe.steps)),
                       line(tr("Guidance"), locale.toString(recipe.guidance, 'f', 1)),
                       line(tr("Sampler"), QString::fromStdString(recipe.sampler)),
                       line(tr("Model"), QString::fromStdString(recipe.bundleName)),
                       line(tr("Time"), tr("%1 s").arg(locale.toString(recipe.seconds, 'f', 1)))};
    if (!recipe.bundleHash.empty()) {
        constexpr qsizetype kShownDigits = 12;
        lines << line(tr("Model's SHA-256"), QString::fromStdString(recipe.bundleHash).left(kShownDigits));
    }
    return lines;
}

ErrorWords unfinishedWords(bool interrupted) {
    if (interrupted)
        return {tr("Interrupted: the program ended before this was finished."),
                tr("Everything up to then is kept."), ErrorAction::Retry};
    return {tr("Stopped before it was finished."), tr("What was written is kept."), ErrorAction::Retry};
}

QString accessibleWords(const ConversationPart& part) {
    switch (part.kind) {
    case PartKind::Text:
        return part.text;
    case PartKind::Pending:
        return stepWords(part.progress, part.modality);
    case PartKind::Failure:
        return part.error ? errorText(part.error->code).title : unfinishedWords(false).title;
    case PartKind::Media:
        break;
    }
    const QString prompt = part.recipe ? QString::fromStdString(part.recipe->prompt) : QString();
    switch (part.modality) {
    case Modality::Video:
        return part.recipe ? tr("Video made from: %1").arg(prompt) : tr("Attached video");
    case Modality::Audio:
        return part.recipe ? tr("Audio made from: %1").arg(prompt) : tr("Attached audio");
    default:
        return part.recipe ? tr("Image made from: %1").arg(prompt) : tr("Attached image");
    }
}

QString plainHtml(const QString& text) {
    QString html = escapedText(text);
    html.replace(QStringLiteral("  "), QStringLiteral("&nbsp; "));
    return html;
}

} // namespace nextgpt::app
