// SPDX-License-Identifier: Apache-2.0
#include "app/settings/SettingsFile.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/core/Log.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"

#include <QFile>
#include <QJsonDocument>

#include <optional>

namespace nextgpt::app {

namespace {

/// The content of a regular file; nullopt if there is none. A file above the limit counts as empty, which is
/// no JSON. Does not wait for the writer of a named pipe.
std::optional<QByteArray> contentOf(const QString& path) {
    try {
        return QByteArray::fromStdString(readTextFile(path.toStdString(), limits::kConfigFileBytes));
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::FileUnreadable ? std::nullopt : std::optional(QByteArray());
    }
}

} // namespace

SettingsFile::SettingsFile(const QString& path)
    : m_path(path) {
    const std::optional<QByteArray> content = contentOf(path);
    if (!content)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (document.isObject()) {
        m_values = document.object();
        return;
    }
    m_damaged = true;
    QFile::remove(path + ".bad");
    QFile::rename(path, path + ".bad");
}

void SettingsFile::set(const QString& key, const QJsonValue& value) {
    m_values.insert(key, value);
}

void SettingsFile::remove(const QString& key) {
    m_values.remove(key);
}

bool SettingsFile::save() const {
    const QByteArray text = QJsonDocument(m_values).toJson();
    const void* data = text.constData();
    try {
        writeFileAtomically(m_path.toStdString(),
                            {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(text.size())},
                            FileAccess::OwnerOnly);
        return true;
    } catch (const EngineError& error) {
        log("settings")->error("the settings cannot be saved: {}", error.what());
        return false;
    }
}

} // namespace nextgpt::app
