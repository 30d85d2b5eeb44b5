// SPDX-License-Identifier: Apache-2.0
#include "app/models/StoredModel.h"

#include "app/bridge/Conversions.h"

#include "engine/core/BundleKeys.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace nextgpt::app {

StoredModel storedModelFrom(const QJsonObject& event, ModelOrigin origin) {
    const QJsonObject memory = event[keys::kMemory].toObject();
    StoredModel model{.folder = event[keys::kFolder].toString(),
                      .name = event[keys::kName].toString(),
                      .licence = event[keys::kLicence].toString(),
                      .isDemo = event[keys::kDemo].toBool(),
                      .refers = event[keys::kRefers].toBool(),
                      .generates = {},
                      .bytes = event[keys::kBytes].toInteger(),
                      .neededBytes = memory[keys::kNeeded].toInteger(),
                      .bytesForWeights = memory[keys::kForWeights].toInteger(),
                      .languageWeights = memory[keys::kLanguageWeights].toString(),
                      .fits = memory[keys::kFits].toBool(true),
                      .error = {},
                      .origin = origin};
    if (model.name.isEmpty())
        model.name = QFileInfo(model.folder).fileName();
    const QJsonArray generates = event[keys::kGenerates].toArray();
    for (const Modality modality : kMediaModalities)
        model.generates[modality] = generates.contains(toQString(name(modality)));
    if (const QJsonObject error = event[keys::kError].toObject(); !error.isEmpty())
        model.error = Error{errorCodeFromName(error[keys::kCode].toString()),
                            error[keys::kDetail].toString().toStdString()};
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
