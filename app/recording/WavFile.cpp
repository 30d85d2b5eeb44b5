// SPDX-License-Identifier: Apache-2.0
#include "app/recording/WavFile.h"

#include "engine/core/Error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>

namespace nextgpt::app {

namespace {

static_assert(std::endian::native == std::endian::little, "samples are written in memory order");

constexpr std::int64_t kSampleBytes = 2;
constexpr std::int64_t kMaxDataBytes = 0xFFFFFFFFLL - 64; ///< lengths in a WAV file have 32 bits
constexpr float kFullScale = 32767.0F;

/// The 44 bytes before the samples, in file order.
struct Header {
    std::array<char, 4> riff{'R', 'I', 'F', 'F'};
    std::uint32_t riffBytes = 0;
    std::array<char, 8> waveFormat{'W', 'A', 'V', 'E', 'f', 'm', 't', ' '};
    std::uint32_t formatBytes = 16;
    std::uint16_t pcm = 1;
    std::uint16_t channels = 1;
    std::uint32_t sampleRateHz = 0;
    std::uint32_t bytesPerSecond = 0;
    std::uint16_t bytesPerFrame = kSampleBytes;
    std::uint16_t bitsPerSample = 16;
    std::array<char, 4> data{'d', 'a', 't', 'a'};
    std::uint32_t dataBytes = 0;
};
static_assert(sizeof(Header) == 44);

Header headerOf(int sampleRateHz, std::int64_t samples) {
    Header header;
    header.sampleRateHz = static_cast<std::uint32_t>(sampleRateHz);
    header.bytesPerSecond = header.sampleRateHz * kSampleBytes;
    header.dataBytes = static_cast<std::uint32_t>(samples * kSampleBytes);
    header.riffBytes = header.dataBytes + static_cast<std::uint32_t>(sizeof(Header)) - 8;
    return header;
}

[[noreturn]] void fail(const std::filesystem::path& path, const char* step) {
    const int error = errno;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw EngineError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                      std::string(step) + " " + path.string() + ": " + std::strerror(error));
}

/// Returns the number of bytes written; fewer than `count` if writing failed, with errno set.
std::int64_t writeAt(int descriptor, const void* bytes, std::int64_t count, std::int64_t at) {
    std::int64_t done = 0;
    while (done < count) {
        const ssize_t written = ::pwrite(descriptor, static_cast<const char*>(bytes) + done,
                                         static_cast<std::size_t>(count - done), at + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        done += written;
    }
    return done;
}

std::int16_t sampleOf(float value) {
    const float clamped = std::isfinite(value) ? std::fmin(1.0F, std::fmax(-1.0F, value)) : 0.0F;
    return static_cast<std::int16_t>(std::lround(clamped * kFullScale));
}

} // namespace

WavFile::WavFile(const std::filesystem::path& path, int sampleRateHz)
    : m_path(path)
    , m_sampleRateHz(sampleRateHz) {
    std::error_code failure;
    std::filesystem::create_directories(path.parent_path(), failure);
    if (failure)
        throw EngineError(ErrorCode::FileNotWritable, "cannot create folder " + path.parent_path().string());
    m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0)
        fail(m_path, "open");
    try {
        commit();
    } catch (const EngineError&) {
        ::close(m_descriptor);
        ::unlink(path.c_str());
        throw;
    }
}

WavFile::~WavFile() {
    ::close(m_descriptor);
}

void WavFile::append(std::span<const float> samples) {
    m_piece.clear();
    for (const float sample : samples)
        m_piece.push_back(sampleOf(sample));
    const std::int64_t bytes = static_cast<std::int64_t>(m_piece.size()) * kSampleBytes;
    const std::int64_t dataBytes = m_samples * kSampleBytes;
    if (dataBytes + bytes > kMaxDataBytes)
        throw EngineError(ErrorCode::DiskFull, "a WAV file cannot be larger");
    const std::int64_t at = static_cast<std::int64_t>(sizeof(Header)) + dataBytes;
    const std::int64_t written = writeAt(m_descriptor, m_piece.data(), bytes, at);
    m_samples += written / kSampleBytes;
    if (written < bytes)
        fail(m_path, "write");
}

void WavFile::commit() {
    // Samples first: the header must never claim more than the file holds.
    if (m_samples > 0 && ::fdatasync(m_descriptor) != 0)
        fail(m_path, "sync");
    const Header header = headerOf(m_sampleRateHz, m_samples);
    if (writeAt(m_descriptor, &header, sizeof header, 0) < static_cast<std::int64_t>(sizeof header))
        fail(m_path, "write");
    if (::fdatasync(m_descriptor) != 0)
        fail(m_path, "sync");
}

std::optional<double> repairWav(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<double> seconds;
    Header header;
    struct stat state {};
    const bool isWavFile = ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) &&
                           ::pread(descriptor, &header, sizeof header, 0) == ssize_t(sizeof header) &&
                           header.sampleRateHz > 0 && header.sampleRateHz <= 1'000'000;
    if (isWavFile) {
        const int rate = static_cast<int>(header.sampleRateHz);
        Header expected = headerOf(rate, 0);
        expected.riffBytes = header.riffBytes;
        expected.dataBytes = header.dataBytes;
        if (std::memcmp(&expected, &header, sizeof header) == 0) {
            const std::int64_t bytes =
                std::min<std::int64_t>(state.st_size - ssize_t(sizeof header), kMaxDataBytes);
            const std::int64_t samples = bytes / kSampleBytes;
            const Header repaired = headerOf(rate, samples);
            if (std::memcmp(&repaired, &header, sizeof header) == 0 ||
                writeAt(descriptor, &repaired, sizeof repaired, 0) == ssize_t(sizeof repaired))
                seconds = static_cast<double>(samples) / rate;
        }
    }
    ::close(descriptor);
    return seconds;
}

} // namespace nextgpt::app
