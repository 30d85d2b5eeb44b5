// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/io/FileDescriptor.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nextgpt {

/// What two processes send each other: a kind, a text and open files.
struct Packet {
    enum class Kind : char {
        Start = 's',      ///< to the host: start a reader; "kind\npath", with its channel and its memory file
        Ask = 'q',        ///< to a reader
        File = 'f',       ///< to a reader: the file it asked for
        Unreadable = 'u', ///< to a reader: the file it asked for cannot be opened; the reason
        Ready = 'r',      ///< from a reader: how it is confined
        Open = 'o',       ///< from a reader: asks for its file
        Answer = 'a',     ///< from a reader: "bytes\ntext"; the bytes are in the memory file
        Refusal = 'e',    ///< from a reader: "error code\ndetail"
        Ended = 'x',      ///< from the host: the reader has ended; its wait status
    };
    Kind kind = Kind::Ask;
    std::string text;
    std::vector<FileDescriptor> files{};
};

/// One end of a connection between two processes, which keeps packets apart (AF_UNIX, SOCK_SEQPACKET).
class Channel {
public:
    static constexpr std::size_t kPacketBytes = 64 << 10;
    static constexpr std::size_t kPacketFiles = 2;

    enum class Wait { ForRoom, Never };

    /// The two ends. Throws EngineError{Internal} without a free descriptor.
    static std::pair<Channel, Channel> connected();

    explicit Channel(FileDescriptor socket)
        : m_socket(std::move(socket)) {}

    int descriptor() const { return m_socket.get(); }

    /// False if the packet cannot be sent: the other end is closed, or has no room and `wait` is Never. A
    /// longer text is cut at kPacketBytes.
    bool send(Packet::Kind kind, std::string_view text, std::span<const int> files, Wait wait) const;
    bool send(Packet::Kind kind, std::string_view text) const { return send(kind, text, {}, Wait::ForRoom); }

    /// The next packet; nullopt once the other end is closed, and for a malformed packet.
    std::optional<Packet> receive() const;

    /// Waits for a packet or the end of the connection; false if neither came in time.
    bool waitForPacket(std::chrono::milliseconds longest) const;

private:
    FileDescriptor m_socket;
};

} // namespace nextgpt
