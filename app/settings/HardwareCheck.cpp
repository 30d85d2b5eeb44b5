// SPDX-License-Identifier: Apache-2.0
#include "app/settings/HardwareCheck.h"

#include "app/bridge/BackgroundWork.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>

#include <utility>

namespace nextgpt::app {

namespace {

QString size(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1);
}

/// "535.183.01" from the driver's line "NVIDIA UNIX x86_64 Kernel Module  535.183.01  Sun May …".
QString version(const QString& line) {
    static const QRegularExpression number(QStringLiteral("\\b\\d+\\.\\d+(\\.\\d+)?\\b"));
    const QString found = number.match(line).captured();
    return found.isEmpty() ? line : found;
}

QString titles(const QVariantList& devices) {
    QStringList list;
    for (const QVariant& device : devices)
        list.append(device.toMap().value("title").toString());
    return list.join(QLatin1String(", "));
}

/// Rows under construction. One without a value is not good and says why.
class Rows {
public:
    void add(const QString& name, const QString& value, const QString& missing = {}) {
        m_rows.append(QVariantMap{
            {"name", name}, {"value", value.isEmpty() ? missing : value}, {"good", !value.isEmpty()}});
    }
    QVariantList take() { return std::move(m_rows); }

private:
    QVariantList m_rows;
};

} // namespace

HardwareCheck::HardwareCheck(Reader reader, AudioDevices& devices, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_devices(devices) {
    connect(&devices, &AudioDevices::changed, this, &HardwareCheck::changed);
}

void HardwareCheck::refresh() {
    if (checking())
        return;
    m_devices.refresh();
    if (!m_reader)
        return;
    m_checking = true;
    Q_EMIT changed();
    runInBackground(this, m_reader, [this](const Outcome<HardwareFacts>& facts) {
        m_facts = facts.value.value_or(HardwareFacts{});
        m_checking = false;
        Q_EMIT changed();
    });
}

QString HardwareCheck::processorText() const {
    if (m_facts.processor.isEmpty())
        return {};
    const QString cores = QString::number(m_facts.cores);
    if (m_facts.vectorUnits.isEmpty()) //: %1: name of a processor, %2: number of its cores
        return tr("%1, %2 cores").arg(m_facts.processor, cores);
    //: %1: name of a processor, %2: number of its cores, %3: its vector units, such as "avx2 avx512f"
    return tr("%1, %2 cores, %3").arg(m_facts.processor, cores, m_facts.vectorUnits);
}

QVariantList HardwareCheck::rows() const {
    const QString unknown = tr("Unknown");
    Rows rows;
    rows.add(tr("System"), m_facts.system, unknown);
    rows.add(tr("Processor"), processorText(), unknown);
    rows.add(tr("Memory"),
             //: Two amounts of memory
             m_facts.memoryBytes == 0
                 ? QString()
                 : tr("%1, %2 free").arg(size(m_facts.memoryBytes), size(m_facts.availableBytes)),
             unknown);
    for (const HardwareFacts::Gpu& gpu : m_facts.gpus)
        rows.add(tr("Graphics processor"), gpu.name + ", " + size(gpu.memoryBytes));
    rows.add(tr("NVIDIA driver"), version(m_facts.nvidiaDriver),
             tr("Not found, so everything runs on the processor. For a graphics processor from NVIDIA, "
                "install its driver."));
    rows.add(QStringLiteral("libtorch"), m_facts.libtorch, unknown);
    rows.add(tr("Model"), QDir::toNativeSeparators(m_facts.bundle),
             tr("No model found. Reinstall the program, or name the folder of a model when you start it "
                "(--bundle)."));
    rows.add(tr("Audio output"), titles(m_devices.outputChoices()),
             tr("No device found. Connect one and check again; until then, media play silently."));
    rows.add(tr("Microphone"), titles(m_devices.inputChoices()),
             tr("No device found. Connect one and check again to record."));
    return rows.take();
}

void HardwareCheck::copy() const {
    QStringList lines;
    for (const QVariant& row : rows()) {
        const QVariantMap values = row.toMap();
        lines.append(values.value("name").toString() + ": " + values.value("value").toString());
    }
    QGuiApplication::clipboard()->setText(lines.join('\n'));
}

} // namespace nextgpt::app
