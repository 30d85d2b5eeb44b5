// SPDX-License-Identifier: Apache-2.0
#include "app/files/StandardFolders.h"

#include "engine/core/PerModality.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(StandardFolders)
};

constexpr PerModality kLocations{QStandardPaths::PicturesLocation, QStandardPaths::MoviesLocation,
                                 QStandardPaths::MusicLocation};

QStandardPaths::StandardLocation locationOf(Modality modality) {
    return modality == Modality::Text ? QStandardPaths::DocumentsLocation : kLocations[modality];
}

/// Volumes that users connect, not those of the system.
bool isConnectedVolume(const QStorageInfo& volume) {
    const QString root = volume.rootPath();
    return volume.isValid() && volume.isReady() &&
           (root.startsWith(QLatin1String("/media/")) || root.startsWith(QLatin1String("/run/media/")) ||
            root.startsWith(QLatin1String("/mnt/")));
}

} // namespace

QString standardFolder(Modality modality) {
    const QString folder = QStandardPaths::writableLocation(locationOf(modality));
    return folder.isEmpty() ? QDir::homePath() : folder;
}

QString folderName(const QString& path) {
    const QString clean = QDir::cleanPath(path);
    if (clean == QDir::cleanPath(QDir::homePath()))
        //: The user's own folder
        return Text::tr("Home");
    const QString name = QFileInfo(clean).fileName();
    return name.isEmpty() ? clean : name;
}

std::vector<Place> places() {
    std::vector<Place> found;
    const auto add = [&found](const QString& path, const QString& icon) {
        const QString clean = QDir::cleanPath(path);
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&clean](const Place& place) { return place.path == clean; });
        if (!path.isEmpty() && !known && QFileInfo(clean).isDir())
            found.push_back({folderName(clean), clean, icon});
    };
    const auto addLocation = [&add](QStandardPaths::StandardLocation location, const QString& icon) {
        add(QStandardPaths::writableLocation(location), icon);
    };
    add(QDir::homePath(), "folder");
    addLocation(QStandardPaths::DesktopLocation, "folder");
    addLocation(QStandardPaths::DocumentsLocation, "folder");
    addLocation(QStandardPaths::PicturesLocation, "image");
    addLocation(QStandardPaths::MoviesLocation, "play");
    addLocation(QStandardPaths::MusicLocation, "audio-waveform");
    addLocation(QStandardPaths::DownloadLocation, "download");
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo& volume : volumes)
        if (isConnectedVolume(volume))
            add(volume.rootPath(), "folder");
    add("/", "monitor");
    return found;
}

} // namespace nextgpt::app
