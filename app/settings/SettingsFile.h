// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace nextgpt::app {

/// Stores the settings in one JSON file that is replaced atomically. Unknown keys are kept.
class SettingsFile {
public:
    /// Reads the file. A file that is damaged or larger than a megabyte is renamed to "….bad", and all
    /// settings get their defaults, as they do if `path` is not a regular file.
    explicit SettingsFile(const QString& path);

    const QJsonObject& values() const { return m_values; }
    bool wasDamaged() const { return m_damaged; }
    void set(const QString& key, const QJsonValue& value);
    void remove(const QString& key);
    /// False if the file cannot be written; the values are kept in memory.
    bool save() const;

private:
    QString m_path;
    QJsonObject m_values;
    bool m_damaged = false;
};

} // namespace nextgpt::app
