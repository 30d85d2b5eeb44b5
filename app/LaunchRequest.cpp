// SPDX-License-Identifier: Apache-2.0
#include "app/LaunchRequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nextgpt::app {

QByteArray LaunchRequest::toJson() const {
    return QJsonDocument(QJsonObject{{"message", message}, {"files", QJsonArray::fromStringList(files)}})
        .toJson(QJsonDocument::Compact);
}

LaunchRequest LaunchRequest::fromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    LaunchRequest request{.message = object["message"].toString()};
    for (const auto& file : object["files"].toArray())
        if (file.isString())
            request.files << file.toString();
    return request;
}

} // namespace nextgpt::app
