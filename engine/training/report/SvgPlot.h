// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace nextgpt {

/// A line of a plot. Points whose x or y is not finite are left out and interrupt the line.
struct PlotSeries {
    enum class Style {
        Line,  ///< with its last value in the legend
        Faint, ///< raw values behind a smoothed line; not in the legend
        Marks, ///< a line with a mark at every point, for few points
    };

    std::string name;
    std::vector<double> x;
    std::vector<double> y; ///< as many as x
    Style style = Style::Line;
    int colour = 0; ///< index of the page's palette
};

/// A line plot of one or several series.
struct Plot {
    std::string title;
    std::vector<PlotSeries> series;
};

/// An inline SVG element with axes, a grid and a legend, in the colours of the page's style sheet (classes
/// plot, axis, grid, line and colour-0 …). Long series are reduced to means of neighbouring points. A plot
/// without finite points says so.
std::string svgOf(const Plot& plot);

} // namespace nextgpt
