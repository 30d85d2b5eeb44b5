// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/report/SvgPlot.h"

#include <string>
#include <utility>
#include <vector>

namespace nextgpt {

/// The content of a training run's report; every text is plain and escaped by htmlOf().
struct ReportPage {
    using Facts = std::vector<std::pair<std::string, std::string>>; ///< a name and its value

    /// A medium inside the page.
    struct Medium {
        enum class Kind { Image, Video, Audio, None } kind = Kind::None; ///< None: only the label is shown
        std::string mimeType;
        std::string base64;
        std::string label;
    };

    /// An answer of the model, or the expected one.
    struct Answer {
        std::string text;
        std::vector<Medium> media{};
    };

    struct Sample {
        std::string question;
        std::vector<Medium> attachments{};
        Answer expected;
        Answer before; ///< empty if there is none
        Answer after;
    };

    std::string title;
    std::string summary; ///< one sentence: the state of the run
    Facts facts;
    std::vector<Plot> plots;
    std::string beforeTitle; ///< of the column of answers before training
    std::string afterTitle;
    std::vector<Sample> samples;
    Facts configuration;
};

/// A page that needs nothing else: style sheet, plots and media are inside, and it runs no script.
std::string htmlOf(const ReportPage& page);

} // namespace nextgpt
