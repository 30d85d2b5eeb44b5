// SPDX-License-Identifier: Apache-2.0
#include "app/models/StoredModel.h"

#include "app/bridge/Conversions.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace nextgpt::app {

StoredModel storedModelFrom(const QJsonObject& event, ModelOrigin origin) {
    const QJsonObject memory = event["memory"].toObject();
    StoredModel model{.folder = event["folder"].toString(),
                      .name = event["name"].toString(),
                      .licence = event["licence"].toString(),
                      .isDemo = event["demo"].toBool(),
                      .refers = event["refers"].toBool(),
                      .generates = {},
                      .bytes = event["bytes"].toInteger(),
                      .neededBytes = memory["needed"].toInteger(),
                      .bytesForWeights = memory["for_weights"].toInteger(),
                      .languageWeights = memory["language_weights"].toString(),
                      .fits = memory["fits"].toBool(true),
                      .error = {},
                      .origin = origin};
    if (model.name.isEmpty())
        model.name = QFileInfo(model.folder).fileName();
    const QJsonArray generates = event["generates"].toArray();
    for (const Modality modality : kMediaModalities)
        model.generates[modality] = generates.contains(toQString(name(modality)));
    if (const QJsonObject error = event["error"].toObject(); !error.isEmpty())
        model.error =
            Error{errorCodeFromName(error["code"].toString()), error["detail"].toString().toStdString()};
    return model;
}

QStringList bundlesIn(const QString& parent) {
    QStringList folders;
    for (const QFileInfo& entry : QDir(parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time))
        if (QFileInfo::exists(entry.absoluteFilePath() + "/bundle.json") &&
            entry.suffix() != QLatin1String("part")) // one that is being made
            folders.append(entry.absoluteFilePath());
    return folders;
}

} // namespace nextgpt::app
