// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace nextgpt::app {

/// What another program offers through a drag or the clipboard, sorted by what can be done with it. Nothing
/// is read: whether a file can be decoded is known after its import.
struct OfferedContent {
    QStringList files{};    ///< paths that can be attached; ":/…" for resources
    QStringList folders{};  ///< paths
    int addresses = 0;      ///< web addresses and others that are not on this computer
    bool hasPixels = false; ///< of an image without a file
    bool hasText = false;   ///< plain text, not only the names of files

    static OfferedContent of(const QMimeData& data);
    static OfferedContent of(const QList<QUrl>& urls);
};

/// A file's display name: on one line and without characters that control the terminal or the direction.
QString displayName(const QString& path);

/// What happens to a drag when it is dropped, as text.
struct DropAnnouncement {
    bool accepted = false;
    QString title{};
    QString detail{}; ///< the names of the files, and what is not attached
};

/// `free`: how many files may still be attached; `most`: how many a message holds.
DropAnnouncement announceDrop(const OfferedContent& offered, int free, int most);

/// That a message cannot hold another attachment.
QString messageFullText(int most);

/// Why some of the offered files are not attached; empty if all are.
QString leftOutText(const OfferedContent& offered, int free, int most);

} // namespace nextgpt::app
