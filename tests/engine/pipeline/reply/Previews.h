// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <cstdlib>
#include <vector>

namespace nextgpt::test {

/// Equal apart from rounding: kernels may sum in another order where memory is aligned differently.
inline bool alike(const PreviewPixels& a, const PreviewPixels& b) {
    if (a.width != b.width || a.height != b.height || a.rgb.size() != b.rgb.size())
        return false;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        if (std::abs(int(a.rgb[i]) - int(b.rgb[i])) > 1)
            return false;
    return true;
}

inline bool alike(const std::vector<Preview>& a, const std::vector<Preview>& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].slot != b[i].slot || a[i].frames.size() != b[i].frames.size())
            return false;
        for (std::size_t k = 0; k < a[i].frames.size(); ++k)
            if (!alike(a[i].frames[k], b[i].frames[k]))
                return false;
    }
    return true;
}

} // namespace nextgpt::test
