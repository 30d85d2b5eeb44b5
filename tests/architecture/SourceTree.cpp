// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

QList<SourceFile> sourceFiles(const QString& folder, const QStringList& suffixes) {
    const QDir root(QStringLiteral(NEXTGPT_SOURCE_DIR));
    QList<SourceFile> result;
    QDirIterator walk(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const bool wanted =
            std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& s) { return path.endsWith(s); });
        QFile file(path);
        if (wanted && file.open(QIODevice::ReadOnly))
            result.append({root.relativeFilePath(path), QString::fromUtf8(file.readAll()).split('\n')});
    }
    std::sort(result.begin(), result.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return result;
}

QList<std::pair<QString, qsizetype>> includesOf(const SourceFile& file) {
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*["<]([^">]+)[">])"));
    QList<std::pair<QString, qsizetype>> result;
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (const auto match = pattern.match(file.lines[i]); match.hasMatch())
            result.append({match.captured(1), i});
    return result;
}
