// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Markdown as a fragment of HTML for an exported conversation: all text is escaped, images and raw HTML are
/// text, and only safe links are links.
QString markdownToHtml(const QString& markdown);

} // namespace nextgpt::app
