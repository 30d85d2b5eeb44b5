// SPDX-License-Identifier: Apache-2.0
#include "app/recording/RecordingFolder.h"

#include "app/recording/WavFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace nextgpt::app {

namespace {

constexpr double kMinSeconds = 0.3;

}

RecordingFolder::RecordingFolder(const QString& folder)
    : m_folder(folder) {}

QString RecordingFolder::newFile() const {
    const QString name = QCoreApplication::translate("RecordingFolder", "Recording %1")
                             .arg(QDateTime::currentDateTime().toString("yyyy-MM-dd HH.mm.ss"));
    QString file = m_folder + '/' + name + ".wav";
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QStringLiteral("%1/%2 (%3).wav").arg(m_folder, name).arg(number);
    return file;
}

std::vector<RecordingFolder::Leftover> RecordingFolder::leftovers() const {
    std::vector<Leftover> found;
    const QDir folder(m_folder);
    for (const QFileInfo& info :
         folder.entryInfoList({"*.wav"}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed)) {
        const QString path = info.absoluteFilePath();
        const std::optional<double> seconds = repairWav(path.toStdString());
        if (!seconds)
            continue; // not a recording of this program
        if (*seconds < kMinSeconds)
            remove(path);
        else
            found.push_back({path, *seconds});
    }
    return found;
}

void RecordingFolder::remove(const QString& path) const {
    if (QFileInfo(path).absolutePath() == QFileInfo(m_folder).absoluteFilePath())
        QFile::remove(path);
}

} // namespace nextgpt::app
