// SPDX-License-Identifier: Apache-2.0
#include "app/playback/WaveformItem.h"

#include "app/bridge/BackgroundWork.h"
#include "app/playback/Waveform.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr int kPeaks = 256;

}

WaveformItem::WaveformItem(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void WaveformItem::setPath(const QString& path) {
    if (path == m_path)
        return;
    m_path = path;
    m_peaks.clear();
    update();
    Q_EMIT pathChanged();
    if (path.isEmpty())
        return;
    runInBackground(
        this, [path] { return waveformPeaks(path, kPeaks); },
        [this, path](const Outcome<std::vector<float>>& peaks) {
            if (peaks && m_path == path) // the player of the same file reports errors
                setPeaks(QList<double>(peaks.value->begin(), peaks.value->end()));
        });
}

QList<double> WaveformItem::peaks() const {
    return QList<double>(m_peaks.begin(), m_peaks.end());
}

void WaveformItem::setPeaks(const QList<double>& peaks) {
    m_peaks.assign(peaks.begin(), peaks.end());
    update();
    Q_EMIT peaksChanged();
}

void WaveformItem::setPlayed(double share) {
    if (share == m_played)
        return;
    m_played = share;
    update();
    Q_EMIT playedChanged();
}

void WaveformItem::updateStyle() {
    update();
    Q_EMIT styleChanged();
}

void WaveformItem::setColor(const QColor& color) {
    m_color = color;
    updateStyle();
}

void WaveformItem::setPlayedColor(const QColor& color) {
    m_playedColor = color;
    updateStyle();
}

void WaveformItem::setBarWidth(double width) {
    m_barWidth = width;
    updateStyle();
}

void WaveformItem::setGap(double gap) {
    m_gap = gap;
    updateStyle();
}

float WaveformItem::peakBetween(double from, double until) const {
    if (m_peaks.empty())
        return 0;
    const auto count = static_cast<double>(m_peaks.size());
    const auto first = static_cast<std::size_t>(std::clamp(from * count, 0.0, count - 1));
    const auto last =
        static_cast<std::size_t>(std::clamp(std::ceil(until * count), double(first) + 1, count));
    return *std::max_element(m_peaks.begin() + static_cast<std::ptrdiff_t>(first),
                             m_peaks.begin() + static_cast<std::ptrdiff_t>(last));
}

void WaveformItem::paint(QPainter* painter) {
    const int bars = std::max(1, static_cast<int>((width() + m_gap) / (m_barWidth + m_gap)));
    painter->setPen(Qt::NoPen);
    for (int bar = 0; bar < bars; ++bar) {
        const double from = double(bar) / bars;
        const double until = double(bar + 1) / bars;
        const double high = std::max(m_barWidth, double(peakBetween(from, until)) * height());
        painter->setBrush((from + until) / 2 <= m_played ? m_playedColor : m_color);
        painter->drawRoundedRect(QRectF(bar * (m_barWidth + m_gap), (height() - high) / 2, m_barWidth, high),
                                 m_barWidth / 2, m_barWidth / 2);
    }
}

} // namespace nextgpt::app
