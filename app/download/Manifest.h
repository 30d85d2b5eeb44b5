// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/ContentHash.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace nextgpt::app {

/// The terms under which a part is published.
struct Licence {
    QString name;
    QString address; ///< of its text, shown and never opened

    bool operator==(const Licence&) const = default;
};

/// One file of a part.
struct ManifestFile {
    QString path;        ///< relative, in the repository and below the part's folder
    qint64 bytes = -1;   ///< -1: not published, the server says it
    qint64 about = 0;    ///< for the total, where `bytes` is not published
    ContentId content{}; ///< without a kind: taken from the server's first answer and recorded
    QUrl address{};      ///< of a file that is in no repository; empty otherwise
    QList<QUrl> mirrors{};

    /// The size as far as the manifest knows it.
    qint64 expectedBytes() const { return bytes >= 0 ? bytes : about; }
};

/// A part of a model, as its publisher offers it.
struct ManifestPart {
    QString id;
    QString title;
    QString about;      ///< one sentence: what the part does
    QString folder;     ///< below the folder of all downloads
    QString repository; ///< "owner/name"; empty if every file has an address
    QString revision;   ///< branch, tag or commit
    Licence licence{};
    QStringList mirrors{}; ///< endpoints with the same repository, tried after the user's own
    QList<ManifestFile> files{};
    bool isGated = false; ///< its site wants the licence accepted there, and a token
};

/// What can be downloaded. Its format is documented in docs/download-manifest.md.
struct Manifest {
    QList<ManifestPart> parts;
};

/// Throws EngineError{BundleInvalid} for anything that is not exactly such a manifest: unknown keys, paths
/// that leave their folder, two files with one path, addresses that are neither https nor this computer's.
Manifest readManifest(const QByteArray& json);

} // namespace nextgpt::app
