// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/FileDownload.h"
#include "tests/app/download/FaultyServer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace nextgpt::test {

using namespace nextgpt::app;
using namespace std::chrono_literals;

using State = FileTransfer::State;

inline QByteArray randomBytes(int size) {
    std::mt19937 random(7);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

inline const QByteArray kContent = randomBytes(300'000);

inline QByteArray hashOf(const QByteArray& content) {
    return QByteArray::fromStdString(sha256({content.data(), std::size_t(content.size())}));
}

inline QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline DownloadEnvironment quickEnvironment(const QUrl& endpoint) {
    return {.endpoint = endpoint,
            .token = "secret",
            .pace = {.stall = 300ms, .stallBytes = 1, .firstDelay = 5ms, .longestDelay = 20ms, .tries = 4},
            .reserve = 0,
            .freeBytes = [](const QString&) { return qint64(1) << 40; }};
}

/// One download from a scripted server.
class Trial {
public:
    explicit Trial(FaultyServer::Script script)
        : server(std::move(script))
        , environment(quickEnvironment(server.address())) {}

    void prepare(const ManifestFile& file = {.path = "model.bin"}, const QList<QUrl>& mirrors = {}) {
        download.reset();
        const QUrl first = resolveAddress(server.address(), "owner/name", "main", file.path);
        download = std::make_unique<FileDownload>(
            network, environment,
            TransferOrder{.file = file, .target = target(), .sources = QList<QUrl>{first} + mirrors});
    }
    /// The state in which the download ends.
    State run() {
        if (!download)
            prepare();
        download->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!download->isRunning(), 20'000); }();
        return download->state();
    }
    FaultKind fault() const { return download->fault().kind; }
    QString target() const { return folder.filePath("part/model.bin"); }
    QStringList files() const {
        return QDir(folder.filePath("part")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    bool isRight() const { return files() == QStringList("model.bin") && fileBytes(target()) == kContent; }
    int count(const QByteArray& verb) const {
        return static_cast<int>(std::count_if(server.requests().begin(), server.requests().end(),
                                              [&](const Request& r) { return r.verb == verb; }));
    }

    QTemporaryDir folder;
    QNetworkAccessManager network;
    FaultyServer server;
    DownloadEnvironment environment;
    std::unique_ptr<FileDownload> download;
};

inline FaultyServer::Script wellBehaved(const QByteArray& content = kContent) {
    return [content](const Request& request) { return fileResponse(request, content, hashOf(content)); };
}

/// The first `faulty` GETs are answered by `fault`, the others well.
inline FaultyServer::Script faultyAtFirst(int faulty, const FaultyServer::Script& fault) {
    return [left = std::make_shared<int>(faulty), fault](const Request& request) {
        return !request.isHead() && (*left)-- > 0 ? fault(request)
                                                  : fileResponse(request, kContent, hashOf(kContent));
    };
}

} // namespace nextgpt::test
