// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelsViewModel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>

#include <utility>

namespace nextgpt::app {

ModelsViewModel::ModelsViewModel(Manifest manifest, const ModelPlaces& places,
                                 const DownloadEnvironment& environment)
    : m_queue(std::move(manifest), places.downloads, environment)
    , m_downloads(m_queue)
    , m_owned(places)
    , m_maker(places) {
    connect(&m_queue, &DownloadQueue::changed, this, &ModelsViewModel::update);
    connect(&m_maker, &ModelMaker::changed, this, &ModelsViewModel::update);
    connect(&m_maker, &ModelMaker::made, &m_owned, &OwnModels::refresh);
    connect(&m_downloads, &QAbstractItemModel::dataChanged, this, &ModelsViewModel::updateDownloaded);
    updateDownloaded();
}

/// From the rows, which ask the disk a few times per second at most.
void ModelsViewModel::updateDownloaded() {
    bool downloaded = false;
    for (int row = 0; row < m_downloads.rowCount(); ++row)
        downloaded = downloaded || m_downloads.index(row).data(DownloadListModel::StateRole).toInt() ==
                                       DownloadListModel::Done;
    if (std::exchange(m_downloaded, downloaded) != downloaded)
        Q_EMIT downloadedChanged();
}

void ModelsViewModel::update() {
    const bool downloading = m_queue.overall().state == DownloadQueue::PartState::Running;
    const bool running = m_maker.isBusy() || downloading;
    if (std::exchange(m_downloading, downloading) != downloading)
        Q_EMIT downloadingChanged();
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged();
}

void ModelsViewModel::retranslate() {
    m_downloads.retranslate();
    m_owned.retranslate();
    m_maker.retranslate();
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
