// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Moves a folder to the desktop's trash; links in it are moved, not what they lead to. False if it is still
/// where it was.
bool moveFolderToTrash(const QString& folder);

/// `parent`/`name`, or with a number at its end if that exists.
QString freeFolder(const QString& parent, const QString& name);

/// A name that a user has typed as the name of a folder: without '/', control characters and dots at its
/// start, short enough for every file system. Empty if nothing is left.
QString folderNameFrom(const QString& typed);

} // namespace nextgpt::app
