// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/storage/ConversationJson.h"

namespace nextgpt::app {

/// Copies the media of a conversation into `folder`, which is created if there are any, and returns their
/// names with `prefix` before them. A medium whose file is missing has none. Throws EngineError: DiskFull,
/// FileNotWritable.
ExportedNames exportMediaFiles(const ConversationRecord& record, const QString& folder,
                               const QString& prefix);

/// "image/png": the type of a media file by its content.
QString mediaType(const QString& path);

} // namespace nextgpt::app
