// SPDX-License-Identifier: Apache-2.0
#include "app/LaunchRequest.h"

#include "app/bridge/Conversions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nextgpt::app {

namespace {

/// Paths are absolute, so that they differ from URLs.
QString pathFrom(const QString& name) {
    return name.startsWith(QLatin1String("file:")) ? localPath(QUrl::fromEncoded(name.toUtf8())) : name;
}

} // namespace

QByteArray LaunchRequest::toJson() const {
    QJsonArray names;
    for (const QString& file : files) // JSON has no place for the bytes of a name that is not UTF-8
        names << (isUnicode(file) ? file : QString::fromUtf8(fileUrl(file).toEncoded()));
    return QJsonDocument(QJsonObject{{"message", message}, {"files", names}}).toJson(QJsonDocument::Compact);
}

LaunchRequest LaunchRequest::fromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    LaunchRequest request{.message = object["message"].toString()};
    for (const auto& file : object["files"].toArray())
        if (file.isString())
            request.files << pathFrom(file.toString());
    return request;
}

} // namespace nextgpt::app
