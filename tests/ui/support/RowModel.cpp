// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/RowModel.h"

namespace nextgpt::test {

int RowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
    const int name = role - Qt::UserRole;
    if (!index.isValid() || name < 0 || name >= m_roles.size())
        return {};
    return m_rows.at(index.row()).toMap().value(m_roles.at(name));
}

QHash<int, QByteArray> RowModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + i, m_roles.at(i).toUtf8());
    return names;
}

void RowModel::setRows(const QVariantList& rows) {
    beginResetModel();
    m_rows = rows;
    m_roles.clear();
    for (const QVariant& row : rows) {
        const QVariantMap values = row.toMap();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!m_roles.contains(it.key()))
                m_roles.append(it.key());
        }
    }
    endResetModel();
    Q_EMIT rowsChanged();
}

void RowModel::set(int row, const QVariantMap& values) {
    QVariantMap merged = m_rows.at(row).toMap();
    QList<int> roles;
    for (auto it = values.begin(); it != values.end(); ++it) {
        merged.insert(it.key(), it.value());
        roles.append(roleOf(it.key()));
    }
    m_rows[row] = merged;
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void RowModel::prepend(const QVariantMap& values) {
    beginInsertRows({}, 0, 0);
    m_rows.prepend(values);
    endInsertRows();
    Q_EMIT rowsChanged();
}

void RowModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT rowsChanged();
}

int RowModel::roleOf(const QString& name) const {
    return Qt::UserRole + static_cast<int>(m_roles.indexOf(name));
}

} // namespace nextgpt::test
