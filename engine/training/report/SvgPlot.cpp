// SPDX-License-Identifier: Apache-2.0
#include "engine/training/report/SvgPlot.h"

#include "engine/core/PlotScale.h"
#include "engine/training/report/HtmlText.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nextgpt {

namespace {

constexpr double kWidth = 560;
constexpr double kHeight = 250;
constexpr double kLeft = 56;
constexpr double kRight = 14;
constexpr double kTop = 12;
constexpr double kBottom = 26;
constexpr std::size_t kMaxPoints = 400; // of a line; more could not be told apart

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return !(low <= high); }
    /// A single value gets room on both sides.
    void widen() {
        if (high > low)
            return;
        const double room = low == 0.0 ? 1.0 : std::abs(low) * 0.1;
        low -= room;
        high += room;
    }
};

bool isPoint(const PlotSeries& series, std::size_t i) {
    return std::isfinite(series.x[i]) && std::isfinite(series.y[i]);
}

/// Means of neighbouring points; a gap ends where all points of a bucket are missing.
PlotSeries reduced(const PlotSeries& series) {
    const std::size_t count = std::min(series.x.size(), series.y.size());
    const std::size_t bucket = std::max<std::size_t>(1, (count + kMaxPoints - 1) / kMaxPoints);
    PlotSeries result{.name = series.name, .x = {}, .y = {}, .style = series.style, .colour = series.colour};
    for (std::size_t first = 0; first < count; first += bucket) {
        double x = 0.0;
        double y = 0.0;
        double points = 0.0;
        for (std::size_t i = first; i < std::min(first + bucket, count); ++i)
            if (isPoint(series, i)) {
                x += series.x[i];
                y += series.y[i];
                points += 1.0;
            }
        const double missing = std::numeric_limits<double>::quiet_NaN();
        result.x.push_back(points > 0 ? x / points : missing);
        result.y.push_back(points > 0 ? y / points : missing);
    }
    return result;
}

std::string numberText(double value) {
    const double size = std::abs(value);
    if (size >= 1e6 || (size > 0 && size < 1e-3))
        return fmt::format("{:.3g}", value);
    return fmt::format("{:.6g}", std::round(value * 1e4) / 1e4);
}

/// Maps values to coordinates of the SVG element.
class Canvas {
public:
    Canvas(Range x, Range y)
        : m_x(x)
        , m_y(y) {
        m_x.widen();
        m_y.widen();
    }

    double atX(double x) const {
        return kLeft + (x - m_x.low) / (m_x.high - m_x.low) * (kWidth - kLeft - kRight);
    }
    double atY(double y) const {
        return kHeight - kBottom - (y - m_y.low) / (m_y.high - m_y.low) * (kHeight - kTop - kBottom);
    }

    std::string axes() const {
        std::string svg;
        for (const double tick : roundTicks(m_y.low, m_y.high, 5))
            svg += fmt::format(
                R"(<line class="grid" x1="{0}" x2="{1}" y1="{2:.1f}" y2="{2:.1f}"/><text class="axis" x="{3}" y="{4:.1f}" text-anchor="end">{5}</text>)",
                kLeft, kWidth - kRight, atY(tick), kLeft - 6, atY(tick) + 4, numberText(tick));
        for (const double tick : roundTicks(m_x.low, m_x.high, 6))
            svg += fmt::format(R"(<text class="axis" x="{:.1f}" y="{}" text-anchor="middle">{}</text>)",
                               atX(tick), kHeight - 8, numberText(tick));
        return svg;
    }

    std::string line(const PlotSeries& series) const {
        std::string path;
        std::string marks;
        bool isPenDown = false;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            if (!isPoint(series, i)) {
                isPenDown = false;
                continue;
            }
            path += fmt::format("{}{:.1f} {:.1f}", isPenDown ? 'L' : 'M', atX(series.x[i]), atY(series.y[i]));
            isPenDown = true;
            if (series.style == PlotSeries::Style::Marks)
                marks += fmt::format(R"(<circle class="mark colour-{}" cx="{:.1f}" cy="{:.1f}" r="3"/>)",
                                     series.colour, atX(series.x[i]), atY(series.y[i]));
        }
        return fmt::format(R"(<path class="line{} colour-{}" d="{}"/>{})",
                           series.style == PlotSeries::Style::Faint ? " faint" : "", series.colour, path,
                           marks);
    }

private:
    Range m_x, m_y;
};

std::string legendOf(const std::vector<PlotSeries>& series) {
    std::string html = "<div class=\"legend\">";
    for (const PlotSeries& line : series) {
        if (line.style == PlotSeries::Style::Faint)
            continue;
        std::string last;
        for (std::size_t i = 0; i < line.y.size(); ++i)
            if (isPoint(line, i))
                last = numberText(line.y[i]);
        html += fmt::format(R"(<span><i class="swatch colour-{}"></i>{} <b>{}</b></span>)", line.colour,
                            escapedHtml(line.name), last);
    }
    return html + "</div>";
}

} // namespace

std::string svgOf(const Plot& plot) {
    std::vector<PlotSeries> lines;
    Range x;
    Range y;
    for (const PlotSeries& series : plot.series) {
        lines.push_back(reduced(series));
        for (std::size_t i = 0; i < lines.back().x.size(); ++i)
            if (isPoint(lines.back(), i)) {
                x.add(lines.back().x[i]);
                y.add(lines.back().y[i]);
            }
    }
    const std::string title = escapedHtml(plot.title);
    if (x.isEmpty())
        return fmt::format("<figure><figcaption>{}</figcaption><p>No values yet.</p></figure>", title);
    const Canvas canvas(x, y);
    std::string svg = fmt::format(R"(<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}">)",
                                  kWidth, kHeight, title) +
                      canvas.axes();
    for (const PlotSeries& line : lines)
        svg += canvas.line(line);
    return fmt::format("<figure><figcaption>{}</figcaption>{}</svg>{}</figure>", title, svg, legendOf(lines));
}

} // namespace nextgpt
