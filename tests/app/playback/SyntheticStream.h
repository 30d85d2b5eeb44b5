// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/MediaStream.h"

namespace nextgpt::app {

/// A video whose frames have their number as red value, with a beep and a white frame at the start of each
/// second.
class SyntheticStream final : public MediaStream {
public:
    struct Shape {
        double seconds = 2;
        double framesPerSecond = 8;
        bool audio = false;
        bool frames = true;
    };

    explicit SyntheticStream(Shape shape);

    const Info& info() const override { return m_info; }
    void seekFrames(double seconds) override;
    std::optional<Frame> nextFrame() override;
    void seekAudio(double seconds) override;
    std::vector<float> readAudio(int frames) override;

    static constexpr double kBeepHz = 1000;
    static constexpr double kBeepSeconds = 0.1;

private:
    Shape m_shape;
    Info m_info;
    int m_nextFrame = 0;
    std::int64_t m_nextSample = 0;
};

} // namespace nextgpt::app
