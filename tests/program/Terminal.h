// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace nextgpt::test {

inline const QString kBundle = QStringLiteral(NEXTGPT_POCKET_BUNDLE);

/// What a run of the program left behind.
struct Outcome {
    int status = -1;
    QString out;
    QString err;
};

/// Runs the program with `input` on its standard input, for at most two minutes.
inline Outcome run(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(QStringLiteral(NEXTGPT_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QList<QJsonObject> jsonLines(const QString& text) {
    QList<QJsonObject> lines;
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts))
        lines.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return lines;
}

} // namespace nextgpt::test
