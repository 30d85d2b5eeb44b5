// SPDX-License-Identifier: Apache-2.0
#include "app/chat/PartText.h"

#include "engine/core/PerModality.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>

#include <cmath>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(PartText)
};

QVariantMap line(const QString& label, const QString& value) {
    return {{"label", label}, {"value", value}};
}

/// The texts about a medium.
struct MediumTexts {
    const char* generating;
    const char* signal;    ///< label of the probability of its signal token
    const char* generated; ///< %1: its prompt
    const char* attached;
};

constexpr PerModality kTexts{
    MediumTexts{.generating = QT_TRANSLATE_NOOP("PartText", "Generating image"),
                .signal = QT_TRANSLATE_NOOP("PartText", "Image signal"),
                .generated = QT_TRANSLATE_NOOP("PartText", "Image generated from: %1"),
                .attached = QT_TRANSLATE_NOOP("PartText", "Attached image")},
    MediumTexts{.generating = QT_TRANSLATE_NOOP("PartText", "Generating video"),
                .signal = QT_TRANSLATE_NOOP("PartText", "Video signal"),
                .generated = QT_TRANSLATE_NOOP("PartText", "Video generated from: %1"),
                .attached = QT_TRANSLATE_NOOP("PartText", "Attached video")},
    MediumTexts{.generating = QT_TRANSLATE_NOOP("PartText", "Generating audio"),
                .signal = QT_TRANSLATE_NOOP("PartText", "Audio signal"),
                .generated = QT_TRANSLATE_NOOP("PartText", "Audio generated from: %1"),
                .attached = QT_TRANSLATE_NOOP("PartText", "Attached audio")},
};

QString generatingText(Modality modality) {
    return modality == Modality::Text ? Text::tr("Generating text") : Text::tr(kTexts[modality].generating);
}

} // namespace

QString stageText(Stage stage, Modality modality) {
    switch (stage) {
    case Stage::CheckingFiles:
        return Text::tr("Checking the model's files");
    case Stage::LoadingWeights:
        return Text::tr("Loading the model");
    case Stage::ReadingMedia:
        return Text::tr("Reading attachments");
    case Stage::GeneratingText:
        return modality == Modality::Text ? generatingText(modality) : Text::tr("Waiting");
    case Stage::Denoising:
        return generatingText(modality);
    case Stage::Decoding:
        return Text::tr("Decoding");
    case Stage::Saving:
        return Text::tr("Saving");
    }
    return {};
}

QString stepText(const PartProgress& progress, Modality modality) {
    QString stage = stageText(progress.stage, modality);
    if (progress.stage == Stage::LoadingWeights && progress.total > 0)
        //: %1 is what is happening, %2 the share that is done in percent.
        return Text::tr("%1: %2 %").arg(stage).arg(progress.done * 100 / progress.total);
    if (progress.stage != Stage::Denoising || progress.total <= 0)
        return stage;
    //: %1 is what is happening, for example "Generating image".
    return Text::tr("%1: step %2 of %3").arg(stage).arg(progress.done).arg(progress.total);
}

QString timeLeftText(const PartProgress& progress) {
    if (progress.secondsLeft < 0 || progress.stopping || progress.stage != Stage::Denoising)
        return {};
    const auto seconds = static_cast<int>(std::ceil(progress.secondsLeft));
    //: Time left in minutes and seconds.
    return Text::tr("%1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString droppedTurnsText(const TextMeasured& measured) {
    //: The conversation was too long for the model.
    return measured.droppedTurns > 0
               ? Text::tr("%n oldest message(s) not used", nullptr, measured.droppedTurns)
               : QString();
}

QVariantList measuredLines(const TextMeasured& measured) {
    const QLocale locale;
    QVariantList lines;
    if (measured.newTokens > 0)
        //: Numbers of tokens of the prompt and of the reply
        lines << line(Text::tr("Tokens"), Text::tr("%1 read, %2 written")
                                              .arg(locale.toString(measured.promptTokens))
                                              .arg(locale.toString(measured.newTokens)));
    if (measured.tokensPerSecond > 0)
        lines << line(Text::tr("Speed"),
                      Text::tr("%1 tokens/s").arg(locale.toString(measured.tokensPerSecond, 'f', 0)));
    if (measured.firstTokenSeconds > 0)
        lines << line(Text::tr("First token"),
                      Text::tr("after %1 s").arg(locale.toString(measured.firstTokenSeconds, 'f', 1)));
    return lines;
}

QVariantMap signalLine(Modality modality, double probability) {
    if (modality == Modality::Text) // has no signal
        return {};
    return line(Text::tr(kTexts[modality].signal), QLocale().toString(probability, 'f', 2));
}

QVariantList recipeLines(const Recipe& recipe) {
    const QLocale locale;
    QVariantList lines{
        line(Text::tr("Prompt"), QString::fromStdString(recipe.prompt)),
        line(Text::tr("Seed"), QString::number(recipe.seed)),
        line(Text::tr("Steps"), QString::number(recipe.steps)),
        line(Text::tr("Guidance"), locale.toString(recipe.guidance, 'f', 1)),
        line(Text::tr("Sampler"), QString::fromStdString(recipe.sampler)),
        line(Text::tr("Model"), QString::fromStdString(recipe.bundleName)),
        line(Text::tr("Duration"), Text::tr("%1 s").arg(locale.toString(recipe.seconds, 'f', 1)))};
    if (!recipe.decodedIn.empty())
        //: The number format the decoder computed in; the value is "float16", "bfloat16" or "float32".
        lines << line(Text::tr("Decoding precision"), QString::fromStdString(recipe.decodedIn));
    if (!recipe.bundleHash.empty()) {
        constexpr qsizetype kShownDigits = 12;
        lines << line(Text::tr("SHA-256 of the model"),
                      QString::fromStdString(recipe.bundleHash).left(kShownDigits));
    }
    return lines;
}

QString stoppedText(const PartProgress& progress, MessageState state) {
    const bool interrupted = state == MessageState::Interrupted;
    if (progress.total <= 0)
        //: A medium whose generation ended before its first step
        return interrupted ? Text::tr("Interrupted") : Text::tr("Stopped");
    //: A medium whose generation ended early; %1 of %2 steps were done
    const QString text = interrupted ? Text::tr("Interrupted at %1/%2") : Text::tr("Stopped at %1/%2");
    return text.arg(progress.done).arg(progress.total);
}

QString accessibleText(const ConversationPart& part) {
    switch (part.kind) {
    case PartKind::Text:
        return part.text;
    case PartKind::Pending:
        return stepText(part.progress, part.modality);
    case PartKind::Failure:
        return errorText(part.error.value_or(Error{})).title;
    case PartKind::Stopped:
        return stoppedText(part.progress, MessageState::Stopped);
    case PartKind::Media:
        break;
    }
    if (part.modality == Modality::Text) // is no medium
        return {};
    const MediumTexts& texts = kTexts[part.modality];
    return part.recipe ? Text::tr(texts.generated).arg(QString::fromStdString(part.recipe->prompt))
                       : Text::tr(texts.attached);
}

} // namespace nextgpt::app
