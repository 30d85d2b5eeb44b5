// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/models/ModelsEnums.h"

#include "engine/core/Error.h"
#include "engine/core/PerModality.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace nextgpt::app {

/// A bundle on the disk: an event "bundle" of `nextgpt bundle list --json`.
struct StoredModel {
    QString folder;
    QString name{}; ///< of the folder if the bundle cannot be read
    QString licence{};
    bool isDemo = false;
    bool refers = false; ///< its files are elsewhere
    PerModality<bool> generates{};
    qint64 bytes = 0;
    qint64 neededBytes = 0;       ///< of memory; 0: not known
    qint64 bytesForWeights = 0;   ///< of memory that there is for them
    QString languageWeights{};    ///< "full", "int8" or "int4"
    bool fits = true;             ///< into memory
    std::optional<Error> error{}; ///< why it cannot be used
    ModelOrigin origin = ModelOrigin::Elsewhere;
};

/// The bundle that `event` describes; fields that the event lacks keep their defaults.
StoredModel storedModelFrom(const QJsonObject& event, ModelOrigin origin);

/// The folders in `parent` that hold a bundle, the one made last first. Reads the disk.
QStringList bundlesIn(const QString& parent);

} // namespace nextgpt::app
