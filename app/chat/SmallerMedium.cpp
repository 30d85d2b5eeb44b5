// SPDX-License-Identifier: Apache-2.0
#include "app/chat/SmallerMedium.h"

#include "engine/request/MediaOption.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace nextgpt::app {

namespace {

constexpr double kShare = 0.75;
constexpr double kLeastShare = 0.5; ///< of the bundle's default

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(SmallerMedium)
};

/// True if the option became smaller and is still useful.
template<typename Number>
bool shrink(std::optional<Number>& chosen, Number preset, const limits::Range<Number>& range) {
    const Number present = chosen.value_or(preset);
    Number smaller = static_cast<Number>(static_cast<double>(present) * kShare);
    if constexpr (std::is_integral_v<Number>) {
        if (range.step != 0)
            smaller -= smaller % range.step;
    } else {
        smaller = std::floor(smaller * 10) / 10;
    }
    if (!range.contains(smaller) || smaller >= present ||
        static_cast<double>(smaller) < static_cast<double>(preset) * kLeastShare)
        return false;
    chosen = smaller;
    return true;
}

bool shrink(MediaOptions& options, MediaOption option, const MediaDefaults& defaults) {
    return std::visit(
        [&](const auto& field) { return shrink(options.*field.chosen, defaults.*field.preset, field.range); },
        descriptionOf(option).field);
}

} // namespace

std::optional<MediaOptions> smallerMedium(Modality modality, MediaOptions options,
                                          const MediaDefaults& defaults) {
    bool isSmaller = false;
    switch (modality) {
    case Modality::Image:
        isSmaller =
            shrink(options, MediaOption::Width, defaults) && shrink(options, MediaOption::Height, defaults);
        break;
    case Modality::Video:
        isSmaller = shrink(options, MediaOption::Frames, defaults);
        break;
    case Modality::Audio:
        isSmaller = shrink(options, MediaOption::Seconds, defaults);
        break;
    case Modality::Text:
        break;
    }
    return isSmaller ? std::optional(options) : std::nullopt;
}

QString smallerText(Modality modality, const MediaOptions& smaller) {
    const QLocale locale;
    switch (modality) {
    case Modality::Image:
        //: A button; width and height in pixels
        return Text::tr("Try a smaller size (%1 × %2)")
            .arg(locale.toString(smaller.width.value_or(0)), locale.toString(smaller.height.value_or(0)));
    case Modality::Video:
        //: A button
        return Text::tr("Try fewer frames (%1)").arg(locale.toString(smaller.frames.value_or(0)));
    case Modality::Audio:
        //: A button; a length in seconds
        return Text::tr("Try a shorter clip (%1 s)")
            .arg(locale.toString(smaller.seconds.value_or(0), 'f', 1));
    case Modality::Text:
        break;
    }
    return {};
}

} // namespace nextgpt::app
