// SPDX-License-Identifier: Apache-2.0
#include "app/settings/GenerationNumber.h"

namespace nextgpt::app {

namespace {

/// The size of images and videos is the bundle's: decoders are trained for one.
constexpr bool isOffered(MediaOption option) {
    return option != MediaOption::Width && option != MediaOption::Height;
}

GenerationNumber numberOf(Modality modality, MediaOption option) {
    const MediaOptionDescription& description = descriptionOf(option);
    QString key = QString::fromLatin1(description.key);
    key[0] = key[0].toUpper();
    const auto range = [](const auto& field) {
        return limits::Range<double>{.min = double(field.range.min), .max = double(field.range.max)};
    };
    return {.name = QString::fromStdString(std::string(name(modality))) + key,
            .modality = modality,
            .option = option,
            .range = std::visit(range, description.field)};
}

} // namespace

double GenerationNumber::valueIn(const MediaDefaults& defaults) const {
    return std::visit([&](const auto& field) { return double(defaults.*field.preset); },
                      descriptionOf(option).field);
}

void GenerationNumber::setIn(MediaOptions& options, double value) const {
    const auto set = [&]<typename Number>(const MediaOptionField<Number>& field) {
        options.*field.chosen = static_cast<Number>(value);
    };
    std::visit(set, descriptionOf(option).field);
}

const std::vector<GenerationNumber>& generationNumbers() {
    static const std::vector<GenerationNumber> numbers = [] {
        std::vector<GenerationNumber> all;
        for (const Modality modality : kMediaModalities)
            for (const MediaOption option : kOptionsOf[modality])
                if (isOffered(option))
                    all.push_back(numberOf(modality, option));
        return all;
    }();
    return numbers;
}

} // namespace nextgpt::app
