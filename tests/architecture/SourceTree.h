// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// A source file with its path below the project's folder and its lines.
struct SourceFile {
    QString path;
    QStringList lines;

    /// `path:line`, as compilers print it.
    QString at(qsizetype line) const { return path + ":" + QString::number(line + 1); }
};

/// All files below `folder` (relative to the project) whose names end with one of the suffixes; build outputs
/// are elsewhere.
QList<SourceFile> sourceFiles(const QString& folder, const QStringList& suffixes);

/// The targets of the #include "…" lines with their line numbers.
QList<std::pair<QString, qsizetype>> includesOf(const SourceFile& file);
