// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace nextgpt::app {

/// What a command line asks of the window, its own or that of the process that runs already.
struct LaunchRequest {
    QString message{};   ///< to be sent in a new conversation; empty: none
    QStringList files{}; ///< absolute paths: attached to that message, or to the one being written

    bool isEmpty() const { return message.isEmpty() && files.isEmpty(); }

    /// One line of JSON, for another process.
    QByteArray toJson() const;
    /// Anything else than toJson() writes is an empty request.
    static LaunchRequest fromJson(const QByteArray& json);
};

} // namespace nextgpt::app
