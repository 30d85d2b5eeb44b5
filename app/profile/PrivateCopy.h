// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace nextgpt::app {

/// A copy of a database and its log in a temporary folder that only its owner can read. The files are removed
/// with this object; a connection that is open by then keeps them readable for itself.
class PrivateCopy {
public:
    /// Null if the file cannot be read, or there is no room for the copy.
    static std::unique_ptr<PrivateCopy> of(const QString& database);

    QString file() const { return m_folder.filePath("copy.sqlite"); }
    /// Replaces the first page of the copy by that of another database; the number of pages stays.
    void replaceFirstPage(const QString& other) const;

private:
    explicit PrivateCopy(const QString& place)
        : m_folder(place + "/nextgpt-XXXXXX") {}
    bool take(const QString& database) const;

    QTemporaryDir m_folder;
};

} // namespace nextgpt::app
