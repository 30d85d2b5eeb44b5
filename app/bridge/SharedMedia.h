// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace nextgpt::app {

/// Media that leave the profile. Images and videos are given away without the place where they were taken
/// (engine/media/image/ImageLocation.h, engine/media/video/VideoLocation.h); everything else is as stored.

/// Calls `use` with the content in pieces of `pieceBytes`, because a video may be larger than memory. Throws
/// EngineError: FileUnreadable, and what withoutLocation() throws.
void readShared(const QString& path, qint64 pieceBytes, const std::function<void(const QByteArray&)>& use);

/// Writes the content to `target`, which is replaced. Throws EngineError: FileUnreadable, DiskFull,
/// FileNotWritable.
void copyShared(const QString& path, const QString& target);

} // namespace nextgpt::app
