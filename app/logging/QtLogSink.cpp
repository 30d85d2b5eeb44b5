// SPDX-License-Identifier: Apache-2.0
#include "app/logging/QtLogSink.h"

#include "engine/core/Log.h"

#include <QString>

namespace nextgpt::app {

namespace {

spdlog::level::level_enum levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        return spdlog::level::critical;
    }
    return spdlog::level::info;
}

void receive(QtMsgType type, const QMessageLogContext&, const QString& message) {
    log("qt")->log(levelOf(type), "{}", message.toStdString());
}

} // namespace

void installQtLogSink() {
    qInstallMessageHandler(receive);
}

} // namespace nextgpt::app
