// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"

#include "engine/request/Event.h"
#include "engine/request/Message.h"
#include "engine/request/Request.h"

#include <QDateTime>
#include <QImage>
#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace nextgpt::app {

QString toQString(std::string_view text);
/// File names are bytes: those that are not UTF-8 become the lone surrogates U+DC80 to U+DCFF, from which
/// toPath() makes the same bytes again. Qt cannot open such a file by its name.
QString toQString(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& text);
/// False for a path that Qt cannot open by its name.
bool isUnicode(const QString& path);
/// The path of a local file, whatever its bytes are; empty for any other URL.
QString localPath(const QUrl& url);
/// The inverse.
QUrl fileUrl(const QString& path);

/// The time of day in the short format of the locale, without seconds.
QString clockText(const QDateTime& moment);

QJsonObject toJson(const Recipe& recipe);
Recipe recipeFromJson(const QJsonObject& object);
QJsonObject toJson(const TextMeasured& measured);
TextMeasured textMeasuredFromJson(const QJsonObject& object);

/// The inverse of name(ErrorCode); Internal for an unknown name.
ErrorCode errorCodeFromName(const QString& name);

QImage toQImage(const PreviewPixels& pixels);

/// The engine's switches for a requested output.
PerModality<ModalitySwitch> switchesFor(OutputChoice output);

/// The choice with this number; Automatic if there is none.
OutputChoice outputChoiceFrom(int number);

/// "auto" or the modality's name: stable names for the database.
QString outputChoiceName(OutputChoice output);
/// The inverse; Automatic for an unknown name.
OutputChoice outputChoiceFromName(const QString& name);

} // namespace nextgpt::app
