// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/ImageFiles.h"

namespace nextgpt::app {

/// Takes a video or an audio clip into `folder` as takeMedia does an image, without ever holding it in
/// memory; the name is made of its size and of samples of its content. Throws EngineError. Takes long: never
/// on the GUI thread.
TakenMedia takeClip(const QString& source, const QString& folder);

/// One video of the video and the audio at `target`, in the background.
void joinClips(const QString& video, const QString& audio, const QString& target, QObject* receiver,
               std::function<void(std::optional<Error>)> done);

} // namespace nextgpt::app
