// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// The words of the engine's weight doctor (engine/doctor), which are English, in the language of the window.
namespace nextgpt::app {

/// The parts of a bundle in the order of the page: "llm", "imagebind", "nextgpt" and the media.
QStringList partsOfBundles();

/// The title of a part of a bundle.
QString partText(const QString& part);

/// What a file is, by its kind in JSON. A kind without a translation keeps the doctor's description.
QString kindText(const QString& kind, const QString& description);

/// A sentence of the doctor, with its names and numbers in it. One without a translation stays as it is.
QString doctorText(const QString& sentence);

/// The doctor's sentences, with %1, %2… where names and numbers are. For tests.
QStringList doctorSentences();

} // namespace nextgpt::app
