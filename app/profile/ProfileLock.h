// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/FileSystem.h"
#include "app/profile/OwnerRecord.h"

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace nextgpt::app {

/// Lets one process use a profile. A second process passes its request to the holder, which raises its
/// window, and exits.
class ProfileLock : public QObject {
    Q_OBJECT

public:
    enum class State {
        Held, ///< this process may use the profile
        HeldByOther,
        HeldElsewhere, ///< on a network file system, by another computer
        Impossible,    ///< the folder cannot be written: nothing can be saved, and reading needs no lock
    };

    explicit ProfileLock(const QString& folder, QObject* parent = nullptr);
    ProfileLock(const QString& folder, FileSystem system, QObject* parent = nullptr);
    ~ProfileLock() override;

    State state() const { return m_state; }
    bool isHeld() const { return m_state == State::Held; }
    /// The name of the computer that holds it; empty unless HeldElsewhere.
    const QString& otherComputer() const { return m_otherComputer; }

    enum class Delivery {
        Accepted, ///< the holder handles the request
        Ignored,  ///< the holder, an older version, has only raised its window
        NoAnswer,
    };
    /// Passes one line to the holder, which raises its window. Blocks for a few seconds at most.
    Delivery deliver(const QByteArray& line) const;

Q_SIGNALS:
    /// Another process passed a line.
    void requested(const QByteArray& line);

private:
    State lock(const QString& file, FileSystem system);
    State lockAgainstOthers(const QString& file);
    void listen();
    void serve(QLocalSocket& caller);

    QString m_address;
    State m_state = State::Impossible;
    int m_descriptor = -1;
    std::unique_ptr<OwnerRecord> m_owner; ///< on a network file system
    QString m_otherComputer;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace nextgpt::app
