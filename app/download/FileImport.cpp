// SPDX-License-Identifier: Apache-2.0
#include "app/download/FileImport.h"

#include "engine/core/Error.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kPieceBytes = qint64(8) << 20;
constexpr qint64 kStartBytes = 512;

/// The hash in the name of a blob of the Hugging Face cache, where the files are links to blobs.
ContentId hashInCache(const QString& path) {
    const QFileInfo blob(QFileInfo(path).canonicalFilePath());
    return blob.dir().dirName() == "blobs" ? contentIdOf(blob.fileName().toLatin1()) : ContentId();
}

QStringList cacheSnapshots(const QString& folder, const QString& repository) {
    QString name = repository;
    name.replace('/', "--");
    QStringList found;
    for (const QString& above : {QString(), QString("/hub")}) {
        const QDir snapshots(folder + above + "/models--" + name + "/snapshots");
        for (const QString& commit : snapshots.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time))
            found += snapshots.filePath(commit);
    }
    return found;
}

} // namespace

struct FileImport::Original {
    OpenedFile file;

    QByteArray read(qint64 from, qint64 most) const {
        QByteArray piece(most, Qt::Uninitialized);
        const ssize_t read =
            ::pread(file.descriptor.get(), piece.data(), static_cast<std::size_t>(most), from);
        if (read <= 0)
            throw FaultError({.kind = FaultKind::SourceUnreadable});
        piece.resize(read);
        return piece;
    }
};

FileImport::FileImport(const DownloadEnvironment& environment, TransferOrder order)
    : FileTransfer(environment, std::move(order))
    , m_expected(m_order.file.content) {}

void FileImport::start() {
    if (isRunning() || state() == State::Done)
        return;
    m_bytes = 0;
    if (m_order.importPath.isEmpty())
        return fail({.kind = FaultKind::SourceMissing});
    setState(State::Checking);
    if (m_expected.kind == HashKind::None)
        m_expected = hashInCache(m_order.importPath);
    const auto opened = std::make_shared<std::shared_ptr<Original>>();
    const auto start = std::make_shared<QByteArray>();
    m_disk.run(
        [opened, start, path = m_order.importPath.toStdString()] {
            try {
                *opened = std::make_shared<Original>(Original{openRegularFile(path)});
            } catch (const EngineError&) {
                throw FaultError({.kind = FaultKind::SourceUnreadable});
            }
            if ((*opened)->file.bytes > 0)
                *start = (*opened)->read(0, kStartBytes);
        },
        [this, opened, start](const Fault& mistake) {
            m_original = *opened;
            const FaultKind content = mistakenContent(*start);
            begin(mistake || content == FaultKind::None ? mistake : Fault{.kind = content});
        });
}

void FileImport::begin(const Fault& mistake) {
    if (mistake)
        return fail(mistake);
    m_size = m_original->file.bytes;
    if (m_order.file.bytes >= 0 && m_size != m_order.file.bytes)
        return fail({.kind = FaultKind::SizeDiffers});
    const auto opened = std::make_shared<std::shared_ptr<PartialFile>>();
    m_disk.run(
        [opened, order = partialOrder("import", m_expected)] {
            *opened = std::make_shared<PartialFile>(order);
            (*opened)->restart();
        },
        [this, opened](const Fault& failed) {
            m_partial = *opened;
            failed ? fail(failed) : copy();
        });
}

void FileImport::copy() {
    if (m_partial->hashed() == m_size)
        return finish();
    setState(State::Receiving);
    m_disk.run(
        [partial = m_partial, original = m_original, size = m_size] {
            partial->append(
                original->read(partial->hashed(), std::min(kPieceBytes, size - partial->hashed())));
        },
        [this](const Fault& mistake) {
            m_bytes = m_partial->hashed();
            mistake ? fail(mistake) : copy();
        });
}

void FileImport::finish() {
    setState(State::Checking);
    const auto finished = std::make_shared<PartialFile::Finished>();
    m_disk.run([partial = m_partial, finished] { *finished = partial->finish(); },
               [this, finished](const Fault& mistake) {
                   if (mistake)
                       return fail(mistake);
                   if (!finished->isExpected)
                       return fail(
                           {.kind = FaultKind::OtherFile, .host = QFileInfo(m_order.importPath).path()});
                   m_partial.reset();
                   m_original.reset();
                   m_result = {.content = finished->content,
                               .isCompared = m_expected.kind != HashKind::None,
                               .source = QFileInfo(m_order.importPath).path()};
                   setState(State::Done);
               });
}

void FileImport::fail(const Fault& fault) {
    m_disk.clear();
    m_partial.reset();
    m_original.reset();
    setState(State::Failed, named(fault));
}

void FileImport::pause() {
    if (!isRunning())
        return;
    m_disk.clear();
    m_partial.reset();
    m_original.reset();
    setState(State::Paused);
}

QString findForImport(const QString& folder, const ManifestPart& part, const ManifestFile& file) {
    QStringList roots{folder + '/' + part.folder, folder};
    if (!part.repository.isEmpty()) {
        roots += folder + '/' + part.repository;
        roots += folder + '/' + part.repository.section('/', -1);
        roots += cacheSnapshots(folder, part.repository);
    }
    for (const QString& root : roots)
        if (QFileInfo(root + '/' + file.path).isFile())
            return root + '/' + file.path;
    return {};
}

} // namespace nextgpt::app
