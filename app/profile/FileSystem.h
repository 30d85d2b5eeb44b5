// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Where the files of a folder are. Locks and shared memory of a network file system reach only this
/// computer, or are not kept at all.
enum class FileSystem { Local, Network };

/// The file system of a folder, or of the closest existing one above it.
FileSystem fileSystemOf(const QString& folder);

/// By the numbers of statfs(2).
FileSystem fileSystemOfType(quint32 type);

} // namespace nextgpt::app
