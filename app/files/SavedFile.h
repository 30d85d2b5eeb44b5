// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QString>

#include <functional>
#include <optional>

namespace nextgpt::app {

/// Writes the whole content to a new file. Throws EngineError.
using FileWriter = std::function<void(const QString& path)>;

/// What a new file will hold.
struct NewContent {
    FileWriter write;
    QString suffix{}; ///< without dot; empty: determined from what was written
    Modality modality = Modality::Image;
};

/// A file that was just saved. It is recognised later by its place on the disk and its times, so that undoing
/// never deletes a file that something else has written.
struct SavedFile {
    QString path{};
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0;
};

enum class Existing {
    Keep,    ///< an existing file is left alone
    Replace, ///< the user has agreed to replace it
};

/// Writes a new file into `folder`, which is created if necessary. The name is `stem` with a suffix that fits
/// the content, and a number if that file exists: nothing is ever replaced. Throws EngineError: what the
/// writer throws, DiskFull, FileNotWritable.
SavedFile saveUnderFreeName(const QString& folder, const QString& stem, const NewContent& content);

/// Writes the file `path`. The suffix of the content is appended unless the name has it. Nothing if the file
/// exists and is to be kept. Throws as saveUnderFreeName does.
std::optional<SavedFile> saveAs(const QString& path, Existing existing, const NewContent& content);

/// Deletes a saved file. False if it is no longer the file that was saved.
bool removeSaved(const SavedFile& file);

} // namespace nextgpt::app
