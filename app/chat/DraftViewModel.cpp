// SPDX-License-Identifier: Apache-2.0
#include "app/chat/DraftViewModel.h"

#include "app/bridge/Conversions.h"
#include "app/chat/TextEntryGuard.h"

#include "engine/core/Limits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kSaveDelayMs = 500;
constexpr int kMaxAttachments = 16;

/// Longer texts do not reach the editor; up to this length they are shown with their excess.
constexpr qsizetype kMaxCharacters = 2 * limits::kMessageTextBytes;

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
    setNotice({});
    setText(draft.text.left(kMaxCharacters));
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
    if (text.size() > kMaxCharacters)
        return setNotice(tooLongText(text.size()));
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
    return !m_paused && limitText().isEmpty() && !m_attachments.hasErrors() &&
           (!m_text.trimmed().isEmpty() || m_attachments.count() > 0);
}

QString DraftViewModel::limitText() const {
    const qint64 bytes = m_text.size() < limits::kMessageTextBytes / 4 ? 0 : m_text.toUtf8().size();
    if (bytes <= limits::kMessageTextBytes)
        return {};
    return tr("%1 over the limit").arg(QLocale().formattedDataSize(bytes - limits::kMessageTextBytes));
}

void DraftViewModel::pauseSending() {
    m_paused = true;
    Q_EMIT changed();
}

void DraftViewModel::resumeSending() {
    m_paused = false;
    Q_EMIT changed();
}

QString DraftViewModel::pauseText() const {
    return m_paused ? tr("Sending is paused until the conversation can be saved again.") : QString();
}

QString DraftViewModel::failureText() const {
    const auto failures = m_attachments.failures();
    if (failures.empty())
        return {};
    if (failures.size() == 1) //: %1: file name, %2: the reason, a sentence
        return tr("“%1” cannot be sent: %2").arg(failures.front().first, failures.front().second);
    return tr("%n attachment(s) cannot be sent. Remove them to send the message.", nullptr,
              static_cast<int>(failures.size()));
}

QString DraftViewModel::partialText() const {
    constexpr std::size_t kMaxLines = 2;
    const auto notes = m_attachments.notes();
    if (notes.size() > kMaxLines)
        return tr("%n attachment(s) are used only in part. Point at them to see what is left out.", nullptr,
                  static_cast<int>(notes.size()));
    QStringList lines;
    for (const auto& [name, note] : notes) //: %1: file name, %2: what of it is not used, a sentence
        lines << tr("“%1”: %2").arg(name, note);
    return lines.join('\n');
}

void DraftViewModel::retranslate() {
    m_attachments.retranslate();
    Q_EMIT changed();
}

void DraftViewModel::setNotice(const QString& notice) {
    m_offeredImage = {};
    m_offeredBeginning.clear();
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void DraftViewModel::refuseText(const QString& text) {
    setNotice(tooLongText(text.size()));
    m_offeredBeginning = beginningThatFits(m_text, text);
    Q_EMIT noticeChanged();
}

QString DraftViewModel::beginningText() const {
    if (m_offeredBeginning.isEmpty())
        return {};
    //: A part of a long text; %1: a size such as 64 kB
    return tr("Insert the first %1").arg(QLocale().formattedDataSize(m_offeredBeginning.toUtf8().size(), 0));
}

void DraftViewModel::insertBeginning() {
    const QString beginning = m_offeredBeginning;
    setNotice({});
    insertText(beginning);
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
    setNotice({});
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

int DraftViewModel::freePlaces() const {
    return std::max(0, kMaxAttachments - m_attachments.count());
}

void DraftViewModel::addUrls(const QList<QUrl>& urls) {
    attach(OfferedContent::of(urls));
}

void DraftViewModel::attach(const OfferedContent& offered) {
    const int free = freePlaces();
    setNotice(leftOutText(offered, free, kMaxAttachments));
    for (const QString& file : offered.files.mid(0, free))
        addFile(file);
}

bool DraftViewModel::addFile(const QString& path) {
    if (freePlaces() == 0)
        return false;
    m_attachments.add(path, folder());
    return true;
}

void DraftViewModel::attachImage(const QImage& image, const QString& title) {
    if (freePlaces() == 0)
        setNotice(messageFullText(kMaxAttachments));
    else if (!image.isNull())
        m_attachments.add(image, title, folder());
}

bool DraftViewModel::pasteFromClipboard() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return false;
    const OfferedContent offered = OfferedContent::of(*data);
    if (offered.hasText) { // a spreadsheet's cells come with an image of them
        setNotice({});
        if (offered.hasPixels) {
            setNotice(tr("The text was inserted. The clipboard also holds an image of it."));
            m_offeredImage = data->imageData().value<QImage>();
            Q_EMIT noticeChanged();
        }
        return false;
    }
    attach(offered);
    if (offered.hasPixels)
        attachImage(data->imageData().value<QImage>(), tr("Pasted image"));
    return offered.hasPixels || data->hasUrls();
}

void DraftViewModel::attachOfferedImage() {
    const QImage image = m_offeredImage;
    setNotice({});
    attachImage(image, tr("Pasted image"));
}

DropAnnouncement DraftViewModel::announce(const QMimeData& data) const {
    return announceDrop(OfferedContent::of(data), freePlaces(), kMaxAttachments);
}

bool DraftViewModel::drop(const QMimeData& data) {
    const DropAnnouncement announced = announce(data);
    if (!announced.accepted) {
        setNotice(announced.detail);
        return false;
    }
    const OfferedContent offered = OfferedContent::of(data);
    if (offered.files.isEmpty() && !offered.hasPixels)
        return insertText(data.text());
    attach(offered);
    if (offered.hasPixels)
        attachImage(data.imageData().value<QImage>(), tr("Dropped image"));
    return true;
}

bool DraftViewModel::insertText(const QString& text) {
    if (isTooLongForMessage(m_text.size() + text.size())) {
        refuseText(text);
        return false;
    }
    setText(m_text.isEmpty() || m_text.back().isSpace() ? m_text + text : m_text + '\n' + text);
    return true;
}

void DraftViewModel::removeFailed() {
    m_attachments.removeFailed();
}

void DraftViewModel::removeAttachments() {
    m_attachments.clear();
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
            message != nullptr && message->author == Role::User) {
            setText(message->plainText());
            return m_text;
        }
    return {};
}

} // namespace nextgpt::app
