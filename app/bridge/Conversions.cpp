// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/Conversions.h"

#include "engine/core/Keys.h"

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

namespace nextgpt::app {

namespace {

/// Databases written before 0.2 spell some keys differently.
QJsonValue valueOf(const QJsonObject& object, const char* key, const char* oldKey) {
    return object.contains(key) ? object.value(key) : object.value(oldKey);
}

/// An incomplete character at the end is an error, and a byte order mark is a character.
constexpr QStringDecoder::Flags kWhole =
    QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom;

/// Added to a byte above 0x7f that is not part of UTF-8.
constexpr char16_t kEscape = 0xDC00;

/// True for a low surrogate without the high one before it.
bool isEscape(const QString& text, qsizetype at) {
    const char16_t unit = text[at].unicode();
    return unit >= kEscape + 0x80 && unit <= kEscape + 0xFF && (at == 0 || !text[at - 1].isHighSurrogate());
}

/// The first character of UTF-8; empty if the bytes do not begin with one.
QString characterAt(std::string_view bytes) {
    constexpr std::size_t kMaxBytes = 4;
    for (std::size_t count = 1; count <= std::min(kMaxBytes, bytes.size()); ++count) {
        QStringDecoder decoder(QStringDecoder::Utf8, kWhole);
        QString character = decoder(QByteArrayView(bytes.data(), qsizetype(count)));
        if (!decoder.hasError())
            return character;
    }
    return {};
}

} // namespace

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString toQString(const std::filesystem::path& path) {
    const std::string& bytes = path.native();
    QStringDecoder whole(QStringDecoder::Utf8, kWhole);
    QString text = whole(QByteArrayView(bytes));
    if (!whole.hasError())
        return text;
    text.clear();
    for (std::size_t at = 0; at < bytes.size();) {
        const QString character = characterAt(std::string_view(bytes).substr(at));
        text += character.isEmpty() ? QString(QChar(kEscape + std::uint8_t(bytes[at]))) : character;
        at += character.isEmpty() ? 1 : static_cast<std::size_t>(character.toUtf8().size());
    }
    return text;
}

std::filesystem::path toPath(const QString& text) {
    if (isUnicode(text))
        return {text.toStdString()};
    std::string bytes;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at)
        if (isEscape(text, at)) {
            bytes += text.mid(start, at - start).toStdString();
            bytes += static_cast<char>(text[at].unicode() - kEscape);
            start = at + 1;
        }
    return {bytes + text.mid(start).toStdString()};
}

bool isUnicode(const QString& path) {
    for (qsizetype at = 0; at < path.size(); ++at)
        if (isEscape(path, at))
            return false;
    return true;
}

QString localPath(const QUrl& url) {
    if (!url.isLocalFile())
        return {};
    const QByteArray bytes = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8());
    return toQString(std::filesystem::path(bytes.toStdString()));
}

QUrl fileUrl(const QString& path) {
    if (isUnicode(path))
        return QUrl::fromLocalFile(path);
    return QUrl::fromEncoded("file://" +
                             QByteArray::fromStdString(toPath(path).native()).toPercentEncoding("/"));
}

QString clockText(const QDateTime& moment) {
    const QLocale locale;
    if (locale.language() == QLocale::C) // its short format includes seconds
        return moment.toString(QStringLiteral("HH:mm"));
    return locale.toString(moment.time(), QLocale::ShortFormat);
}

QJsonObject toJson(const Recipe& recipe) {
    return {{keys::kPrompt, QString::fromStdString(recipe.prompt)},
            {keys::kSeed, QString::number(recipe.seed)}, // JSON numbers lose digits above 2^53
            {keys::kSampler, QString::fromStdString(recipe.sampler)},
            {keys::kSteps, recipe.steps},
            {keys::kGuidance, recipe.guidance},
            {keys::kBundle, QString::fromStdString(recipe.bundleName)},
            {keys::kBundleSha256, QString::fromStdString(recipe.bundleHash)},
            {keys::kSeconds, recipe.seconds},
            {keys::kDecodedIn, QString::fromStdString(recipe.decodedIn)}};
}

Recipe recipeFromJson(const QJsonObject& object) {
    Recipe recipe;
    recipe.prompt = object.value(keys::kPrompt).toString().toStdString();
    recipe.seed = object.value(keys::kSeed).toString().toULongLong();
    recipe.sampler = object.value(keys::kSampler).toString().toStdString();
    recipe.steps = object.value(keys::kSteps).toInt();
    recipe.guidance = object.value(keys::kGuidance).toDouble();
    recipe.bundleName = valueOf(object, keys::kBundle, "bundleName").toString().toStdString();
    recipe.bundleHash = valueOf(object, keys::kBundleSha256, "bundleHash").toString().toStdString();
    recipe.seconds = object.value(keys::kSeconds).toDouble();
    recipe.decodedIn = object.value(keys::kDecodedIn).toString().toStdString(); // added in a later version
    return recipe;
}

QJsonObject toJson(const TextMeasured& measured) {
    return {{keys::kFirstTokenSeconds, measured.firstTokenSeconds},
            {keys::kTokensPerSecond, measured.tokensPerSecond},
            {keys::kPromptTokens, measured.promptTokens},
            {keys::kNewTokens, measured.newTokens},
            {keys::kDroppedTurns, measured.droppedTurns}};
}

TextMeasured textMeasuredFromJson(const QJsonObject& object) {
    return {.firstTokenSeconds = valueOf(object, keys::kFirstTokenSeconds, "firstTokenSeconds").toDouble(),
            .tokensPerSecond = valueOf(object, keys::kTokensPerSecond, "tokensPerSecond").toDouble(),
            .promptTokens = valueOf(object, keys::kPromptTokens, "promptTokens").toInt(),
            .newTokens = valueOf(object, keys::kNewTokens, "newTokens").toInt(),
            .droppedTurns = valueOf(object, keys::kDroppedTurns, "droppedTurns").toInt()};
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

PerModality<ModalitySwitch> switchesFor(OutputChoice output) {
    PerModality<ModalitySwitch> switches{};
    if (output == OutputChoice::Automatic)
        return switches;
    switches.fill(ModalitySwitch::Never);
    if (output != OutputChoice::Text)
        switches[static_cast<Modality>(output)] = ModalitySwitch::Force;
    return switches;
}

OutputChoice outputChoiceFrom(int number) {
    const bool exists = number >= int(OutputChoice::Text) && number <= int(OutputChoice::Audio);
    return exists ? static_cast<OutputChoice>(number) : OutputChoice::Automatic;
}

QString outputChoiceName(OutputChoice output) {
    return output == OutputChoice::Automatic ? QStringLiteral("auto")
                                             : toQString(name(static_cast<Modality>(output)));
}

OutputChoice outputChoiceFromName(const QString& name) {
    const auto modality = modalityFromName(name.toStdString());
    return modality ? static_cast<OutputChoice>(*modality) : OutputChoice::Automatic;
}

} // namespace nextgpt::app
