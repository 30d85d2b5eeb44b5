// SPDX-License-Identifier: Apache-2.0
#include "app/download/FileTransfer.h"

#include "engine/io/ContentMistake.h"

namespace nextgpt::app {

FileTransfer::FileTransfer(const DownloadEnvironment& environment, TransferOrder order)
    : m_environment(environment)
    , m_order(std::move(order))
    , m_bytes(partialBytes(m_order.target))
    , m_size(m_order.file.bytes) {}

void FileTransfer::setState(State state, const Fault& fault) {
    m_state = state;
    m_fault = fault;
    Q_EMIT changed();
}

void FileTransfer::clearFailure() {
    if (m_state == State::Failed)
        setState(State::Paused);
}

void FileTransfer::discard() {
    pause();
    m_partial.reset();
    m_disk.clear();
    m_disk.run([target = m_order.target] { removePartialFiles(target); },
               [this](const Fault&) {
                   m_bytes = 0;
                   setState(State::Paused);
               });
}

Fault FileTransfer::named(Fault fault) const {
    fault.file = m_order.file.path;
    return fault;
}

PartialFile::Order FileTransfer::partialOrder(const QByteArray& key, const ContentId& expected) const {
    return {.target = m_order.target,
            .key = key,
            .expected = expected,
            .bytes = m_size,
            .reserve = m_environment.reserve,
            .freeBytes = m_environment.freeBytes};
}

FaultKind mistakenContent(const QByteArray& start) {
    const auto mistake = contentMistake({start.data(), static_cast<std::size_t>(start.size())});
    if (!mistake)
        return FaultKind::None;
    if (mistake == contentMistake("<html"))
        return FaultKind::WebPage;
    return mistake == contentMistake("version https://git-lfs.") ? FaultKind::Pointer : FaultKind::None;
}

} // namespace nextgpt::app
