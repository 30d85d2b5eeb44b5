// SPDX-License-Identifier: Apache-2.0
#include "app/files/MediaSaver.h"

#include "app/bridge/ContentSuffix.h"
#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/SharedMedia.h"
#include "app/files/FileManager.h"
#include "app/files/FilePortal.h"
#include "app/files/StandardFolders.h"

#include "engine/media/video/AudioVideoMuxer.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

#include <cmath>

namespace nextgpt::app {

namespace {

void writePng(const QImage& image, const QString& target) {
    if (!image.save(target, "PNG"))
        throw EngineError(ErrorCode::FileNotWritable, "the frame cannot be written");
}

/// The words of a message and the seed of one of its media.
Origin originOf(const ConversationMessage& message, const ConversationPart& part) {
    if (part.recipe)
        return {.words = QString::fromStdString(part.recipe->prompt),
                .seed = part.recipe->seed,
                .modality = part.modality};
    return {.words = message.plainText(), .modality = part.modality};
}

NewContent contentOf(const MediaSaver::Item& item) {
    return {.write = item.write, .suffix = item.suffix, .modality = item.origin.modality};
}

} // namespace

MediaSaver::MediaSaver(Library& library, FileChooser& chooser, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_chooser(chooser) {}

QString MediaSaver::folder(Modality modality) const {
    const QString& last = modality == Modality::Text ? m_exportFolder : m_folders[modality];
    return QFileInfo(last).isDir() ? last : standardFolder(modality);
}

void MediaSaver::setFolder(Modality modality, const QString& folder) {
    (modality == Modality::Text ? m_exportFolder : m_folders[modality]) = folder;
}

MediaSaver::Item MediaSaver::itemOf(const QString& path) const {
    Item item{.write = [path](const NewFile& file) { copyShared(path, file.path); }};
    if (m_originSource)
        item.origin = m_originSource(path).value_or(Origin{});
    const Conversation& conversation = *m_library.current();
    for (const qint64 id : conversation.path())
        for (const ConversationPart& part : conversation.message(id)->parts)
            if (part.kind == PartKind::Media && part.path == path)
                item.origin = originOf(*conversation.message(id), part);
    item.stem = suggestedStem(item.origin);
    return item;
}

void MediaSaver::saveMedia(const QString& path) {
    save(itemOf(path));
}

void MediaSaver::saveMediaAs(const QString& path) {
    Item item = itemOf(path);
    runInBackground(
        this, [path, modality = item.origin.modality] { return contentSuffix(path, modality); },
        [this, item](const Outcome<QString>& suffix) {
            Item known = item;
            known.suffix = suffix.value.value_or(QString());
            saveAs(known);
        });
}

void MediaSaver::saveFrame(Player* player) {
    if (player == nullptr || player->image().isNull())
        return;
    Item item = itemOf(player->path());
    item.origin.modality = Modality::Image;
    item.suffix = QStringLiteral("png");
    if (player->framesPerSecond() > 0)
        item.stem +=
            "-frame-" + QString::number(std::lround(player->imageSeconds() * player->framesPerSecond()) + 1);
    item.write = [image = player->image()](const NewFile& file) { writePng(image, file.path); };
    save(item);
}

void MediaSaver::saveJoined(const QString& messageId) {
    const ConversationMessage* message = m_library.current()->message(messageId.toLongLong());
    const ConversationPart* video = message != nullptr ? message->firstMedia(Modality::Video) : nullptr;
    const ConversationPart* audio = message != nullptr ? message->firstMedia(Modality::Audio) : nullptr;
    if (video == nullptr || audio == nullptr)
        return;
    Item item = itemOf(video->path);
    item.suffix = QStringLiteral("mp4");
    item.write = [video = video->path, audio = audio->path](const NewFile& file) {
        muxVideoAndAudio(toPath(video), toPath(audio), toPath(file.path));
    };
    save(item);
}

void MediaSaver::save(const Item& item) {
    m_last = item;
    runInBackground(
        this,
        [item, folder = folder(item.origin.modality)] {
            return saveUnderFreeName(folder, item.stem, contentOf(item));
        },
        [this, modality = item.origin.modality](const Outcome<SavedFile>& outcome) {
            onSaved(outcome, modality, Existing::Keep);
        });
}

void MediaSaver::saveAs(const Item& item) {
    m_last = item;
    const QString name = item.suffix.isEmpty() ? item.stem : item.stem + '.' + item.suffix;
    m_chooser.chooseTarget(folder(item.origin.modality), name,
                           [this, item](const QString& path) { writeTo(item, path); });
}

void MediaSaver::saveElsewhere() {
    saveAs(m_last);
}

void MediaSaver::writeTo(const Item& item, const QString& path) {
    const Existing existing = QFileInfo::exists(path) ? Existing::Replace : Existing::Keep;
    const Modality modality = item.origin.modality;
    const QString chosen = QFileInfo(path).absolutePath();
    setFolder(modality, chosen);
    Q_EMIT folderChosen(modality, chosen);
    if (modality == Modality::Text)
        inform(tr("Exporting…")); // with all its media, it may take a while
    runInBackground(
        this,
        [item, path, existing] {
            // A file that appeared since the question, or that has the suffix of the content, is not asked
            // about again: the new one gets another name.
            if (auto saved = app::saveAs(path, existing, contentOf(item)))
                return *saved;
            const QFileInfo target(path);
            return saveUnderFreeName(target.absolutePath(), target.completeBaseName(), contentOf(item));
        },
        [this, modality, existing](const Outcome<SavedFile>& outcome) {
            onSaved(outcome, modality, existing);
        });
}

void MediaSaver::showExported(const QString& folder) {
    runInBackground(
        this, [folder] { return savedFolder(folder); },
        [this](const Outcome<SavedFile>& outcome) { onSaved(outcome, Modality::Text, Existing::Keep); });
}

void MediaSaver::onSaved(const Outcome<SavedFile>& outcome, Modality modality, Existing existing) {
    m_saved = outcome.value;
    m_failed = !outcome;
    m_replaced = existing == Existing::Replace;
    if (!outcome)
        return tell(errorText(outcome.error).title);
    const QString folder = folderName(QFileInfo(m_saved->path).absolutePath());
    if (modality == Modality::Text)
        //: A conversation was exported; %1: name of a folder
        return tell(tr("Exported to %1").arg(folder));
    //: %1: name of a folder
    tell(tr("Saved in %1").arg(folder));
}

void MediaSaver::showInFolder() {
    if (!m_saved)
        return;
    showInFileManager(desktopBus(), m_saved->path, this, [this, path = m_saved->path](bool shown) {
        if (!shown && m_saved && m_saved->path == path)
            tell(tr("Saved as %1").arg(path)); // no file manager is installed
    });
}

void MediaSaver::undo() {
    const std::optional<SavedFile> saved = m_saved;
    m_saved.reset();
    m_failed = false;
    if (!saved)
        return;
    // What was changed since belongs to the user.
    tell(removeSaved(*saved) ? QString() : tr("Files changed or moved since then are kept."));
}

void MediaSaver::dismiss() {
    inform({});
}

void MediaSaver::inform(const QString& message) {
    m_saved.reset();
    m_failed = false;
    tell(message);
}

void MediaSaver::tell(const QString& message) {
    m_message = message;
    Q_EMIT changed();
}

} // namespace nextgpt::app
