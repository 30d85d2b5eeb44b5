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
    explicit ProfileLock(const QString& folder, QObject* parent = nullptr);
    ~ProfileLock() override;

    /// True if this process may use the profile.
    bool isHeld() const { return m_descriptor >= 0; }
    /// Asks the holder to raise its window; false if it does not respond.
    bool raiseHolder() const;

Q_SIGNALS:
    void raiseRequested();

private:
    void listen();

    QString m_address;
    int m_descriptor = -1;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace nextgpt::app
