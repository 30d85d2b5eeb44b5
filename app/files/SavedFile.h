// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace nextgpt::app {

/// Where new content is written.
struct NewFile {
    QString path;        ///< exists and is empty
    QString mediaFolder; ///< for media that the file refers to; created by the writer if there are any
};

/// Writes the whole content to a new file. Throws EngineError.
using FileWriter = std::function<void(const NewFile& file)>;

/// What a new file will hold.
struct NewContent {
    FileWriter write;
    QString suffix{}; ///< without dot; empty: determined from what was written
    Modality modality = Modality::Image;
};

/// A file that was just saved, with its media, or a folder of them. It is recognised later by its place on
/// the disk and its times, so that undoing never deletes a file that something else has written.
struct SavedFile {
    QString path{};
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0;
    QString folder{};               ///< of the media; `path` if that is a folder; empty if there is none
    std::vector<SavedFile> media{}; ///< the files in `folder`
};

/// What happens to a file that exists under the chosen name.
enum class Existing {
    Keep,    ///< an existing file is left alone
    Replace, ///< the user has agreed to replace it
};

/// Writes a new file into `folder`, which is created if necessary. The name is `stem` with a suffix that fits
/// the content, and a number if that file or its folder of media exists: nothing is ever replaced. Throws
/// EngineError: what the writer throws, DiskFull, FileNotWritable.
SavedFile saveUnderFreeName(const QString& folder, const QString& stem, const NewContent& content);

/// Writes the file `path`. The suffix of the content is appended unless the name has it. Nothing if the file
/// exists and is to be kept. Throws as saveUnderFreeName does.
std::optional<SavedFile> saveAs(const QString& path, Existing existing, const NewContent& content);

/// A folder that was just written.
SavedFile savedFolder(const QString& path);

/// Deletes a saved file with its media, or a saved folder. False if something is no longer what was saved; it
/// is kept, and so are the media of a changed file.
bool removeSaved(const SavedFile& file);

} // namespace nextgpt::app
