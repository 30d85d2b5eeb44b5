// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// The text with its invisible characters written as "⟨U+200B⟩": bidirectional embeddings, overrides and
/// isolates, zero-width characters, soft hyphens and tags. Kept as they are: joiners where a script or an
/// emoji needs them, direction marks in a text that is written from right to left, and the tags of a flag.
/// NUL, and marks beyond 32 on one character, are left out.
QString withVisibleControls(const QString& text);

/// The same on several lines, each paragraph separated by QChar::LineSeparator.
QString asTyped(const QString& text);

} // namespace nextgpt::app
