// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/architecture/SourceTree.h"

#include <functional>

/// A rule about single source files, with a sample that breaks it: a rule that does not find its own sample
/// proves nothing.
struct Law {
    const char* name = "";
    QStringList folders;  ///< whose files it reads; each must have some
    QStringList suffixes; ///< of the files it reads
    std::function<QStringList(const SourceFile&)> offences;
    QList<SourceFile> offenders; ///< each must be found
};

/// The engine's folders ("engine/core", …), lowest first, in the order of engine/CMakeLists.txt: a folder
/// includes only itself and folders before it.
const QStringList& engineLadder();

const QList<Law>& laws();
