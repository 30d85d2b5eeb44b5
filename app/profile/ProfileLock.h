// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace nextgpt::app {

/// Lets one process use a profile. A second process asks the holder to raise its window and exits.
class ProfileLock : public QObject {
    Q_OBJECT

public:
    enum class State {
        Held, ///< this process may use the profile
        HeldByOther,
        Impossible, ///< the folder cannot be written: nothing can be saved, and reading needs no lock
    };

    explicit ProfileLock(const QString& folder, QObject* parent = nullptr);
    ~ProfileLock() override;

    State state() const { return m_state; }
    bool isHeld() const { return m_state == State::Held; }
    /// Asks the holder to raise its window; false if it does not respond.
    bool raiseHolder() const;

Q_SIGNALS:
    void raiseRequested();

private:
    State lock(const QString& file);
    void listen();

    QString m_address;
    State m_state = State::Impossible;
    int m_descriptor = -1;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace nextgpt::app
