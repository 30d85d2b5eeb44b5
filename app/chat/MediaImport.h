// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"

#include "engine/core/Modality.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace nextgpt::app {

/// A media file inside a conversation's folder.
struct ImportedMedia {
    QString path;
    QSize size; ///< pixels; empty for audio
    Modality modality = Modality::Image;
    double seconds = 0;          ///< duration of a video or an audio clip
    bool isReadablePart = false; ///< of an image file that ends early
    /// Codecs of tracks that cannot be decoded, so that only the rest of the file is used (MediaProbe).
    QString unsupportedVideo{};
    QString unsupportedAudio{};
};

using ImportDone = std::function<void(Outcome<ImportedMedia>)>;

/// Copies a file (or a Qt resource) into `folder` in the background, after checking by content that it is an
/// image, a video or an audio clip that can be decoded. The copy is named after its content, so that the same
/// file is stored once and later changes to the original have no effect. Errors: FileUnreadable,
/// MediaUnsupported, MediaDamaged, MediaTooLarge, DiskFull, FileNotWritable.
void importMedia(const QString& source, const QString& folder, QObject* receiver, ImportDone done);

/// The readable part of a PNG or JPEG file that ends early, stored as PNG. Errors: those of
/// readIncompleteImage() (engine/media/image/ImageReader.h), DiskFull, FileNotWritable.
void importReadablePart(const QString& source, const QString& folder, QObject* receiver, ImportDone done);

/// Whether importReadablePart() would succeed; stores nothing.
void findReadablePart(const QString& source, QObject* receiver, std::function<void(Outcome<bool>)> done);

/// The same for pixels without a file, such as a screenshot from the clipboard; stored as PNG.
void importPixels(const QImage& pixels, const QString& folder, QObject* receiver, ImportDone done);

} // namespace nextgpt::app
