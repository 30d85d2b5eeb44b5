// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/RunFiles.h"

#include <QAbstractListModel>
#include <QStringList>

namespace nextgpt::app {

/// The runs in the folder of runs, the one that was changed last first. At most two are chosen to be
/// compared.
class RunListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        FolderRole,
        StageRole,
        StateRole,
        StepRole,
        StepsRole,
        LossRole,       ///< as text; empty if unknown
        ValidationRole, ///< as text; empty if unknown
        DateRole,       ///< when it was changed, as text
        ChosenRole,
        ExportableRole,
        ReportedRole, ///< it has a report to open
    };

    explicit RunListModel(QObject* parent = nullptr);

    int count() const { return int(m_runs.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<RunSummary>& runs() const { return m_runs; }
    /// Replaces the rows; rows that stay are kept.
    void setRuns(const QList<RunSummary>& runs);
    /// Updates the row of this run, or puts a new one at the top.
    void update(const RunSummary& run);
    void remove(const QString& folder);
    const RunSummary* find(const QString& folder) const;
    QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList& folders);
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    qsizetype rowOf(const QString& folder) const;

    QList<RunSummary> m_runs;
    QStringList m_chosen;
};

} // namespace nextgpt::app
