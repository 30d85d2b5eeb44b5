// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"

#include <QLocale>

namespace nextgpt::app {

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

std::filesystem::path toPath(const QString& text) {
    return {text.toStdString()};
}

QString clockText(const QDateTime& moment) {
    const QLocale locale;
    if (locale.language() == QLocale::C) // its short format includes seconds
        return moment.toString(QStringLiteral("HH:mm"));
    return locale.toString(moment.time(), QLocale::ShortFormat);
}

QJsonObject toJson(const Recipe& recipe) {
    return {{"prompt", QString::fromStdString(recipe.prompt)},
            {"seed", QString::number(recipe.seed)}, // JSON numbers lose digits above 2^53
            {"sampler", QString::fromStdString(recipe.sampler)},
            {"steps", recipe.steps},
            {"guidance", recipe.guidance},
            {"bundleName", QString::fromStdString(recipe.bundleName)},
            {"bundleHash", QString::fromStdString(recipe.bundleHash)},
            {"seconds", recipe.seconds}};
}

Recipe recipeFromJson(const QJsonObject& object) {
    Recipe recipe;
    recipe.prompt = object.value("prompt").toString().toStdString();
    recipe.seed = object.value("seed").toString().toULongLong();
    recipe.sampler = object.value("sampler").toString().toStdString();
    recipe.steps = object.value("steps").toInt();
    recipe.guidance = object.value("guidance").toDouble();
    recipe.bundleName = object.value("bundleName").toString().toStdString();
    recipe.bundleHash = object.value("bundleHash").toString().toStdString();
    recipe.seconds = object.value("seconds").toDouble();
    return recipe;
}

QJsonObject toJson(const TextMeasured& measured) {
    return {{"firstTokenSeconds", measured.firstTokenSeconds},
            {"tokensPerSecond", measured.tokensPerSecond},
            {"promptTokens", measured.promptTokens},
            {"newTokens", measured.newTokens},
            {"droppedTurns", measured.droppedTurns}};
}

TextMeasured textMeasuredFromJson(const QJsonObject& object) {
    return {.firstTokenSeconds = object.value("firstTokenSeconds").toDouble(),
            .tokensPerSecond = object.value("tokensPerSecond").toDouble(),
            .promptTokens = object.value("promptTokens").toInt(),
            .newTokens = object.value("newTokens").toInt(),
            .droppedTurns = object.value("droppedTurns").toInt()};
}

ErrorCode errorCodeFromName(const QString& text) {
    for (int value = 0; value < static_cast<int>(ErrorCode::Internal); ++value)
        if (const auto code = static_cast<ErrorCode>(value); toQString(name(code)) == text)
            return code;
    return ErrorCode::Internal;
}

QImage toQImage(const PreviewPixels& pixels) {
    const auto expected =
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 3;
    if (pixels.width <= 0 || pixels.height <= 0 || pixels.rgb.size() != expected)
        return {};
    return QImage(pixels.rgb.data(), pixels.width, pixels.height, pixels.width * 3, QImage::Format_RGB888)
        .copy();
}

std::array<ModalitySwitch, 3> switchesFor(const QString& outputs) {
    std::array<ModalitySwitch, 3> switches{};
    const auto wanted = modalityFromName(outputs.toStdString());
    if (!wanted)
        return switches;
    switches.fill(ModalitySwitch::Never);
    if (*wanted != Modality::Text)
        switches[mediaIndex(*wanted)] = ModalitySwitch::Force;
    return switches;
}

QString outputsName(int modality) {
    return modality < 0 ? QStringLiteral("auto") : toQString(name(static_cast<Modality>(modality)));
}

int outputsNumber(const QString& name) {
    const auto modality = modalityFromName(name.toStdString());
    return modality ? int(*modality) : int(qml_modality::Value::Automatic);
}

} // namespace nextgpt::app
