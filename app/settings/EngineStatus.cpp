// SPDX-License-Identifier: Apache-2.0
#include "app/settings/EngineStatus.h"

#include "app/bridge/ErrorText.h"

#include "engine/request/Request.h"

#include <QFile>
#include <QLocale>

#include <unistd.h>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kMemoryUpdateMs = 3000;

/// Physical memory used by this process.
qint64 residentBytes() {
    QFile statm("/proc/self/statm");
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statm.readAll().split(' ');
    return pages.size() < 2 ? 0 : pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

EngineStatus::EngineStatus(QObject* parent)
    : QObject(parent) {
    connect(&m_memoryTimer, &QTimer::timeout, this, &EngineStatus::measureMemory);
    m_memoryTimer.start(kMemoryUpdateMs);
    measureMemory();
}

void EngineStatus::setCatalogue(const Catalogue& catalogue) {
    if (catalogue == m_catalogue && !m_notLoaded)
        return;
    m_notLoaded = false;
    m_catalogue = catalogue;
    m_deviceFailed = m_deviceFailed && catalogue.state == Catalogue::State::Ready;
    Q_EMIT changed();
}

void EngineStatus::showNotLoaded() {
    m_notLoaded = true;
    Q_EMIT changed();
}

EngineStatus::State EngineStatus::state() const {
    if (m_notLoaded)
        return State::Unusable;
    switch (m_catalogue.state) {
    case Catalogue::State::Loading:
        return State::Loading;
    case Catalogue::State::Ready:
        return State::Ready;
    case Catalogue::State::Unusable:
        break;
    }
    return State::Unusable;
}

double EngineStatus::loadingShare() const {
    const Progress& loading = m_catalogue.loading;
    if (loading.total <= 0)
        return -1.0;
    return static_cast<double>(loading.done) / static_cast<double>(loading.total);
}

QString EngineStatus::loadingText() const {
    if (loadingShare() < 0.0)
        return tr("Loading model…");
    const QString percent = QLocale().toString(static_cast<int>(loadingShare() * 100.0));
    if (m_catalogue.loading.stage == Stage::CheckingFiles)
        //: %1 is a percentage
        return tr("Checking the model's files… %1 %").arg(percent);
    //: %1 is a percentage
    return tr("Loading model… %1 %").arg(percent);
}

QString EngineStatus::errorTitle() const {
    if (m_notLoaded)
        return tr("The model is not loaded.");
    if (m_catalogue.state != Catalogue::State::Unusable)
        return {};
    return nextgpt::app::errorText(m_catalogue.error.code).title;
}

QString EngineStatus::errorText() const {
    if (m_notLoaded)
        return tr("It is loaded when you send a message.");
    if (m_catalogue.state != Catalogue::State::Unusable)
        return {};
    return nextgpt::app::errorText(m_catalogue.error.code).safe;
}

QList<int> EngineStatus::outputs() const {
    QList<int> outputs{int(Modality::Text)};
    for (const Modality modality : kMediaModalities)
        if (m_catalogue.canGenerate[modality])
            outputs.append(int(modality));
    return outputs;
}

QVariantList EngineStatus::knownWords() const {
    const KnownWords& known = m_catalogue.knownWords;
    QVariantList kinds;
    const auto add = [&kinds](const QString& title, const std::vector<std::string>& words) {
        QStringList list;
        for (const std::string& word : words)
            list.append(QString::fromStdString(word));
        if (!list.isEmpty())
            kinds.append(QVariantMap{{"title", title}, {"words", list}});
    };
    add(tr("Things"), known.things);
    add(tr("Colours"), known.colours);
    add(tr("Places"), known.places);
    add(tr("Motions"), known.motions);
    return kinds;
}

QString EngineStatus::memoryText() const {
    return m_memoryBytes == 0 ? QString()
                              : tr("%1 in use").arg(QLocale().formattedDataSize(m_memoryBytes, 0));
}

void EngineStatus::retranslate() {
    Q_EMIT changed();
    Q_EMIT memoryChanged();
    Q_EMIT stalledChanged();
}

QString EngineStatus::stalledText() const {
    if (m_stalledSeconds == 0)
        return {};
    return tr("The model has not responded for %n second(s). It may be busy with a long step, or stuck. "
              "Restarting the program keeps your conversations and drafts.",
              nullptr, m_stalledSeconds);
}

QString EngineStatus::deviceFailureText() const {
    if (m_deviceFailed)
        return tr(
            "The graphics processor stopped working or is no longer there. Restarting the program keeps "
            "your conversations and drafts; then send the question again. On the processor, replies "
            "take longer.");
    const bool unavailable = m_catalogue.state == Catalogue::State::Unusable &&
                             m_catalogue.error.code == ErrorCode::DeviceUnavailable;
    if (unavailable && !m_notLoaded)
        return tr("The graphics processor cannot be used. Connect it or repair its driver and restart the "
                  "program, or continue on the processor, where replies take longer.");
    return {};
}

QString EngineStatus::nonFiniteText() const {
    if (m_notLoaded || m_catalogue.state != Catalogue::State::Unusable || m_catalogue.nonFiniteTensors == 0)
        return {};
    return tr(
        "This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was "
        "not loaded. If it was downloaded, download it again.",
        nullptr, static_cast<int>(m_catalogue.nonFiniteTensors));
}

void EngineStatus::showDeviceFailed() {
    if (m_catalogue.state == Catalogue::State::Ready && !std::exchange(m_deviceFailed, true))
        Q_EMIT changed();
}

void EngineStatus::setStalledSeconds(int seconds) {
    if (seconds != std::exchange(m_stalledSeconds, seconds))
        Q_EMIT stalledChanged();
}

void EngineStatus::measureMemory() {
    const QString before = memoryText();
    m_memoryBytes = residentBytes();
    if (memoryText() != before)
        Q_EMIT memoryChanged();
}

} // namespace nextgpt::app
