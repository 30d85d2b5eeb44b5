// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

class Bundle;

/// Throws BundleMissing or BundleDamaged unless every file exists with its size. Their content is not read.
void requireFiles(const Bundle& bundle);

/// Throws BundleDamaged unless every file in a part's folder is listed in bundle.json, so that only verified
/// files are used. Hidden files are ignored.
void requireNothingUnlisted(const Bundle& bundle);

/// Throws BundleMismatch, with both numbers, unless the parts fit each other: widths, counts of signal
/// tokens, rows of the vocabulary. Also throws what reading a config or a header throws.
void requirePartsFit(const Bundle& bundle);

} // namespace nextgpt
