// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::test {

/// The replies of a scene, as a script for ScriptedEngine.
const char* scriptOf(const QString& scene);

/// Fills the database of a profile with the conversations of a scene before the program starts.
void writeConversations(const QString& profile, const QString& scene);

/// The message that is sent when the scene starts; empty for none.
QString promptOf(const QString& scene);

/// The notice that is shown above the prompt; empty for none.
QString noticeOf(const QString& scene);

} // namespace nextgpt::test
