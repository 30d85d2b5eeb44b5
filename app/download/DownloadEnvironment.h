// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>

namespace nextgpt::app {

/// When a download is tried again. Tests use shorter times.
struct DownloadPace {
    std::chrono::milliseconds stall =
        std::chrono::seconds(30); ///< without stallBytes, a transfer is started again
    qint64 stallBytes = 30 * 1024;
    std::chrono::milliseconds firstDelay = std::chrono::seconds(1); ///< doubled with each try
    std::chrono::milliseconds longestDelay = std::chrono::minutes(1);
    std::chrono::seconds longestWait = std::chrono::minutes(15); ///< that a server may ask for
    int tries = 8; ///< of one source in a row without a new byte
};

/// What downloads use of the computer's and the user's settings.
struct DownloadEnvironment {
    QUrl endpoint{"https://huggingface.co"};
    QByteArray token{};     ///< for the endpoint's host alone; never logged
    bool isOffline = false; ///< the user forbids the network
    DownloadPace pace{};
    qint64 reserve = qint64(256) << 20; ///< bytes that stay free, for the conversations
    /// The free bytes of the disk that a folder is on. Called on any thread.
    std::function<qint64(const QString&)> freeBytes{};
};

/// From HF_ENDPOINT, HF_TOKEN (or HUGGING_FACE_HUB_TOKEN, or the file `token` in HF_HOME) and HF_HUB_OFFLINE,
/// which Hugging Face's own tools use as well.
DownloadEnvironment environmentOfProcess();

} // namespace nextgpt::app
