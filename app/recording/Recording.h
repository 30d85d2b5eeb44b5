// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/AudioSource.h"

#include <QObject>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt::app {

class WavFile;

/// One recording, from opening the device to the finished file, on its own thread. At most the last half
/// second is lost if the program is killed.
class Recording : public QObject {
    Q_OBJECT

public:
    enum class End {
        Stopped,
        TooLong, ///< stopped at the maximum length
        DeviceMissing,
        DeviceRefused,
        DeviceLost,
        DiskFull,
        NotWritable,
    };
    struct Result {
        End end = End::Stopped;
        double seconds = 0;
        float loudest = 0; ///< peak of all samples, 0 … 1
    };
    /// The loudness of the last 50 ms.
    struct Measure {
        double seconds = 0; ///< recorded so far
        float peak = 0;
        float rms = 0;
    };
    struct Settings {
        std::function<std::unique_ptr<AudioSource>()> source;
        std::filesystem::path file; ///< created once the device is open; removed if nothing was recorded
        double maxSeconds = 0;
    };

    explicit Recording(Settings settings);
    /// Stops and waits until the file is complete.
    ~Recording() override;

    void begin();
    void stop();

Q_SIGNALS: // emitted on the recording's thread
    void began();
    void measured(const nextgpt::app::Recording::Measure& measure);
    void ended(const nextgpt::app::Recording::Result& result);

private:
    void run(const std::stop_token& stop);
    Result record(const std::stop_token& stop);
    End capture(AudioSource& source, WavFile& file, const std::stop_token& stop);
    bool drain(AudioSource& source, WavFile& file);
    void measure(std::span<const float> samples, const WavFile& file);
    void wait(const std::stop_token& stop);

    Settings m_settings;
    RingBuffer m_ring;
    std::vector<float> m_samples; ///< read from the ring, then mixed to mono in place
    float m_loudest = 0;
    float m_peak = 0;     ///< of the current 50 ms
    double m_squares = 0; ///< of the current 50 ms
    std::size_t m_inPiece = 0;
    std::size_t m_pieceSamples = 1;
    std::mutex m_mutex;
    std::condition_variable_any m_stopping;
    std::jthread m_thread; ///< last: uses all other members
};

} // namespace nextgpt::app
