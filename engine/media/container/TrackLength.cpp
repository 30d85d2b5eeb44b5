// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/TrackLength.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string_view>

namespace nextgpt {

namespace {

constexpr std::int64_t kCheckedBytes = 32LL << 20; ///< of a file whose stated length is checked
constexpr std::int64_t kMeasuredBytes = 4LL << 30; ///< read of a file that states no length

/// 0 if the container states none.
double statedSeconds(const MediaInput& input, const AVStream& stream) {
    if (stream.duration > 0)
        return static_cast<double>(stream.duration) * av_q2d(stream.time_base);
    return input.format()->duration > 0 ? static_cast<double>(input.format()->duration) / AV_TIME_BASE : 0.0;
}

/// The times that packets cover.
class Covered {
public:
    void add(const AVPacket& packet) {
        const std::int64_t begin = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        if (begin == AV_NOPTS_VALUE)
            return;
        m_begin = std::min(m_begin, begin);
        m_last = std::max(m_last, begin);
        m_end = std::max(m_end, av_sat_add64(begin, std::max<std::int64_t>(packet.duration, 0)));
        ++m_packets;
    }

    std::optional<TrackLength> length(AVRational timeBase) const {
        if (m_packets == 0)
            return std::nullopt;
        const double unit = av_q2d(timeBase);
        const double untilLast = static_cast<double>(av_sat_sub64(m_last, m_begin)) * unit;
        const double rate = untilLast > 0.0 ? static_cast<double>(m_packets - 1) / untilLast : 0.0;
        // The last packet may state no duration.
        const double last = m_end > m_last ? static_cast<double>(m_end - m_last) * unit
                            : rate > 0.0   ? 1.0 / rate
                                           : 0.0;
        return TrackLength{untilLast + last, rate};
    }

private:
    std::int64_t m_begin = INT64_MAX;
    std::int64_t m_last = INT64_MIN;
    std::int64_t m_end = INT64_MIN;
    std::int64_t m_packets = 0;
};

/// Of a stream whose index is complete, from the index.
std::optional<TrackLength> indexedLength(const MediaInput& input, AVStream& stream) {
    const int entries = avformat_index_get_entries_count(&stream);
    if (input.container() != std::string_view("mov,mp4,m4a,3gp,3g2,mj2") || entries < 2 ||
        stream.nb_frames != entries)
        return std::nullopt;
    const std::int64_t first = avformat_index_get_entry(&stream, 0)->timestamp;
    const std::int64_t last = avformat_index_get_entry(&stream, entries - 1)->timestamp;
    const double unit = av_q2d(stream.time_base);
    const double untilLast = static_cast<double>(av_sat_sub64(last, first)) * unit;
    if (!(untilLast > 0.0))
        return std::nullopt;
    const double rate = (entries - 1) / untilLast;
    return TrackLength{untilLast + 1.0 / rate, rate};
}

/// Of a stream of which at most `maxBytes` are read. nullopt if they do not suffice, or no packet has a time.
std::optional<TrackLength> measuredLength(const std::filesystem::path& path, int index,
                                          std::int64_t maxBytes) {
    MediaInput input(path);
    if (index >= static_cast<int>(input.format()->nb_streams))
        return std::nullopt;
    input.readOnly(index);
    Covered covered;
    while (const PacketPointer packet = input.read(index)) {
        covered.add(*packet);
        if (avio_tell(input.format()->pb) > maxBytes)
            return std::nullopt;
    }
    return covered.length(input.format()->streams[index]->time_base);
}

/// Allows for rounding, the delay of encoders, padding and a last frame that stays while the audio continues.
bool agree(double stated, double measured) {
    constexpr double kSeconds = 0.75;
    constexpr double kShare = 0.02;
    return std::abs(stated - measured) <= std::max(kSeconds, kShare * measured);
}

} // namespace

TrackLength lengthOf(const std::filesystem::path& path, const MediaInput& input, const AVStream& stream) {
    const double stated = statedSeconds(input, stream);
    std::optional<TrackLength> found =
        indexedLength(input, *input.format()->streams[stream.index]); // FFmpeg's functions take no const
    if (!found && (stated <= 0.0 || input.fileBytes() <= kCheckedBytes))
        found = measuredLength(path, stream.index, stated > 0.0 ? kCheckedBytes : kMeasuredBytes);
    if (!found)
        return {.seconds = stated};
    if (stated > 0.0 && agree(stated, found->seconds))
        found->seconds = stated;
    return *found;
}

} // namespace nextgpt
