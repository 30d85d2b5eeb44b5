// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

class Bundle;

/// Every file in a part's folder is listed in bundle.json, so that only verified files are used. Hidden files
/// do not count. Throws BundleDamaged.
void requireNothingUnlisted(const Bundle& bundle);

/// The parts fit each other: widths, counts of signal tokens, rows of the vocabulary. Throws BundleMismatch
/// with both numbers, or what reading a config or a header throws.
void requirePartsFit(const Bundle& bundle);

} // namespace nextgpt
