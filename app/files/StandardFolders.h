// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QString>

#include <vector>

namespace nextgpt::app {

/// The user's folder for a kind of medium, as the desktop names it.
QString standardFolder(Modality modality);

/// A folder that a file dialog offers.
struct Place {
    QString name;
    QString path;
    QString icon; ///< of resources/icons
};

/// The user's folders and the mounted volumes that exist.
std::vector<Place> places();

/// The display name of a folder, such as "Music", or "/" for the root.
QString folderName(const QString& path);

} // namespace nextgpt::app
