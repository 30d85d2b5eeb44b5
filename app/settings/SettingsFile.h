// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace nextgpt::app {

/// Settings at rest: one JSON file, replaced as a whole or not at all. Keys that this version does not know
/// are kept.
class SettingsFile {
public:
    /// Reads the file; a damaged one is renamed to "….bad" and everything starts from the defaults.
    explicit SettingsFile(const QString& path);

    const QJsonObject& values() const { return m_values; }
    bool wasDamaged() const { return m_damaged; }
    void set(const QString& key, const QJsonValue& value);
    void remove(const QString& key);
    /// False when the disk refuses; the values stay in memory.
    bool save() const;

private:
    QString m_path;
    QJsonObject m_values;
    bool m_damaged = false;
};

} // namespace nextgpt::app
