// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/Channel.h"

#include "engine/core/Error.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace nextgpt {

namespace {

constexpr std::size_t kControlBytes = CMSG_SPACE(Channel::kPacketFiles * sizeof(int));

using Control = std::array<char, kControlBytes>;

void attach(msghdr& message, Control& control, std::span<const int> files) {
    if (files.empty())
        return;
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(files.size_bytes());
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(files.size_bytes());
    std::memcpy(CMSG_DATA(header), files.data(), files.size_bytes());
}

std::vector<FileDescriptor> filesOf(msghdr& message) {
    std::vector<FileDescriptor> files;
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        std::array<int, Channel::kPacketFiles> values{};
        const std::size_t bytes = std::min(header->cmsg_len - CMSG_LEN(0), sizeof(values));
        std::memcpy(values.data(), CMSG_DATA(header), bytes);
        for (std::size_t i = 0; i < bytes / sizeof(int); ++i)
            files.emplace_back(values[i]);
    }
    return files;
}

} // namespace

std::pair<Channel, Channel> Channel::connected() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw EngineError(ErrorCode::Internal, std::string("socketpair: ") + std::strerror(errno));
    return {Channel(FileDescriptor(ends[0])), Channel(FileDescriptor(ends[1]))};
}

bool Channel::send(Packet::Kind kind, std::string_view text, std::span<const int> files, Wait wait) const {
    char letter = static_cast<char>(kind);
    std::string body(text.substr(0, kPacketBytes - 1));
    std::array<iovec, 2> pieces{{{&letter, 1}, {body.data(), body.size()}}};
    alignas(cmsghdr) Control control{};
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = pieces.size();
    attach(message, control, files);
    const int flags = MSG_NOSIGNAL | (wait == Wait::Never ? MSG_DONTWAIT : 0);
    ssize_t sent = 0;
    do
        sent = ::sendmsg(m_socket.get(), &message, flags);
    while (sent < 0 && errno == EINTR);
    return sent >= 0;
}

std::optional<Packet> Channel::receive() const {
    std::string bytes(kPacketBytes, '\0');
    iovec piece{bytes.data(), bytes.size()};
    alignas(cmsghdr) Control control{};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t got = 0;
    do
        got = ::recvmsg(m_socket.get(), &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got <= 0)
        return std::nullopt;
    Packet packet{.kind = static_cast<Packet::Kind>(bytes.front()),
                  .text = bytes.substr(1, static_cast<std::size_t>(got) - 1),
                  .files = filesOf(message)};
    if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
        return std::nullopt;
    return packet;
}

bool Channel::waitForPacket(std::chrono::milliseconds longest) const {
    pollfd waiting{m_socket.get(), POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(longest.count())) > 0;
}

} // namespace nextgpt
