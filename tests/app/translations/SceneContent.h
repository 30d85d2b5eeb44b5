// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/support/Scenes.h"
#include "tests/ui/support/WindowFixture.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace nextgpt::test {

/// A line of a message without its Markdown.
inline QString withoutMarkdown(QString line) {
    static const QRegularExpression marker("^(#+|[-*>]|[0-9]+\\.|```) *");
    static const QRegularExpression link("\\[([^\\]]*)\\]\\([^)]*\\)");
    static const QRegularExpression emphasis("[*`]");
    return line.remove(marker).replace(link, "\\1").remove(emphasis);
}

/// Adds the lines of `text`, as written and without Markdown.
inline void addLines(QStringList& content, const QString& text) {
    for (const QString& written : text.split('\n')) {
        const QString line = written.simplified();
        for (const QString& form : {line, withoutMarkdown(line)})
            if (!form.isEmpty() && !form.contains(QStringLiteral("⟦")))
                content.append(form);
    }
}

/// Everything the window shows that is content and not a text of the program, line by line, longest first:
/// messages, titles, file names, what the user types, names of devices and the prompt of generated media.
inline QStringList contentOf(const WindowFixture& fixture) {
    QStringList content{"a large red star at night"}; // the prompt of generated media
    const auto* messages = fixture.chat().messages();
    for (int row = 0; row < messages->rowCount(); ++row) {
        const auto* parts = qobject_cast<const app::PartListModel*>(
            messages->data(messages->index(row), app::MessageListModel::Parts).value<QObject*>());
        for (int part = 0; parts != nullptr && part < parts->rowCount(); ++part)
            addLines(content, parts->data(parts->index(part), app::PartListModel::Text).toString());
    }
    const app::ConversationListModel& conversations = fixture.conversations();
    for (int row = 0; row < conversations.rowCount(); ++row)
        addLines(content,
                 conversations.data(conversations.index(row), app::ConversationListModel::Title).toString());
    const app::AttachmentListModel* attachments = fixture.draft().attachments();
    for (int row = 0; row < attachments->rowCount(); ++row)
        addLines(content,
                 attachments->data(attachments->index(row), app::AttachmentListModel::Name).toString());
    addLines(content, fixture.draft().text());
    addLines(content, ScriptedTraining::content().join('\n'));
    addLines(content, ScriptedModels::content().join('\n'));
    const app::RunListModel& runs = *fixture.training().runs();
    for (int row = 0; row < runs.rowCount(); ++row)
        addLines(content, runs.data(runs.index(row), app::RunListModel::DateRole).toString());
    if (const app::TrainingRun* run = fixture.training().active())
        addLines(content, run->memoryText());
    addLines(content, noticeOf(fixture.scene()));
    for (const QString& device : fixture.devices().outputs() + fixture.devices().inputs() +
                                     QStringList{fixture.settings().outputDevice()})
        addLines(content, device + '\n' + device.section(": ", 1).section(" (hw", 0, 0));
    for (const QVariant& kind : fixture.engineStatus().knownWords())
        addLines(content, kind.toMap().value("words").toStringList().join('\n'));
    content.removeDuplicates();
    std::sort(content.begin(), content.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return content;
}

} // namespace nextgpt::test
