// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashViewModel.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr qint64 kReportBytes = 128 << 10;

}

CrashViewModel::CrashViewModel(StartMode mode, QString reportFile, QObject* parent)
    : QObject(parent)
    , m_reportFile(std::move(reportFile))
    , m_mode(mode)
    , m_shown(mode != StartMode::Normal)
    , m_conversationHeld(m_shown)
    , m_modelHeld(mode == StartMode::Minimal) {}

QString CrashViewModel::text() const {
    if (m_mode == StartMode::Minimal)
        return tr("The program did not end properly several times in a row. It was started without the model "
                  "and without the last conversation. Nothing was deleted.");
    return tr("The program did not end properly. The last conversation stays closed until you open it. "
              "Nothing was deleted.");
}

QString CrashViewModel::report() const {
    QFile file(m_reportFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kReportBytes)) : QString();
}

void CrashViewModel::copyReport() const {
    QGuiApplication::clipboard()->setText(report());
}

void CrashViewModel::openConversation() {
    if (m_conversationHeld)
        Q_EMIT conversationWanted();
    releaseConversation();
}

void CrashViewModel::loadModel() {
    if (m_modelHeld)
        Q_EMIT modelWanted();
    releaseModel();
}

void CrashViewModel::dismiss() {
    if (std::exchange(m_shown, false))
        Q_EMIT changed();
}

void CrashViewModel::releaseConversation() {
    if (std::exchange(m_conversationHeld, false))
        Q_EMIT changed();
}

void CrashViewModel::releaseModel() {
    if (std::exchange(m_modelHeld, false))
        Q_EMIT changed();
}

} // namespace nextgpt::app
