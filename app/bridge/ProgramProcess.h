// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <optional>

class QProcess;

namespace nextgpt::app {

/// A command of this program in a process of its own. Its standard output is JSON, one object a line.
///
/// The process has a lower priority than the window and a process group of its own. If the window's process
/// ends in any way, it gets SIGINT; if it is paused at that time, the kernel wakes it with SIGHUP, because
/// its group is orphaned. A training run then stops at a checkpoint.
class ProgramProcess : public QObject {
    Q_OBJECT

public:
    /// Status of a command that ended because of interrupt().
    static constexpr int kInterrupted = 130;

    /// How the command ended.
    struct End {
        int status = 0;
        std::optional<Error> error{}; ///< from its standard error; also if it crashed or could not be started
    };

    /// What becomes of a running process when this object is destroyed.
    enum class Afterwards {
        Kill,
        Interrupt, ///< SIGINT; it may go on for a while, to write a checkpoint
    };

    ProgramProcess(QString program, Afterwards afterwards, QObject* parent = nullptr);
    ~ProgramProcess() override;

    /// Requires that nothing runs.
    void start(const QStringList& arguments);
    bool isRunning() const { return m_process != nullptr; }
    /// SIGINT; also wakes a paused process.
    void interrupt();
    void pause();
    void resume();
    /// Ends it at once; ended() is not emitted.
    void kill();
    /// Resident memory; 0 if nothing runs.
    qint64 memoryBytes() const;

Q_SIGNALS:
    void received(const QJsonObject& line);
    void ended(const nextgpt::app::ProgramProcess::End& end);

private:
    void readLines();
    /// `status`: nullopt if it crashed or could not be started.
    void finish(std::optional<int> status);
    void signal(int number) const;
    void release();

    QString m_program;
    Afterwards m_afterwards;
    QProcess* m_process = nullptr;
    bool m_interrupted = false;
    QByteArray m_errors; ///< the end of its standard error
};

/// The error in the last line "nextgpt: code: detail" of a command's standard error.
std::optional<Error> errorOfProgram(const QByteArray& standardError);

} // namespace nextgpt::app
