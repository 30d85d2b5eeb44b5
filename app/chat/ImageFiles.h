// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/core/Modality.h"

#include <QImage>
#include <QMimeData>
#include <QObject>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

namespace nextgpt::app {

/// An image, video or audio that has been taken into a conversation's folder, or why it could not be.
struct TakenMedia {
    QString path;
    QSize size;
    Modality modality = Modality::Image;
    double seconds = 0; ///< of a video or an audio clip
    std::optional<Error> error;
};

// All of these work on a thread of the pool; `done` comes on the receiver's thread, unless it is gone by
// then.

/// Checks that the file (a path or a resource) is a whole image, or a video or an audio clip, and copies it
/// into `folder` under a name made of its content, so that the same file is kept once and later changes of
/// the original do not matter.
void takeMedia(const QString& source, const QString& folder, QObject* receiver,
               std::function<void(TakenMedia)> done);

/// The same for pixels that have no file, such as a screenshot from the clipboard.
void takePixels(const QImage& pixels, const QString& folder, QObject* receiver,
                std::function<void(TakenMedia)> done);

/// As an image and as a file, for other programs; nothing when it cannot be read.
void loadForClipboard(const QString& path, QObject* receiver, std::function<void(QMimeData*)> done);

/// Copies an image to where the person wants it: aside first, so that the target is whole or untouched.
void copyMedia(const QString& path, const QString& target, QObject* receiver,
               std::function<void(std::optional<Error>)> done);

} // namespace nextgpt::app
