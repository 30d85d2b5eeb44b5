// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractListModel>
#include <QVariantList>

namespace nextgpt::test {

// A list model made of rows written down in QML, so that the window can be looked at in any state.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QVariantList rows() const { return m_rows; }
    void setRows(const QVariantList& rows);
    int count() const { return static_cast<int>(m_rows.size()); }

    Q_INVOKABLE void set(int row, const QVariantMap& values);
    Q_INVOKABLE void prepend(const QVariantMap& values);
    Q_INVOKABLE void removeRow(int row);

Q_SIGNALS:
    void rowsChanged();

private:
    int roleOf(const QString& name) const;

    QVariantList m_rows;
    QList<QString> m_roles;
};

} // namespace nextgpt::test
