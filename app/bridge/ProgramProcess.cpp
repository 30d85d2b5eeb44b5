// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ProgramProcess.h"

#include "app/bridge/Conversions.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kNiceness = 10;
constexpr qsizetype kErrorBytes = 64 * 1024;

/// Runs in the new process, before the program: only functions that are safe after fork().
void prepareChild() {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
    ::setpriority(PRIO_PROCESS, 0, kNiceness);
}

/// Processes that write a checkpoint while the window ends. QProcess's destructor would kill them.
QList<QProcess*>& leftProcesses() {
    static QList<QProcess*> left;
    return left;
}

} // namespace

ProgramProcess::ProgramProcess(QString program, Afterwards afterwards, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_afterwards(afterwards) {}

ProgramProcess::~ProgramProcess() {
    if (m_process == nullptr)
        return;
    if (m_afterwards == Afterwards::Kill) {
        kill();
        return;
    }
    interrupt();
    m_process->disconnect(this);
    leftProcesses().append(m_process);
}

void ProgramProcess::start(const QStringList& arguments) {
    Q_ASSERT(m_process == nullptr);
    m_errors.clear();
    m_interrupted = false;
    m_process = new QProcess; // without a parent: it may outlive this object
    m_process->setProgram(m_program);
    m_process->setArguments(arguments);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier(prepareChild);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ProgramProcess::readLines);
    connect(m_process, &QProcess::readyReadStandardError, this, [this] {
        m_errors += m_process->readAllStandardError();
        m_errors = m_errors.last(std::min(m_errors.size(), kErrorBytes));
    });
    connect(m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        if (how == QProcess::CrashExit && m_interrupted && status == SIGINT) // before it could handle it
            finish(kInterrupted);
        else
            finish(how == QProcess::NormalExit ? std::optional(status) : std::nullopt);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(std::nullopt);
    });
    m_process->start(QIODevice::ReadOnly);
}

void ProgramProcess::readLines() {
    while (m_process != nullptr && m_process->canReadLine()) { // a receiver may kill it
        const QJsonDocument line = QJsonDocument::fromJson(m_process->readLine());
        if (line.isObject())
            Q_EMIT received(line.object());
    }
}

void ProgramProcess::finish(std::optional<int> status) {
    if (m_process == nullptr)
        return;
    readLines();
    m_errors += m_process->readAllStandardError();
    End end{.status = status.value_or(-1), .error = errorOfProgram(m_errors)};
    if (!status && !end.error)
        end.error = Error{ErrorCode::Internal, m_process->errorString().toStdString()};
    release();
    Q_EMIT ended(end);
}

void ProgramProcess::release() {
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
}

void ProgramProcess::signal(int number) const {
    if (m_process != nullptr && m_process->processId() > 0)
        ::kill(static_cast<pid_t>(m_process->processId()), number);
}

void ProgramProcess::interrupt() {
    m_interrupted = true;
    signal(SIGINT);
    signal(SIGCONT);
}

void ProgramProcess::pause() {
    signal(SIGSTOP);
}

void ProgramProcess::resume() {
    signal(SIGCONT);
}

void ProgramProcess::kill() {
    if (m_process == nullptr)
        return;
    QProcess* process = m_process;
    release();
    process->kill();
    process->waitForFinished();
}

qint64 ProgramProcess::memoryBytes() const {
    if (m_process == nullptr)
        return 0;
    QFile file(QStringLiteral("/proc/%1/statm").arg(m_process->processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

std::optional<Error> errorOfProgram(const QByteArray& standardError) {
    static const QRegularExpression failure("^nextgpt: ([a-z_]+): (.*)$");
    std::optional<Error> error;
    for (const QString& line : QString::fromUtf8(standardError).split('\n'))
        if (const auto match = failure.match(line); match.hasMatch())
            error = Error{errorCodeFromName(match.captured(1)), match.captured(2).toStdString()};
    return error;
}

} // namespace nextgpt::app
