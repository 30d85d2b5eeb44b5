// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
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

namespace nextgpt::app {

namespace {

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

/// Raises the window of the process that holds the profile.
int raiseHolder(const ProfileLock& lock) {
    if (lock.raiseHolder())
        return print({Text::tr("NExT-GPT is already running; its window was raised.") + '\n', 0});
    return print({"nextgpt: " +
                      Text::tr("this profile is in use by a program that does not respond; end it, or choose "
                               "another folder with --profile.") +
                      '\n',
                  1});
}

} // namespace

int launch(int argc, char** argv, EngineChoice choice, const ProgramParts& parts) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
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
    ProfileLock lock(options.profile);
    if (lock.state() == ProfileLock::State::HeldByOther)
        return raiseHolder(lock);
    const SessionRecord session(options.profile);
    writeCrashReportTo(session.report().toStdString(), versions());
    options.startMode = session.startMode();
    options.crashReport = session.previousReport();
    const TerminationSignals terminationSignals;
    Application program(std::move(options), lock, parts.engine, {.facts = parts.hardware});
    const int status = program.show() ? QGuiApplication::exec() : 1;
    stopReaders(); // a file that is still being read must not delay the end
    return status;
}

} // namespace nextgpt::app
