// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace nextgpt::app {

/// Ends the event loop properly when the system asks the program to end (SIGTERM, SIGINT, SIGHUP: a logout, a
/// shutdown, Ctrl+C), so that everything is saved. A second signal ends the program at once. One per program.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

private:
    int m_reading = -1;
};

} // namespace nextgpt::app
