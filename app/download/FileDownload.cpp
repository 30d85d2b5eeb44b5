// SPDX-License-Identifier: Apache-2.0
#include "app/download/FileDownload.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kPieceBytes = qint64(4) << 20;
constexpr int kMaxMismatches = 2;
constexpr int kRangeNotSatisfiable = 416;
constexpr int kPartialContent = 206;

} // namespace

FileDownload::FileDownload(QNetworkAccessManager& network, const DownloadEnvironment& environment,
                           TransferOrder order)
    : FileTransfer(environment, std::move(order))
    , m_network(network)
    , m_pinned(m_order.file.content) {
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FileDownload::ask);
    connect(&m_stall, &QTimer::timeout, this, &FileDownload::checkProgress);
}

Fault FileDownload::faultOf(FaultKind kind) const {
    return named({.kind = kind, .host = source().host()});
}

void FileDownload::start() {
    if (isRunning() || state() == State::Done)
        return;
    m_source = 0;
    m_attempt = 0;
    m_mismatches = 0;
    m_firstFault = {};
    m_pinned = m_order.file.content;
    if (m_environment.isOffline)
        return setState(State::Failed, faultOf(FaultKind::Offline));
    ask();
}

void FileDownload::pause() {
    if (!isRunning())
        return;
    stop();
    setState(State::Paused);
}

/// Later: it may be the one that calls.
void FileDownload::dropFetch() {
    if (!m_fetch)
        return;
    m_fetch->disconnect(this);
    m_fetch->stop();
    m_fetch.release()->deleteLater();
}

/// Ends what is in flight; the partial file stays open, with its lock and its hash.
void FileDownload::stop() {
    dropFetch();
    m_later.stop();
    m_stall.stop();
    m_disk.clear();
    m_isWriting = false;
}

void FileDownload::ask() {
    setState(State::Asking);
    m_arrived = 0;
    m_stall.start(m_environment.pace.stall);
    m_fetch = std::make_unique<Fetch>(m_network, m_environment,
                                      Fetch::Order{.verb = Fetch::Verb::Head, .address = source()});
    connect(m_fetch.get(), &Fetch::answered, this, &FileDownload::receiveHead);
    connect(m_fetch.get(), &Fetch::failed, this, &FileDownload::handle);
}

/// Why what the server has is not the file.
Fault FileDownload::refusal(const ServerAnswer& answer) const {
    if (answer.isPage)
        return faultOf(FaultKind::WebPage);
    const qint64 published = m_order.file.bytes;
    if (published >= 0 && answer.bytes >= 0 && answer.bytes != published)
        return faultOf(FaultKind::SizeDiffers);
    if (published < 0 && answer.bytes < 0)
        return faultOf(FaultKind::SizeUnknown);
    const ContentId offered = contentIdOf(answer.etag);
    if (m_pinned.kind != HashKind::None && offered.kind == m_pinned.kind && offered != m_pinned)
        return faultOf(FaultKind::OtherFile);
    return {};
}

void FileDownload::receiveHead(const ServerAnswer& answer) {
    m_stall.stop();
    dropFetch();
    if (const Fault reason = refusal(answer))
        return handle(reason);
    m_size = answer.bytes >= 0 ? answer.bytes : m_order.file.bytes;
    m_etag = answer.etag;
    m_strongEtag = answer.strongEtag;
    m_expected = m_pinned.kind != HashKind::None ? m_pinned : contentIdOf(m_etag);
    m_result = {
        .isCompared = m_expected.kind != HashKind::None, .commit = answer.commit, .source = source().host()};
    open();
}

void FileDownload::open() {
    const QByteArray key = m_expected.kind != HashKind::None ? m_expected.hex : m_etag;
    if (m_partial && m_partial->key() == key && m_partial->wanted() == m_size)
        return rehash();
    m_partial.reset(); // its lock ends before the next one begins
    const auto opened = std::make_shared<std::shared_ptr<PartialFile>>();
    m_disk.run(
        [opened, order = partialOrder(key, m_expected)] {
            reconsiderTarget(order);
            *opened = std::make_shared<PartialFile>(order);
        },
        [this, opened, key](const Fault& mistake) {
            if (mistake)
                return handle(mistake);
            m_partial = *opened;
            if (key.isEmpty()) // without a version, what is there may be of another one
                return restart({});
            rehash();
        });
}

void FileDownload::rehash() {
    setState(State::Checking);
    const auto hasMore = std::make_shared<bool>(false);
    m_disk.run([partial = m_partial, hasMore] { *hasMore = partial->rehash(); },
               [this, hasMore](const Fault& mistake) {
                   if (mistake)
                       return handle(mistake);
                   m_bytes = m_partial->hashed();
                   m_farthest = std::max(m_farthest, m_bytes);
                   *hasMore ? rehash() : request();
               });
}

void FileDownload::request() {
    if (m_partial->hashed() == m_size)
        return finish();
    setState(State::Receiving);
    m_arrived = 0;
    m_stall.start(m_environment.pace.stall);
    m_fetch = std::make_unique<Fetch>(m_network, m_environment,
                                      Fetch::Order{.verb = Fetch::Verb::Get,
                                                   .address = source(),
                                                   .from = m_partial->hashed(),
                                                   .ifRange = m_strongEtag,
                                                   .mostBuffered = 2 * kPieceBytes});
    connect(m_fetch.get(), &Fetch::answered, this, &FileDownload::receive);
    connect(m_fetch.get(), &Fetch::arrived, this, &FileDownload::writeNext);
    connect(m_fetch.get(), &Fetch::failed, this, &FileDownload::handle);
}

