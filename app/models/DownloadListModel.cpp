// SPDX-License-Identifier: Apache-2.0
#include "app/models/DownloadListModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace nextgpt::app {

namespace {

constexpr int kUpdateMs = 250;
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 3600;

/// What the program's own list (resources/downloads.json) says of its parts, here for translators only.
[[maybe_unused]] constexpr std::array kDescriptions{
    QT_TRANSLATE_NOOP("nextgpt::app::DownloadListModel",
                      "The language model that answers and decides what to generate."),
    QT_TRANSLATE_NOOP("nextgpt::app::DownloadListModel",
                      "Understands the images, videos and audio that you attach."),
    QT_TRANSLATE_NOOP("nextgpt::app::DownloadListModel", "Generates images."),
    QT_TRANSLATE_NOOP("nextgpt::app::DownloadListModel", "Generates videos."),
    QT_TRANSLATE_NOOP("nextgpt::app::DownloadListModel", "Generates audio."),
};

QString bytesText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString sourceText(const ManifestPart& part) {
    return part.repository.isEmpty() ? part.files.constFirst().address.host()
                                     : part.repository + QStringLiteral(" · ") + part.revision;
}

} // namespace

DownloadListModel::DownloadListModel(DownloadQueue& queue)
    : m_queue(queue) {
    m_update.setSingleShot(true);
    m_update.setInterval(kUpdateMs);
    connect(&m_update, &QTimer::timeout, this, &DownloadListModel::refresh);
    connect(&m_queue, &DownloadQueue::changed, this, [this] {
        if (!m_update.isActive())
            m_update.start();
    });
    refresh();
}

void DownloadListModel::refresh() {
    m_rows.clear();
    for (qsizetype part = 0; part < m_queue.parts().size(); ++part)
        m_rows.push_back(m_queue.progress(part));
    retranslate();
}

int DownloadListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_queue.parts().size());
}

QHash<int, QByteArray> DownloadListModel::roleNames() const {
    return {{TitleRole, "title"},       {AboutRole, "about"},
            {LicenceRole, "licence"},   {LicenceAddressRole, "licenceAddress"},
            {SourceRole, "source"},     {GatedRole, "gated"},
            {AcceptedRole, "accepted"}, {StateRole, "downloadState"},
            {ShareRole, "share"},       {FactsRole, "facts"},
            {ProblemRole, "problem"},   {WaitingRole, "waiting"},
            {NoteRole, "note"}};
}

QString DownloadListModel::factsText(const DownloadQueue::Progress& progress) const {
    QString total = bytesText(progress.total);
    if (!progress.isExact)
        //: %1: a size, such as "2.8 GB"
        total = tr("about %1").arg(total);
    if (progress.done == 0 && progress.state != DownloadQueue::PartState::Running)
        return total;
    if (progress.state == DownloadQueue::PartState::Done)
        return bytesText(progress.done);
    QStringList facts{tr("%1 of %2").arg(bytesText(progress.done), total)};
    if (progress.bytesPerSecond > 0)
        facts += tr("%1/s").arg(bytesText(static_cast<qint64>(progress.bytesPerSecond)));
    if (progress.secondsLeft >= kHour)
        facts += tr("%n hour(s) left", nullptr, static_cast<int>((progress.secondsLeft + kHour - 1) / kHour));
    else if (progress.secondsLeft >= kMinute)
        facts += tr("%n minute(s) left", nullptr,
                    static_cast<int>((progress.secondsLeft + kMinute - 1) / kMinute));
    else if (progress.secondsLeft >= 0)
        facts += tr("less than a minute left");
    return facts.join(QStringLiteral(" · "));
}

QVariant DownloadListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ManifestPart& part = m_queue.parts()[index.row()];
    const DownloadQueue::Progress& progress = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return part.title;
    case AboutRole:
        return tr(part.about.toUtf8().constData());
    case LicenceRole:
        return part.licence.name;
    case LicenceAddressRole:
        return part.licence.address;
    case SourceRole:
        return sourceText(part);
    case GatedRole:
        return part.isGated;
    case AcceptedRole:
        return m_queue.isLicenceAccepted(index.row());
    case StateRole:
        return static_cast<int>(progress.state);
    case ShareRole:
        return progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total)
                                  : 0;
    case FactsRole:
        return factsText(progress);
    case ProblemRole:
        return faultText(progress.fault);
    case WaitingRole:
        return progress.state == DownloadQueue::PartState::Running;
    case NoteRole:
        if (progress.filesDone == 0)
            return QString();
        return progress.isUncompared
                   ? tr("No hash is published for some files: theirs were recorded when they arrived.")
                   : tr("Every file matches its published hash.");
    default:
        return {};
    }
}

void DownloadListModel::retranslate() {
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace nextgpt::app
