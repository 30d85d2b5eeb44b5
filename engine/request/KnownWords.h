// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace nextgpt {

/// Words that the requests of a small model are made of, in the language it was trained on. A model that
/// understands language in general states none.
struct KnownWords {
    std::vector<std::string> things;  ///< "ball"
    std::vector<std::string> colours; ///< "red"
    std::vector<std::string> places;  ///< backgrounds: "meadow"
    std::vector<std::string> motions; ///< of videos: "bouncing"

    bool operator==(const KnownWords&) const = default;
};

} // namespace nextgpt
