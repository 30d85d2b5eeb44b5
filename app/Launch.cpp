// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/logging/QtLogSink.h"

#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>

#include <cstdio>

namespace nextgpt::app {

namespace {

int answer(const LaunchAnswer& words) {
    std::fputs(words.text.toLocal8Bit().constData(), words.status == 0 ? stdout : stderr);
    return words.status;
}

/// Another program holds the profile: let it show itself.
int leaveToHolder(const ProfileLock& lock) {
    if (lock.raiseHolder())
        return answer(
            {QCoreApplication::translate("Launch", "NExT-GPT is open already; its window was raised.\n"), 0});
    return answer({QCoreApplication::translate(
                       "Launch", "nextgpt: this profile is in use by a program that does not answer; "
                                 "end it, or choose another folder with --profile.\n"),
                   1});
}

} // namespace

int launch(int argc, char** argv, EngineChoice choice, const EngineMaker& maker) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    LaunchOptions options;
    if (const auto words = readCommandLine(arguments, choice, options))
        return answer(*words);
    if (options.scale > 0 && options.scale != 1.0)
        qputenv("QT_SCALE_FACTOR",
                QByteArray::number(options.scale)); // read once, when the application is made
    installQtLogSink();
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication::setApplicationName(QStringLiteral("NExT-GPT"));
    QGuiApplication::setApplicationVersion(QStringLiteral(NEXTGPT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("nextgpt"));
    QGuiApplication application(argc, argv);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/nextgpt/program-icon.svg")));
    ProfileLock lock(options.profile);
    if (!lock.isHeld())
        return leaveToHolder(lock);
    Application program(std::move(options), lock, maker);
    return program.show() ? QGuiApplication::exec() : 1;
}

} // namespace nextgpt::app
