// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace {

QDir projectFolder() {
    return QDir(QStringLiteral(NEXTGPT_SOURCE_DIR));
}

QStringList linesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n') : QStringList();
}

} // namespace

QList<SourceFile> sourceFiles(const QString& folder, const QStringList& suffixes) {
    const QDir root = projectFolder();
    QList<SourceFile> result;
    QDirIterator walk(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const bool wanted =
            std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& s) { return path.endsWith(s); });
        if (wanted)
            result.append({root.relativeFilePath(path), linesOf(path)});
    }
    std::sort(result.begin(), result.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return result;
}

QList<Include> includesOf(const SourceFile& file) {
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*["<]([^">]+)[">])"));
    QList<Include> result;
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (const auto match = pattern.match(file.lines[i]); match.hasMatch())
            result.append({match.captured(1), i});
    return result;
}

QStringList subfoldersOf(const QString& folder) {
    return QDir(projectFolder().filePath(folder)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList subdirectoriesIn(const QString& cmakeFile) {
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*add_subdirectory\(([A-Za-z0-9_/]+))"));
    QStringList result;
    for (const QString& line : linesOf(projectFolder().filePath(cmakeFile)))
        if (const auto match = pattern.match(line); match.hasMatch())
            result.append(match.captured(1));
    return result;
}
