// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

/// How `<Img>` and `</Img>` are encoded for the language model.
enum class MarkerMode {
    Added,  ///< as two added tokens
    Pieces, ///< as ordinary text, three pieces each (the released checkpoint 7b_tiva_v0)
};

} // namespace nextgpt
