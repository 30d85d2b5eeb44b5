// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

class Bundle;

/// Every file in a part's folder is in bundle.json: nothing is computed with that was not checked. Hidden
/// files do not count. Throws BundleDamaged.
void requireNothingUnlisted(const Bundle& bundle);

/// The parts belong together: widths, counts of signal tokens, rows of the vocabulary. Throws BundleMismatch
/// with both numbers, or what reading a config or a header throws.
void requirePartsFit(const Bundle& bundle);

} // namespace nextgpt
