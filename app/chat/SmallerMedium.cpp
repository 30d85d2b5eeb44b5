// SPDX-License-Identifier: Apache-2.0
#include "app/chat/SmallerMedium.h"

#include "engine/core/PerModality.h"
#include "engine/request/MediaOption.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace nextgpt::app {

namespace {

constexpr double kShare = 0.75;
constexpr double kMinShare = 0.5; ///< of the bundle's default

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
        static_cast<double>(smaller) < static_cast<double>(preset) * kMinShare)
        return false;
    chosen = smaller;
    return true;
}

bool shrink(MediaOptions& options, MediaOption option, const MediaDefaults& defaults) {
    return std::visit(
        [&](const auto& field) { return shrink(options.*field.chosen, defaults.*field.preset, field.range); },
        descriptionOf(option).field);
}

QString sizeText(const MediaOptions& smaller) {
    const QLocale locale;
    //: A button; width and height in pixels
    return Text::tr("Try a smaller size (%1 × %2)")
        .arg(locale.toString(smaller.width.value_or(0)), locale.toString(smaller.height.value_or(0)));
}

QString framesText(const MediaOptions& smaller) {
    //: A button
    return Text::tr("Try fewer frames (%1)").arg(QLocale().toString(smaller.frames.value_or(0)));
}

QString lengthText(const MediaOptions& smaller) {
    //: A button; a length in seconds
    return Text::tr("Try a shorter clip (%1 s)").arg(QLocale().toString(smaller.seconds.value_or(0), 'f', 1));
}

constexpr std::array kSize{MediaOption::Width, MediaOption::Height};
constexpr std::array kFrames{MediaOption::Frames};
constexpr std::array kLength{MediaOption::Seconds};

/// How a medium becomes smaller.
struct Reduction {
    std::span<const MediaOption> options; ///< these together
    QString (*text)(const MediaOptions& smaller);
};

constexpr PerModality kReductions{Reduction{.options = kSize, .text = sizeText},
                                  Reduction{.options = kFrames, .text = framesText},
                                  Reduction{.options = kLength, .text = lengthText}};

} // namespace

std::optional<MediaOptions> smallerMedium(Modality modality, MediaOptions options,
                                          const MediaDefaults& defaults) {
    if (modality == Modality::Text)
        return std::nullopt;
    const bool isSmaller = std::ranges::all_of(
        kReductions[modality].options, [&](MediaOption option) { return shrink(options, option, defaults); });
    return isSmaller ? std::optional(options) : std::nullopt;
}

QString smallerText(Modality modality, const MediaOptions& smaller) {
    return modality == Modality::Text ? QString() : kReductions[modality].text(smaller);
}

} // namespace nextgpt::app
