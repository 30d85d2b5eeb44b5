// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Creates a folder and missing parents, readable by their owner only. False if it does not exist afterwards.
bool makePrivateFolder(const QString& folder);

/// Takes away the permissions of the group and of others; those of the owner stay.
void makePrivate(const QString& path);

/// Does so for the files and folders that this program has in a profile: 0.2.0 and earlier wrote them with
/// the permissions of the session.
void makeProfilePrivate(const QString& profile);

} // namespace nextgpt::app
