// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/models/StoredModel.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The models on this computer that the chat can use.
class ModelListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        FolderRole,
        OriginRole,  ///< a ModelOrigin
        OutputsRole, ///< what it generates: list of numbers of Modality, text included
        FactsRole,   ///< size, licence and what it is, as list of texts
        MemoryRole,  ///< how much memory it needs, as text; empty if unknown
        FitsRole,    ///< into memory
        DemoRole,
        CurrentRole, ///< the chat uses it
        ProblemRole, ///< why it cannot be used, and what to do; empty if it can
        DetailRole,  ///< of the problem, technical
    };

    explicit ModelListModel(QObject* parent = nullptr);

    int count() const { return int(m_models.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Replaces the rows; those that stay are kept.
    void setModels(const QList<StoredModel>& models);
    /// Updates the row of this model if there is one.
    void update(const StoredModel& model);
    void remove(const QString& folder);
    const StoredModel* find(const QString& folder) const;
    void setCurrent(const QString& folder);
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    qsizetype rowOf(const QString& folder) const;
    QString memoryText(const StoredModel& model) const;
    QStringList factsOf(const StoredModel& model) const;

    QList<StoredModel> m_models;
    QString m_current;
};

} // namespace nextgpt::app
