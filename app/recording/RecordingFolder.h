// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <filesystem>
#include <vector>

namespace nextgpt::app {

/// The folder of recordings that are not attached to a message yet, including those left by a crash.
class RecordingFolder {
public:
    struct Leftover {
        QString path;
        double seconds = 0;
    };

    explicit RecordingFolder(const QString& folder);

    /// An unused file name based on the current time.
    QString newFile() const;
    /// Recordings left by earlier runs, oldest first, with repaired headers. Those shorter than 0.3 s are
    /// removed.
    std::vector<Leftover> leftovers() const;
    /// Removes a recording; does nothing for files elsewhere.
    void remove(const QString& path) const;

private:
    QString m_folder;
};

} // namespace nextgpt::app
