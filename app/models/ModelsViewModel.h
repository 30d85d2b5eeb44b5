// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/models/DownloadListModel.h"
#include "app/models/ModelMaker.h"
#include "app/models/OwnModels.h"

#include <QObject>
#include <QUrl>

namespace nextgpt::app {

/// The page with the models of this computer, the making of another one, and the parts of models that are
/// published: their licences, downloads and imports.
class ModelsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(nextgpt::app::DownloadListModel* downloads READ downloads CONSTANT)
    Q_PROPERTY(nextgpt::app::OwnModels* owned READ owned CONSTANT)
    Q_PROPERTY(nextgpt::app::ModelMaker* maker READ maker CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QString endpoint READ endpoint CONSTANT)
    Q_PROPERTY(bool running READ running NOTIFY runningChanged)
    Q_PROPERTY(bool downloading READ downloading NOTIFY downloadingChanged)
    Q_PROPERTY(bool downloaded READ downloaded NOTIFY downloadedChanged)

public:
    ModelsViewModel(Manifest manifest, const ModelPlaces& places, const DownloadEnvironment& environment);

    DownloadListModel* downloads() { return &m_downloads; }
    OwnModels* owned() { return &m_owned; }
    ModelMaker* maker() { return &m_maker; }
    /// Where all published parts go.
    QString folder() const { return m_queue.folder(); }
    /// The host that files of repositories come from.
    QString endpoint() const { return m_queue.environment().endpoint.host(); }
    /// Something is being downloaded, examined or made.
    bool running() const { return m_running; }
    /// Published parts are being downloaded or imported.
    bool downloading() const { return m_downloading; }
    /// A published part is here.
    bool downloaded() const { return m_downloaded; }
    void retranslate();

    /// The user has read and accepted the licence of the part in this row.
    Q_INVOKABLE void acceptLicence(int row);
    Q_INVOKABLE void start(int row);
    Q_INVOKABLE void pause(int row);
    /// Deletes the incomplete files.
    Q_INVOKABLE void cancel(int row);
    Q_INVOKABLE void importFrom(int row, const QUrl& folder);
    Q_INVOKABLE void openFolder();

Q_SIGNALS:
    void runningChanged();
    void downloadingChanged();
    void downloadedChanged();

private:
    void update();
    void updateDownloaded();
    bool isRow(int row) const { return row >= 0 && row < m_queue.parts().size(); }

    DownloadQueue m_queue;
    DownloadListModel m_downloads;
    OwnModels m_owned;
    ModelMaker m_maker;
    bool m_running = false;
    bool m_downloading = false;
    bool m_downloaded = false;
};

/// The manifest that the program ships with.
Manifest publishedParts();

} // namespace nextgpt::app
