// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"

#include <QString>

namespace nextgpt::app {

using ExportDone = std::function<void(Outcome<void>)>;

/// Copies a media file to `target` in the background. The target is replaced as a whole or left untouched.
/// Errors: FileUnreadable, FileNotWritable.
void exportMedia(const QString& path, const QString& target, QObject* receiver, ExportDone done);

/// Writes the frames of `video` and the samples of `audio` as one MP4 to `target`, in the background. Errors:
/// those of muxVideoAndAudio.
void exportJoined(const QString& video, const QString& audio, const QString& target, QObject* receiver,
                  ExportDone done);

} // namespace nextgpt::app
