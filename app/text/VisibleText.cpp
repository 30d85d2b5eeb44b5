// SPDX-License-Identifier: Apache-2.0
#include "app/text/VisibleText.h"

#include <QList>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr char32_t kBlackFlag = 0x1F3F4;
constexpr int kMaxMarks = 32; ///< on one character; no language needs more than a few

bool isBetween(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

/// Bidirectional embeddings, overrides and isolates.
bool reordersText(char32_t code) {
    return isBetween(code, 0x202A, 0x202E) || isBetween(code, 0x2066, 0x2069);
}

bool isTag(char32_t code) {
    return isBetween(code, 0xE0000, 0xE007F);
}

bool isJoiner(char32_t code) {
    return code == 0x200C || code == 0x200D;
}

bool isDirectionMark(char32_t code) {
    return code == 0x200E || code == 0x200F || code == 0x061C;
}

/// Characters without width that no script needs.
bool isZeroWidth(char32_t code) {
    return code == 0x200B || isBetween(code, 0x2060, 0x2064) || isBetween(code, 0x206A, 0x206F) ||
           code == 0xFEFF || code == 0x00AD || code == 0x034F || code == 0x180E || code == 0x115F ||
           code == 0x1160 || code == 0x3164 || code == 0xFFA0;
}

bool isRightToLeft(char32_t code) {
    const QChar::Direction direction = QChar::direction(code);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// Joiners have a meaning after letters of scripts with joined forms and after emoji. Latin, Greek and
/// Cyrillic letters and general punctuation take none.
bool takesJoiner(char32_t before) {
    constexpr char32_t kFirstJoining = 0x0590;
    return before >= kFirstJoining && !isBetween(before, 0x2000, 0x206F);
}

/// Marks that are drawn on the character before them.
bool isStacked(char32_t code) {
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Code points that Unicode reserves for programs; Qt marks frames with two of them.
bool isNonCharacter(char32_t code) {
    return isBetween(code, 0xFDD0, 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

QString named(char32_t code) {
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(code, 16).toUpper().rightJustified(4, u'0'));
}

bool mayContainControls(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() == 0 || character.unicode() >= 0x00AD;
    });
}

} // namespace

QString withVisibleControls(const QString& text) {
    if (!mayContainControls(text))
        return text;
    const auto codes = text.toUcs4();
    const bool rightToLeft = std::any_of(codes.begin(), codes.end(), isRightToLeft);
    QString result;
    result.reserve(text.size());
    char32_t before = 0;
    bool inFlag = false;
    int marks = 0; // in a row
    for (const char32_t code : codes) {
        inFlag = code == kBlackFlag || (inFlag && isTag(code));
        const bool shown = reordersText(code) || isZeroWidth(code) || isNonCharacter(code) ||
                           (isTag(code) && !inFlag) || (isDirectionMark(code) && !rightToLeft) ||
                           (isJoiner(code) && !takesJoiner(before));
        marks = isStacked(code) ? marks + 1 : 0;
        if (shown)
            result += named(code);
        else if (code != 0 && marks <= kMaxMarks)
            result += QString::fromUcs4(&code, 1);
        before = code;
    }
    return result;
}

QString asTyped(const QString& text) {
    return withVisibleControls(text).replace(u'\n', QChar::LineSeparator);
}

} // namespace nextgpt::app
