#pragma once

#include "app/playback/MediaStream.h"

namespace nextgpt::app {

/// A film whose every picture tells its number (its red), with a beep and a white picture at the beginning of
/// each second.
class MadeUpStream final : public MediaStream {
public:
    struct Shape {
        double seconds = 2;
        double framesPerSecond = 8;
        bool sound = false;
        bool pictures = true;
    };

    explicit MadeUpStream(Shape shape);

    const Info& info() const override { return m_info; }
    void seekPictures(double seconds) override;
    std::optional<Frame> nextFrame() override;
    void seekSound(double seconds) override;
    std::vector<float> readSound(int frames) override;

    static constexpr double kBeepHz = 1000;
    static constexpr double kBeepSeconds = 0.1;

private:
    Shape m_shape;
    Info m_info;
    int m_nextFrame = 0;
    std::int64_t m_nextSample = 0;
};

} // namespace nextgpt::app
