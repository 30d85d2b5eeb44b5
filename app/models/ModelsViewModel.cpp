// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelsViewModel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>

namespace nextgpt::app {

ModelsViewModel::ModelsViewModel(Manifest manifest, const QString& folder,
                                 const DownloadEnvironment& environment)
    : m_queue(std::move(manifest), folder, environment)
    , m_downloads(m_queue) {
    connect(&m_queue, &DownloadQueue::changed, this, &ModelsViewModel::update);
}

void ModelsViewModel::update() {
    const bool running = m_queue.overall().state == DownloadQueue::PartState::Running;
    if (running == m_running)
        return;
    m_running = running;
    Q_EMIT runningChanged();
}

void ModelsViewModel::acceptLicence(int row) {
    if (isRow(row))
        m_queue.acceptLicence(row);
}

void ModelsViewModel::start(int row) {
    if (isRow(row))
        m_queue.start(row);
}

void ModelsViewModel::pause(int row) {
    if (isRow(row))
        m_queue.pause(row);
}

void ModelsViewModel::cancel(int row) {
    if (isRow(row))
        m_queue.cancel(row);
}

void ModelsViewModel::importFrom(int row, const QUrl& folder) {
    if (isRow(row) && folder.isLocalFile())
        m_queue.importFrom(row, folder.toLocalFile());
}

void ModelsViewModel::openFolder() {
    if (QDir().mkpath(folder()))
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

Manifest publishedParts() {
    QFile file(QStringLiteral(":/nextgpt/downloads.json"));
    return file.open(QIODevice::ReadOnly) ? readManifest(file.readAll()) : Manifest();
}

} // namespace nextgpt::app
