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

/// One recording, from opening the device to the finished file, on a thread of its own. What came in up to
/// half a second ago is on the disk, whatever happens.
class Recording : public QObject {
    Q_OBJECT

public:
    enum class End {
        Stopped,
        TooLong, ///< stopped by itself at the most that was allowed
        DeviceMissing,
        DeviceRefused,
        DeviceLost,
        DiskFull,
        NotWritable,
    };
    struct Result {
        End end = End::Stopped;
        double seconds = 0;
        float loudest = 0; ///< of all samples, 0 … 1
    };
    /// How loud a short piece was.
    struct Measure {
        double seconds = 0; ///< recorded so far
        float peak = 0;
        float rms = 0;
    };
    struct Plan {
        std::function<std::unique_ptr<AudioSource>()> source;
        std::filesystem::path file; ///< made when the device is open; absent afterwards if nothing came
        double longestSeconds = 0;
    };

    explicit Recording(Plan plan);
    /// Stops and waits for the file.
    ~Recording() override;

    void begin();
    void stop();

Q_SIGNALS: // from the recording's thread
    void began();
    void measured(const nextgpt::app::Recording::Measure& measure);
    void ended(const nextgpt::app::Recording::Result& result);

private:
    void run(const std::stop_token& stop);
    Result record(const std::stop_token& stop);
    End fill(AudioSource& source, WavFile& file, const std::stop_token& stop);
    bool take(AudioSource& source, WavFile& file);
    void measure(std::span<const float> samples, const WavFile& file);
    void rest(const std::stop_token& stop);

    Plan m_plan;
    RingBuffer m_ring;
    std::vector<float> m_samples; ///< as they come from the ring, then mixed to mono in place
    float m_loudest = 0;
    float m_peak = 0;     ///< of the piece being measured
    double m_squares = 0; ///< of the piece being measured
    std::size_t m_inPiece = 0;
    std::size_t m_pieceSamples = 1;
    std::mutex m_mutex;
    std::condition_variable_any m_stopping;
    std::jthread m_thread; ///< last: it uses all the others
};

} // namespace nextgpt::app
