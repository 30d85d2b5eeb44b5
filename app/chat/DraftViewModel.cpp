// SPDX-License-Identifier: Apache-2.0
#include "app/chat/DraftViewModel.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Limits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>

namespace nextgpt::app {

namespace {

constexpr int kSaveDelayMs = 500;
constexpr int kMaxAttachments = 16;

QString sourceOf(const QUrl& url) {
    if (url.scheme() == QLatin1String("qrc"))
        return ':' + url.path();
    return localPath(url);
}

} // namespace

DraftViewModel::DraftViewModel(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_attachments(this) {
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &DraftViewModel::save);
    connect(&m_attachments, &AttachmentListModel::changed, this, &DraftViewModel::onAttachmentsChanged);
    connect(&m_attachments, &AttachmentListModel::imported, this, [this](const QString& source) {
        save();
        Q_EMIT attachmentStored(source);
    });
    connect(&library, &Library::currentChanged, this, &DraftViewModel::follow);
    follow();
}

DraftViewModel::~DraftViewModel() {
    if (m_saveTimer.isActive())
        save();
}

void DraftViewModel::follow() {
    if (m_conversation == m_library.current())
        return;
    if (m_saveTimer.isActive())
        save();
    m_saveTimer.stop();
    m_submitWhenReady = false;
    m_restoring = true;
    m_conversation = m_library.current();
    const Draft draft = m_conversation ? m_conversation->draft() : Draft{};
    setText(draft.text);
    setOutput(int(draft.output));
    m_attachments.restore(draft.attachments);
    m_restoring = false;
    Q_EMIT changed();
}

void DraftViewModel::save() {
    m_saveTimer.stop();
    if (!m_conversation)
        return;
    m_conversation->setDraft(
        {.text = m_text, .output = m_output, .attachments = m_attachments.attachments()});
}

void DraftViewModel::saveSoon() {
    if (!m_restoring)
        m_saveTimer.start();
}

void DraftViewModel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    saveSoon();
    Q_EMIT textChanged();
    Q_EMIT changed();
}

void DraftViewModel::setOutput(int output) {
    const OutputChoice chosen = outputChoiceFrom(output);
    if (chosen == m_output)
        return;
    m_output = chosen;
    saveSoon();
    Q_EMIT outputChanged();
}

bool DraftViewModel::canSend() const {
    return limitText().isEmpty() && !m_attachments.hasErrors() &&
           (!m_text.trimmed().isEmpty() || m_attachments.count() > 0);
}

QString DraftViewModel::limitText() const {
    const qint64 bytes = m_text.size() < limits::kMessageTextBytes / 4 ? 0 : m_text.toUtf8().size();
    if (bytes <= limits::kMessageTextBytes)
        return {};
    return tr("%1 over the limit").arg(QLocale().formattedDataSize(bytes - limits::kMessageTextBytes));
}

void DraftViewModel::submit() {
    if (!canSend())
        return;
    if (m_attachments.isImporting()) {
        m_submitWhenReady = true;
        return;
    }
    m_submitWhenReady = false;
    const Draft draft{
        .text = m_text.trimmed(), .output = m_output, .attachments = m_attachments.attachments()};
    setText({});
    m_attachments.clear();
    save();
    Q_EMIT submitted(draft);
}

void DraftViewModel::onAttachmentsChanged() {
    saveSoon();
    Q_EMIT changed();
    if (m_submitWhenReady && !m_attachments.isImporting())
        submit(); // does nothing if one of them failed: canSend() is false then
}

QString DraftViewModel::folder() const {
    return m_library.mediaFolder(m_conversation->id());
}

void DraftViewModel::addUrls(const QList<QUrl>& urls) {
    for (const QUrl& url : urls)
        if (const QString source = sourceOf(url); !source.isEmpty())
            addFile(source);
}

bool DraftViewModel::addFile(const QString& path) {
    if (m_attachments.count() >= kMaxAttachments)
        return false;
    m_attachments.add(path, folder());
    return true;
}

bool DraftViewModel::pasteFromClipboard() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return false;
    const int before = m_attachments.count();
    if (data->hasUrls())
        addUrls(data->urls());
    if (m_attachments.count() > before)
        return true;
    if (!data->hasImage())
        return false;
    const auto image = data->imageData().value<QImage>();
    if (image.isNull())
        return false;
    m_attachments.add(image, tr("Pasted image"), folder());
    return true;
}

void DraftViewModel::removeAttachment(int row) {
    m_attachments.remove(row);
}

void DraftViewModel::moveAttachment(int from, int to) {
    m_attachments.move(from, to);
}

QString DraftViewModel::previousPrompt() {
    if (!m_conversation)
        return {};
    const std::vector<qint64>& path = m_conversation->path();
    for (auto id = path.rbegin(); id != path.rend(); ++id)
        if (const ConversationMessage* message = m_conversation->message(*id);
            message->author == Role::User) {
            setText(message->plainText());
            return m_text;
        }
    return {};
}

} // namespace nextgpt::app
