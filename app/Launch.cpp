// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/Restart.h"
#include "app/bridge/Conversions.h"
#include "app/crash/CrashHandler.h"
#include "app/crash/RecentLog.h"
#include "app/crash/SessionRecord.h"
#include "app/crash/TerminationSignals.h"
#include "app/logging/QtLogSink.h"

#include "engine/isolation/Readers.h"

#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QSysInfo>

#include <cstdio>
#include <cstdlib>

namespace nextgpt::app {

namespace {

constexpr int kRestart = 256; ///< no status of a process

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Launch)
};

int print(const EarlyExit& exit) {
    std::fputs(exit.text.toLocal8Bit().constData(), exit.status == 0 ? stdout : stderr);
    return exit.status;
}

/// For a crash report: nothing in it belongs to the user.
std::string versions() {
    return QStringLiteral("Program: " NEXTGPT_VERSION "\nQt: %1\nSystem: %2, kernel %3, %4\nPlatform: %5\n")
        .arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
             QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName())
        .toStdString();
}

/// Passes the request to the process that holds the profile.
int askHolder(const ProfileLock& lock, const LaunchRequest& request) {
    switch (lock.deliver(request.toJson())) {
    case ProfileLock::Delivery::Accepted:
        return print(
            {(request.isEmpty() ? Text::tr("NExT-GPT is already running; its window was raised.")
                                : Text::tr("NExT-GPT is already running and has taken over this request.")) +
                 '\n',
             0});
    case ProfileLock::Delivery::Ignored:
        return print({Text::tr("NExT-GPT is already running as an older version, which only raised its "
                               "window. End it to use this version.") +
                          '\n',
                      request.isEmpty() ? 0 : 1});
    case ProfileLock::Delivery::NoAnswer:
        break;
    }
    return print({"nextgpt: " +
                      Text::tr("this profile is in use by a program that does not respond; end it, or choose "
                               "another folder with --profile.") +
                      '\n',
                  1});
}

struct WindowEnd {
    int status = 0;
    QStringList restartArguments{}; ///< if the status is kRestart
};

/// The program with its window, until that is closed. Everything is saved when this returns.
WindowEnd runWindow(LaunchOptions options, ProfileLock& lock, const ProgramParts& parts) {
    const SessionRecord session(options.profile);
    writeCrashReportTo(session.report().toStdString(), versions());
    options.startMode = session.startMode();
    options.crashReport = session.previousReport();
    const TerminationSignals terminationSignals;
    Application program(std::move(options), lock, parts.engine, {.facts = parts.hardware}, parts.training);
    WindowEnd end;
    QObject::connect(&program, &Application::restartWanted, &program, [&end](const QStringList& arguments) {
        end.restartArguments = arguments;
        QCoreApplication::exit(kRestart);
    });
    end.status = program.show() ? QGuiApplication::exec() : 1;
    stopReaders(); // a file that is still being read must not delay the end
    return end;
}

} // namespace

int launch(int argc, char** argv, EngineChoice choice, const ProgramParts& parts) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << toQString(std::filesystem::path(argv[i])); // names of files are bytes
    std::variant<LaunchOptions, EarlyExit> parsed = parseCommandLine(arguments, choice);
    if (const auto* exit = std::get_if<EarlyExit>(&parsed))
        return print(*exit);
    auto& options = std::get<LaunchOptions>(parsed);
    if (options.scale > 0 && options.scale != 1.0)
        qputenv("QT_SCALE_FACTOR",
                QByteArray::number(options.scale)); // read by QGuiApplication's constructor
    keepRecentLog();
    installQtLogSink();
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication::setApplicationName(QStringLiteral("NExT-GPT"));
    QGuiApplication::setApplicationVersion(QStringLiteral(NEXTGPT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("nextgpt"));
    QGuiApplication application(argc, argv);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/nextgpt/program-icon.svg")));
    WindowEnd end;
    {
        ProfileLock lock(options.profile);
        if (lock.state() == ProfileLock::State::HeldByOther)
            return askHolder(lock, options.request);
        if (lock.state() == ProfileLock::State::HeldElsewhere)
            return print(
                {"nextgpt: " +
                     Text::tr("this profile is in use on the computer “%1”; close the program there first.")
                         .arg(lock.otherComputer()) +
                     '\n',
                 1});
        end = runWindow(std::move(options), lock, parts);
    } // the next run uses the profile
    if (end.status == kRestart)
        restartProgram(end.restartArguments);
    if (EngineBridge::hasLeftEngine()) // it still uses what the end of main() destroys
        std::_Exit(end.status);
    return end.status;
}

} // namespace nextgpt::app
