// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/architecture/SourceTree.h"

#include <functional>

/// A rule about single source files, with samples that violate it: they prove that the rule is checked.
struct Rule {
    const char* name = "";
    QStringList folders;  ///< applies to these; each must contain files
    QStringList suffixes; ///< of the checked files
    std::function<QStringList(const SourceFile&)> violations;
    QList<SourceFile> samples; ///< each violates the rule
};

/// The engine's folders ("engine/core", …), lowest first, in the order of engine/CMakeLists.txt: a folder
/// includes only itself and folders before it.
const QStringList& engineLayers();

/// Folders of `paths` with more than `most` units. A header and its implementation are one unit.
QStringList oversizedFolders(const QStringList& paths, qsizetype most);

const QList<Rule>& rules();
