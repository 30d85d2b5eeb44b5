// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/MediaInput.h"
#include "engine/media/container/TrackLength.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace nextgpt {

/// Decodes one stream of a file to frames in presentation order. Individual packets that cannot be decoded
/// are skipped, as in media players. Throws MediaEmpty if there are no packets, MediaDamaged if nothing can
/// be decoded or limits::kMediaDamagedPackets consecutive packets cannot, MediaUnsupported if the track is
/// encrypted. A track that is encrypted from some point on ends there.
class StreamDecoder {
public:
    /// Opens the first stream of the type. Throws MediaUnsupported if there is none, and what MediaInput
    /// throws.
    StreamDecoder(const std::filesystem::path& path, AVMediaType type);

    const MediaInput& input() const { return *m_input; }
    const AVStream& stream() const { return *m_stream; }

    /// Determined again at each call.
    TrackLength length() const { return lengthOf(m_path, *m_input, *m_stream); }

    /// The next frame; null at the end.
    FramePointer next();

    /// Continues at the last key frame at or before `timestamp` (in the stream's time base). False if the
    /// container cannot seek.
    bool seek(std::int64_t timestamp);

    /// Continues at the start. Opens the file again, because an index may be missing or wrong.
    void rewind();

    /// Skips packets that end before `timestamp` without decoding them, until the next seek or rewind.
    void dropPacketsBefore(std::int64_t timestamp) { m_firstWanted = timestamp; }

private:
    void open();
    bool sendPacket();
    bool isProtected(const AVPacket& packet) const;
    void countDamage();

    std::filesystem::path m_path;
    AVMediaType m_type;
    std::unique_ptr<MediaInput> m_input;
    AVStream* m_stream = nullptr;
    CodecContextPointer m_codec;
    std::int64_t m_firstWanted = INT64_MIN;
    std::int64_t m_damaged = 0; ///< consecutive packets
    std::int64_t m_packets = 0; ///< read so far
    bool m_decodedAny = false;
    bool m_ended = false;
};

} // namespace nextgpt
