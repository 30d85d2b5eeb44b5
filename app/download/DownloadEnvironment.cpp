// SPDX-License-Identifier: Apache-2.0
#include "app/download/DownloadEnvironment.h"

#include "app/download/RedirectLaw.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kMaxTokenBytes = 1024;

/// Empty if it could not be part of a header.
QByteArray cleanToken(const QByteArray& text) {
    const QByteArray token = text.trimmed();
    const bool isPlain =
        std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    return isPlain ? token : QByteArray();
}

QByteArray tokenInFile() {
    const QString home = qEnvironmentVariable("HF_HOME", QDir::homePath() + "/.cache/huggingface");
    QFile file(home + "/token");
    return file.open(QIODevice::ReadOnly) ? file.read(kMaxTokenBytes) : QByteArray();
}

QByteArray findToken() {
    for (const char* variable : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"})
        if (QByteArray token = cleanToken(qgetenv(variable)); !token.isEmpty())
            return token;
    return cleanToken(tokenInFile());
}

} // namespace

DownloadEnvironment environmentOfProcess() {
    DownloadEnvironment environment;
    const QUrl endpoint(qEnvironmentVariable("HF_ENDPOINT"), QUrl::StrictMode);
    if (isPlainAddress(endpoint))
        environment.endpoint = endpoint;
    environment.token = findToken();
    const QByteArray offline = qgetenv("HF_HUB_OFFLINE").toUpper();
    environment.isOffline = offline == "1" || offline == "TRUE" || offline == "YES" || offline == "ON";
    environment.freeBytes = [](const QString& folder) {
        QString existing = folder;
        while (!QFileInfo::exists(existing) && existing.size() > 1)
            existing = QFileInfo(existing).path();
        return QStorageInfo(existing).bytesAvailable();
    };
    return environment;
}

} // namespace nextgpt::app
