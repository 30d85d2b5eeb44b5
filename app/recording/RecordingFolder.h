// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <filesystem>
#include <vector>

namespace nextgpt::app {

/// Where recordings lie until a message has taken them over. What a crash left is found here.
class RecordingFolder {
public:
    struct Leftover {
        QString path;
        double seconds = 0;
    };

    explicit RecordingFolder(const QString& folder);

    /// A name that is not taken, told by the time of day.
    QString newFile() const;
    /// What earlier runs left, the oldest first; made whole. What is too short to hold a word is removed.
    std::vector<Leftover> leftovers() const;
    /// Removes a recording; files elsewhere are not touched.
    void remove(const QString& path) const;

private:
    QString m_folder;
};

} // namespace nextgpt::app
