// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"

#include <functional>

namespace nextgpt::app {

/// The file formats that a conversation can be exported to.
enum class ExportFormat {
    Json,     ///< everything, to be imported again; media in a folder beside the file
    Markdown, ///< the shown messages; media in a folder beside the file
    Html,     ///< the shown messages in one file with all media
};

/// Turns a reply's Markdown into HTML without scripts, images and unsafe links.
using MarkdownToHtml = std::function<QString(const QString& markdown)>;

/// Where a conversation is exported to. Neither exists, or the file is empty.
struct ExportTarget {
    QString path;
    QString mediaFolder; ///< beside the file; created if the format needs it and there are media
};

/// Writes a conversation. Throws EngineError: FileUnreadable, DiskFull, FileNotWritable.
void exportConversation(const ConversationRecord& record, const ExportTarget& target, ExportFormat format,
                        const MarkdownToHtml& toHtml);

/// The same, into `folder` under a name made of its title; nothing is replaced.
void exportInto(const QString& folder, const ConversationRecord& record, ExportFormat format,
                const MarkdownToHtml& toHtml);

/// A file name without a suffix, made of a title: without characters that some file systems refuse.
QString fileNameOf(const QString& title);

/// "html", without a dot.
QString exportSuffix(ExportFormat format);

} // namespace nextgpt::app
