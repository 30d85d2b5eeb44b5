// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// A source file with its path relative to the project's folder and its lines.
struct SourceFile {
    QString path;
    QStringList lines;

    /// `path:line`, counted from 1, as compilers print it.
    QString at(qsizetype line) const { return path + ":" + QString::number(line + 1); }
};

/// A target of an #include line with its line index.
struct Include {
    QString target;
    qsizetype line = 0;
};

/// All files below `folder` (relative to the project) whose names end with one of the suffixes, sorted by
/// path.
QList<SourceFile> sourceFiles(const QString& folder, const QStringList& suffixes);

/// The targets of the #include lines.
QList<Include> includesOf(const SourceFile& file);

/// Names of the subfolders of `folder` (relative to the project), sorted.
QStringList subfoldersOf(const QString& folder);

/// The arguments of the add_subdirectory() calls in a CMakeLists.txt (relative to the project), in order.
QStringList subdirectoriesIn(const QString& cmakeFile);
