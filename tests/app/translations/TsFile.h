// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nextgpt::test {

/// One text of a .ts file.
struct TsMessage {
    QString context;
    QString source;
    QString comment;          ///< disambiguation
    QStringList translations; ///< one, or all plural forms of a numerus text
    bool isNumerus = false;
    bool isFinished = false;

    QString key() const { return context + " | " + source + " | " + comment; }
};

/// All texts of a Qt Linguist file; fails the running test if it cannot be read.
QList<TsMessage> readTsFile(const QString& path);

} // namespace nextgpt::test
