#pragma once

#include "app/chat/PictureFiles.h"

namespace nextgpt::app {

/// Takes a film or a sound into `folder` as takeMedia does a picture, without ever holding it in memory;
/// the name is made of its size and of samples of its content. Throws EngineError. Takes long: never on the
/// GUI thread.
TakenMedia takeClip(const QString& source, const QString& folder);

/// One film of the film and the sound at `target`, in the background.
void joinClips(const QString& film, const QString& sound, const QString& target, QObject* receiver,
               std::function<void(std::optional<Error>)> done);

} // namespace nextgpt::app
