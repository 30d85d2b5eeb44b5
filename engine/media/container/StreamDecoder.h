// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/MediaInput.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace nextgpt {

/// One track of a file as decoded frames in order of time. Single packets that do not decode are passed over,
/// as every player does; a track of which nothing decodes, or too much in a row, is MediaDamaged.
class StreamDecoder {
public:
    /// The first track of that kind; MediaUnsupported where there is none.
    StreamDecoder(const std::filesystem::path& path, AVMediaType kind);

    const MediaInput& input() const { return *m_input; }
    const AVStream& stream() const { return *m_stream; }

    /// The next frame into `frame`; false at the end.
    bool next(AVFrame* frame);

    /// What follows begins at a key frame at or before `timestamp`; false where the container cannot seek.
    bool seek(std::int64_t timestamp);

    /// What follows begins at the start, whatever the container's index says: the file is opened anew.
    void rewind();

    /// Packets that end before `timestamp` are passed over undecoded until the next seek or rewind.
    void dropPacketsBefore(std::int64_t timestamp) { m_firstWanted = timestamp; }

private:
    void open();
    bool feed();
    void countDamage();

    std::filesystem::path m_path;
    AVMediaType m_kind;
    std::unique_ptr<MediaInput> m_input;
    AVStream* m_stream = nullptr;
    CodecContextPointer m_codec;
    PacketPointer m_packet;
    std::int64_t m_firstWanted = INT64_MIN;
    std::int64_t m_damaged = 0;
    bool m_decodedAny = false;
    bool m_ended = false;
};

} // namespace nextgpt