void FileDownload::receive(const ServerAnswer& answer) {
    if (answer.isPage)
        return handle(faultOf(FaultKind::WebPage));
    if (answer.isEncoded)
        return handle(faultOf(FaultKind::ProtocolBroken));
    if (answer.etag != m_etag)
        return restart(faultOf(FaultKind::FileChanged));
    if (answer.status == kRangeNotSatisfiable || (answer.bytes >= 0 && answer.bytes != m_size))
        return restart(faultOf(FaultKind::ProtocolBroken));
    if (answer.status == kPartialContent)
        return receiveRest(answer);
    if (m_partial->hashed() == 0)
        return writeNext();
    m_isWriting = true; // the server sends the whole file, so this starts over too
    m_disk.run([partial = m_partial] { partial->restart(); },
               [this](const Fault& mistake) {
                   m_isWriting = false;
                   m_bytes = 0;
                   mistake ? handle(mistake) : writeNext();
               });
}

void FileDownload::receiveRest(const ServerAnswer& answer) {
    const bool isAsked =
        answer.range && answer.range->first == m_partial->hashed() && answer.range->second < m_size;
    if (!isAsked)
        return restart(faultOf(FaultKind::ProtocolBroken));
    writeNext();
}

void FileDownload::writeNext() {
    if (m_isWriting || !m_fetch || state() != State::Receiving)
        return;
    const QByteArray piece = m_fetch->read(kPieceBytes);
    if (piece.isEmpty())
        return m_fetch->isEnded() ? endBody() : void();
    m_arrived += piece.size();
    if (m_partial->hashed() + piece.size() > m_size)
        return restart(faultOf(FaultKind::ProtocolBroken));
    write(piece);
}

void FileDownload::write(const QByteArray& piece) {
    m_isWriting = true;
    m_disk.run([partial = m_partial, piece] { partial->append(piece); },
               [this](const Fault& mistake) {
                   m_isWriting = false;
                   if (mistake)
                       return handle(mistake);
                   m_bytes = m_partial->hashed();
                   if (m_bytes > m_farthest) {
                       m_farthest = m_bytes;
                       m_attempt = 0;
                   }
                   Q_EMIT changed();
                   writeNext();
               });
}

void FileDownload::endBody() {
    m_stall.stop();
    dropFetch();
    m_partial->hashed() == m_size ? finish() : handle(faultOf(FaultKind::NoConnection));
}

/// Throws away what is here and tries again, at once or, with a reason, like after any fault.
void FileDownload::restart(const Fault& reason) {
    stop();
    m_disk.run([partial = m_partial] { partial->restart(); },
               [this, reason](const Fault& mistake) {
                   m_bytes = 0;
                   if (mistake)
                       return handle(mistake);
                   reason ? handle(reason) : request();
               });
}

void FileDownload::finish() {
    m_stall.stop();
    setState(State::Checking);
    const auto finished = std::make_shared<PartialFile::Finished>();
    m_disk.run([partial = m_partial, finished] { *finished = partial->finish(); },
               [this, finished](const Fault& mistake) {
                   m_partial.reset();
                   mistake ? handle(mistake) : handleFinished(*finished);
               });
}

void FileDownload::handleFinished(const PartialFile::Finished& finished) {
    if (finished.isExpected) {
        m_result.content = finished.content;
        m_bytes = m_size;
        return setState(State::Done);
    }
    m_bytes = 0;
    m_farthest = 0;
    const FaultKind mistake = mistakenContent(finished.start);
    if (mistake != FaultKind::None)
        return handle(faultOf(mistake));
    handle(faultOf(++m_mismatches < kMaxMismatches ? FaultKind::WrongContent : FaultKind::OtherFile));
}

void FileDownload::handle(const Fault& fault) {
    stop();
    const Fault complete = named(fault);
    if (isLocalFault(fault.kind))
        return setState(State::Failed, complete);
    if (isTransientFault(fault.kind) && m_attempt + 1 < m_environment.pace.tries &&
        fault.seconds <= m_environment.pace.longestWait.count())
        return tryLater(complete);
    tryNextSource(complete);
}

void FileDownload::tryLater(const Fault& fault) {
    const DownloadPace& pace = m_environment.pace;
    std::chrono::milliseconds delay = pace.firstDelay * (1LL << std::min(m_attempt, 16));
    delay = std::min(delay, pace.longestDelay);
    delay = std::max<std::chrono::milliseconds>(delay, std::chrono::seconds(fault.seconds));
    ++m_attempt;
    m_later.start(delay);
    setState(State::Waiting, fault);
}

void FileDownload::tryNextSource(const Fault& fault) {
    if (!m_firstFault)
        m_firstFault = fault;
    if (m_source + 1 >= m_order.sources.size())
        return setState(State::Failed, m_firstFault);
    ++m_source;
    if (m_pinned.kind == HashKind::None)
        m_pinned = m_expected;
    m_attempt = 0;
    m_mismatches = 0;
    ask();
}

/// The window in which something has to arrive is over. Bytes that wait for the disk count as arrived.
void FileDownload::checkProgress() {
    if (m_isWriting || m_arrived >= m_environment.pace.stallBytes) {
        m_arrived = 0;
        return;
    }
    handle(faultOf(FaultKind::Stalled));
}

} // namespace nextgpt::app
