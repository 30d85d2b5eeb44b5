// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <filesystem>

namespace nextgpt::app {

/// Copies a file into `folder` under the SHA-256 of its whole content, so that equal files are stored once
/// and different ones never share a name. The copy is complete and on the disk when this returns. Returns its
/// path. Throws EngineError: FileUnreadable, DiskFull, FileNotWritable.
QString storeCopy(const std::filesystem::path& source, const QString& folder, const QString& suffix);

/// The suffix with its dot for a stored image, video or audio clip: that of its name if such files have it,
/// otherwise one for its content. Empty if neither is known. An untrusted suffix could make the file a
/// program.
QString mediaSuffix(const QString& fileName, const QString& path);

} // namespace nextgpt::app
