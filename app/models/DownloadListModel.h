// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/DownloadQueue.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace nextgpt::app {

/// The published parts that can be downloaded, in the order of the manifest.
class DownloadListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")

public:
    enum State { Absent, Running, Paused, Failed, Done };
    Q_ENUM(State)
    enum Role {
        TitleRole = Qt::UserRole + 1,
        AboutRole,
        LicenceRole,
        LicenceAddressRole,
        SourceRole, ///< the repository or host, and the revision
        GatedRole,
        AcceptedRole,
        StateRole,
        ShareRole,   ///< of the bytes that are here, 0 to 1
        FactsRole,   ///< bytes, rate and time left, as text
        ProblemRole, ///< the sentence of the fault; empty without one
        WaitingRole, ///< the fault is transient: the next try is scheduled
        NoteRole,    ///< how the files that are here were checked; empty while there are none
    };

    explicit DownloadListModel(DownloadQueue& queue);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void retranslate();

private:
    void refresh();
    QString factsText(const DownloadQueue::Progress& progress) const;

    DownloadQueue& m_queue;
    std::vector<DownloadQueue::Progress> m_rows; ///< reading one asks the disk
    QTimer m_update; ///< many pieces arrive per second; the rows change a few times
};

} // namespace nextgpt::app
