// SPDX-License-Identifier: Apache-2.0
#include "app/files/SuggestedName.h"

#include "app/bridge/Conversions.h"

namespace nextgpt::app {

namespace {

constexpr qsizetype kMaxCharacters = 60;
constexpr qsizetype kMaxBytes = 130; ///< of the words; a seed has up to 20 digits

/// The words of a text in lower case. Marks belong to the letter before them.
QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    const QString normal = text.left(16 * kMaxCharacters).normalized(QString::NormalizationForm_C).toLower();
    for (const char32_t character : normal.toUcs4()) {
        if (QChar::isLetterOrNumber(character) || (!word.isEmpty() && QChar::isMark(character))) {
            word += QString::fromUcs4(&character, 1);
        } else if (!word.isEmpty() && character != U'\'' && character != U'’') {
            words << word;
            word.clear();
        }
    }
    return word.isEmpty() ? words : words << word;
}

bool fits(const QString& stem) {
    return stem.size() <= kMaxCharacters && stem.toUtf8().size() <= kMaxBytes;
}

/// Whole words as long as they fit; of a script without blanks, the characters that fit.
QString joined(const QStringList& words) {
    QString stem;
    for (const QString& word : words) {
        const QString longer = stem.isEmpty() ? word : stem + '-' + word;
        if (!fits(longer))
            break;
        stem = longer;
    }
    if (stem.isEmpty() && !words.isEmpty()) {
        stem = words.first();
        while (!fits(stem))
            stem.chop(stem.at(stem.size() - 1).isLowSurrogate() ? 2 : 1);
    }
    return stem;
}

} // namespace

QString suggestedStem(const Origin& origin) {
    const QString words = joined(wordsOf(origin.words));
    const QString stem = words.isEmpty() ? toQString(name(origin.modality)) : words;
    return origin.seed ? stem + '-' + QString::number(*origin.seed) : stem;
}

} // namespace nextgpt::app
