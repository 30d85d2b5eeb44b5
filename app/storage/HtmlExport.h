// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/storage/ConversationExport.h"

namespace nextgpt::app {

/// Writes the shown messages of a conversation as one HTML file that contains its media and loads nothing
/// else. Throws EngineError: FileUnreadable, FileNotWritable.
void writeHtml(const ConversationRecord& record, const QString& path, const MarkdownToHtml& toHtml);

} // namespace nextgpt::app
