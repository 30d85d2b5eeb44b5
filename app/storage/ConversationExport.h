// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"

#include <functional>

namespace nextgpt::app {

enum class ExportFormat {
    Json,     ///< everything, to be imported again; media in a folder beside the file
    Markdown, ///< the shown messages; media in a folder beside the file
    Html,     ///< the shown messages in one file with all media
};

/// Turns a reply's Markdown into HTML without scripts, images and unsafe links.
using MarkdownToHtml = std::function<QString(const QString& markdown)>;

/// Writes a conversation into `folder` under a name made of its title; nothing is replaced. Returns the path
/// of the file. Throws EngineError: FileUnreadable, DiskFull, FileNotWritable.
QString exportConversation(const ConversationRecord& record, const QString& folder, ExportFormat format,
                           const MarkdownToHtml& toHtml);

/// A file name without a suffix, made of a title: without characters that some file systems refuse.
QString fileNameOf(const QString& title);

} // namespace nextgpt::app
