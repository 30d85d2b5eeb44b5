// SPDX-License-Identifier: Apache-2.0
#include "app/download/DownloadQueue.h"

#include "app/download/FileDownload.h"
#include "app/download/FileImport.h"
#include "app/download/RedirectLaw.h"

#include <QDir>
#include <QNetworkProxyFactory>

#include <cmath>

namespace nextgpt::app {

namespace {

constexpr int kMaxFiles = 3; ///< at a time

/// The proxy of the system or of the environment; none for this computer.
class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isThisComputer(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

struct DownloadQueue::Part {
    std::map<int, std::unique_ptr<FileTransfer>> transfers; ///< by the file's position
    std::map<int, qint64> counted;                          ///< bytes of a transfer that the rate has seen
    RateMeter rate;
    Fault fault; ///< of the part as a whole
    bool isWanted = false;
};

QList<QUrl> sourcesOf(const ManifestPart& part, const ManifestFile& file, const QUrl& endpoint) {
    QList<QUrl> sources;
    if (!file.address.isEmpty()) {
        sources += file.address;
    } else {
        sources += resolveAddress(endpoint, part.repository, part.revision, file.path);
        for (const QString& mirror : part.mirrors)
            sources += resolveAddress(QUrl(mirror), part.repository, part.revision, file.path);
    }
    return sources + file.mirrors;
}

DownloadQueue::DownloadQueue(Manifest manifest, QString folder, DownloadEnvironment environment)
    : m_manifest(std::move(manifest))
    , m_folder(std::move(folder))
    , m_environment(std::move(environment))
    , m_record(m_folder) {
    m_network.setProxyFactory(new SystemProxies); // the manager owns it
    for (qsizetype i = 0; i < parts().size(); ++i)
        m_parts.push_back(std::make_unique<Part>());
}

DownloadQueue::~DownloadQueue() = default;

void DownloadQueue::acceptLicence(qsizetype part) {
    m_record.accept(parts()[part]);
    Q_EMIT changed(part);
}

void DownloadQueue::start(qsizetype part) {
    begin(part, {});
}

void DownloadQueue::importFrom(qsizetype part, const QString& folder) {
    begin(part, folder);
}

void DownloadQueue::begin(qsizetype index, const QString& importFolder) {
    Part& part = *m_parts[index];
    if (!isLicenceAccepted(index) || part.isWanted)
        return;
    part.fault = {};
    qint64 needed = missingBytes(index);
    for (qsizetype other = 0; other < parts().size(); ++other)
        if (other != index && m_parts[other]->isWanted)
            needed += missingBytes(other);
    const qint64 free =
        m_environment.freeBytes ? m_environment.freeBytes(m_folder) - m_environment.reserve : needed;
    if (needed > free) {
        part.fault = {.kind = FaultKind::NoRoom, .needed = needed, .free = std::max<qint64>(0, free)};
        return Q_EMIT changed(index);
    }
    const auto& files = parts()[index].files;
    for (int file = 0; file < files.size(); ++file)
        if (!m_record.isComplete(parts()[index], files[file]))
            addTransfer(index, file, importFolder);
    part.isWanted = true;
    schedule();
    Q_EMIT changed(index);
}

void DownloadQueue::addTransfer(qsizetype index, int file, const QString& importFolder) {
    Part& part = *m_parts[index];
    const ManifestPart& published = parts()[index];
    const ManifestFile& entry = published.files[file];
    auto& transfer = part.transfers[file];
    const bool isDownload = dynamic_cast<FileDownload*>(transfer.get()) != nullptr;
    if (importFolder.isEmpty() && isDownload && transfer->state() != FileTransfer::State::Done)
        return transfer->clearFailure(); // continues, with its hash and its lock
    TransferOrder order{.file = entry, .target = m_folder + '/' + published.folder + '/' + entry.path};
    if (importFolder.isEmpty()) {
        order.sources = sourcesOf(published, entry, m_environment.endpoint);
        transfer = std::make_unique<FileDownload>(m_network, m_environment, order);
    } else {
        order.importPath = findForImport(importFolder, published, entry);
        transfer = std::make_unique<FileImport>(m_environment, order);
    }
    part.counted[file] = transfer->bytes();
    connect(transfer.get(), &FileTransfer::changed, this, [this, index, file] { noteChange(index, file); });
}

void DownloadQueue::noteChange(qsizetype index, int file) {
    Part& part = *m_parts[index];
    const FileTransfer& transfer = *part.transfers[file];
    const qint64 arrived = transfer.bytes() - part.counted[file];
    if (transfer.state() == FileTransfer::State::Receiving && arrived > 0)
        part.rate.add(arrived);
    part.counted[file] = transfer.bytes();
    if (transfer.state() == FileTransfer::State::Done)
        m_record.complete(parts()[index], parts()[index].files[file], transfer);
    if (!transfer.isRunning()) // deferred: a transfer that ends is still on the stack
        QMetaObject::invokeMethod(this, &DownloadQueue::schedule, Qt::QueuedConnection);
    Q_EMIT changed(index);
}

int DownloadQueue::runningFiles() const {
    int running = 0;
    for (const auto& part : m_parts)
        for (const auto& [file, transfer] : part->transfers)
            running += transfer->isRunning() ? 1 : 0;
    return running;
}

/// Starts what waits, and ends the parts of which nothing runs any more.
void DownloadQueue::schedule() {
    int running = runningFiles();
    for (qsizetype index = 0; index < parts().size(); ++index) {
        Part& part = *m_parts[index];
        if (!part.isWanted)
            continue;
        bool goesOn = false;
        for (const auto& [file, transfer] : part.transfers) {
            const bool isNext = transfer->state() == FileTransfer::State::Paused;
            if (isNext && running < kMaxFiles) {
                transfer->start();
                ++running;
            }
            goesOn = goesOn || isNext || transfer->isRunning();
        }
        if (goesOn)
            continue;
        part.isWanted = false;
        part.rate.reset();
        Q_EMIT changed(index);
    }
}

void DownloadQueue::pause(qsizetype index) {
    Part& part = *m_parts[index];
    part.isWanted = false;
    part.rate.reset();
    for (const auto& [file, transfer] : part.transfers)
        transfer->pause();
    schedule();
    Q_EMIT changed(index);
}

void DownloadQueue::cancel(qsizetype index) {
    Part& part = *m_parts[index];
    pause(index);
    part.fault = {};
    const auto& files = parts()[index].files;
    for (int file = 0; file < files.size(); ++file)
        if (!m_record.isComplete(parts()[index], files[file])) {
            addTransfer(index, file, {});
            part.transfers[file]->discard();
        }
    Q_EMIT changed(index);
}

qint64 DownloadQueue::missingBytes(qsizetype index) const {
    qint64 missing = 0;
    const ManifestPart& part = parts()[index];
    for (const ManifestFile& file : part.files)
        if (!m_record.isComplete(part, file))
            missing += std::max<qint64>(0, file.expectedBytes() -
                                               partialBytes(m_folder + '/' + part.folder + '/' + file.path));
    return missing;
}

void DownloadQueue::addFile(Progress& progress, qsizetype index, int file) const {
    const ManifestPart& part = parts()[index];
    const ManifestFile& entry = part.files[file];
    const auto found = m_parts[index]->transfers.find(file);
    const FileTransfer* transfer = found == m_parts[index]->transfers.end() ? nullptr : found->second.get();
    if (m_record.isComplete(part, entry)) {
        ++progress.filesDone;
        progress.done += m_record.bytesOf(part, entry);
        progress.total += m_record.bytesOf(part, entry);
        progress.isUncompared = progress.isUncompared || !m_record.isCompared(part, entry);
        return;
    }
    const qint64 known = transfer ? transfer->size() : entry.bytes;
    progress.isExact = progress.isExact && known >= 0;
    const qint64 here =
        transfer ? transfer->bytes() : partialBytes(m_folder + '/' + part.folder + '/' + entry.path);
    progress.done += here;
    progress.total += std::max(known >= 0 ? known : entry.about, here);
    if (transfer && transfer->fault() &&
        (!progress.fault || transfer->state() == FileTransfer::State::Failed)) {
        progress.fault = transfer->fault();
        progress.attempt = transfer->state() == FileTransfer::State::Waiting ? transfer->attempt() : 0;
    }
}

DownloadQueue::Progress DownloadQueue::progress(qsizetype index) {
    Part& part = *m_parts[index];
    Progress progress{.fault = part.fault};
    const auto files = static_cast<int>(parts()[index].files.size());
    for (int file = 0; file < files; ++file)
        addFile(progress, index, file);
    if (progress.filesDone == files)
        progress.state = PartState::Done;
    else if (part.isWanted)
        progress.state = PartState::Running;
    else if (progress.fault)
        progress.state = PartState::Failed;
    else
        progress.state = progress.done > 0 ? PartState::Paused : PartState::Absent;
    progress.bytesPerSecond = part.isWanted ? part.rate.bytesPerSecond() : 0;
    if (progress.bytesPerSecond > 0)
        progress.secondsLeft =
            std::llround(static_cast<double>(progress.total - progress.done) / progress.bytesPerSecond);
    return progress;
}

DownloadQueue::Progress DownloadQueue::overall() {
    Progress sum;
    for (qsizetype index = 0; index < parts().size(); ++index) {
        const Progress part = progress(index);
        if (part.state != PartState::Running)
            continue;
        sum.state = PartState::Running;
        sum.done += part.done;
        sum.total += part.total;
        sum.bytesPerSecond += part.bytesPerSecond;
        sum.isExact = sum.isExact && part.isExact;
    }
    if (sum.bytesPerSecond > 0)
        sum.secondsLeft = std::llround(static_cast<double>(sum.total - sum.done) / sum.bytesPerSecond);
    return sum;
}

} // namespace nextgpt::app
