// SPDX-License-Identifier: Apache-2.0
#include "app/text/MarkdownGuard.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr QChar kFirstNonCharacter(0xFDD0);
constexpr QChar kLastNonCharacter(0xFDEF);
constexpr QChar kFormulaStart(0xFDD1); ///< followed by the formula's number
constexpr QChar kFormulaEnd(0xFDD2);
constexpr QChar kNothing(0xFDD3);
constexpr QChar kTilde(0xFDD4);

bool isReserved(QChar character) {
    return character >= kFirstNonCharacter && character <= kLastNonCharacter;
}

qsizetype runLength(const QString& text, qsizetype at) {
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

/// The end of the code span that starts at `at`, or the end of its opening backticks if nothing closes it.
qsizetype codeEnd(const QString& text, qsizetype at) {
    const qsizetype length = runLength(text, at);
    for (qsizetype next = text.indexOf(u'`', at + length); next >= 0;) {
        const qsizetype found = runLength(text, next);
        if (found == length)
            return next + found;
        next = text.indexOf(u'`', next + found);
    }
    return at + length;
}

/// Punctuation of Chinese and Japanese text, including quotation marks that it shares with other scripts.
bool isEastAsianPunctuation(QChar character) {
    const char16_t code = character.unicode();
    return (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFFEF && character.isPunct()) ||
           (code >= 0x2018 && code <= 0x201F) || code == 0x2026 || code == 0x2014;
}

/// Where a formula between `$` ends, by pandoc's rule: no space inside the dollars, no digit behind them.
qsizetype dollarEnd(const QString& text, qsizetype at) {
    if (at > 0 && text[at - 1].isLetterOrNumber())
        return -1;
    if (at + 1 >= text.size() || text[at + 1].isSpace())
        return -1;
    const qsizetype end = text.indexOf(u'$', at + 1);
    if (end < 0 || end == at + 1 || text[end - 1].isSpace())
        return -1;
    if (end + 1 < text.size() && (text[end + 1].isDigit() || text[end + 1] == u'$'))
        return -1;
    return end + 1;
}

/// The end of the formula that starts at `start`; -1: none does. A formula is within one paragraph.
qsizetype formulaEnd(const QString& text, qsizetype start) {
    const QStringView rest = QStringView(text).mid(start);
    const auto upTo = [&](QStringView closing) {
        const qsizetype found = text.indexOf(closing, start + 2);
        const bool hasContent =
            found > 0 && !QStringView(text).mid(start + 2, found - start - 2).trimmed().isEmpty();
        return hasContent ? found + 2 : -1;
    };
    const qsizetype end = rest.startsWith(u"\\[")   ? upTo(u"\\]")
                          : rest.startsWith(u"\\(") ? upTo(u"\\)")
                          : rest.startsWith(u"$$")  ? upTo(u"$$")
                          : rest.startsWith(u'$')   ? dollarEnd(text, start)
                                                    : -1;
    return end < 0 || rest.left(end - start).contains(u"\n\n") ? -1 : end;
}

/// A run of stars. Beside a noncharacter, which counts as a letter, stars may open and close emphasis.
QString guardedStars(const QString& text, qsizetype start, qsizetype end) {
    QString stars = text.mid(start, end - start);
    if (start > 0 && isEastAsianPunctuation(text[start - 1]))
        stars.prepend(kNothing);
    if (end < text.size() && isEastAsianPunctuation(text[end]))
        stars.append(kNothing);
    return stars;
}

} // namespace

QString MarkdownGuard::protect(const QString& source) {
    m_formulas.clear();
    QString text = source;
    std::replace_if(text.begin(), text.end(), isReserved, QChar(QChar::ReplacementCharacter));
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const QChar character = text[at];
        qsizetype end = at + 1;
        if (const qsizetype formula = formulaEnd(text, at); formula > 0) {
            end = formula;
            result += kFormulaStart + QString::number(m_formulas.size()) + kFormulaEnd;
            m_formulas << text.mid(at, end - at);
        } else if (character == u'*') {
            end = at + runLength(text, at);
            result += guardedStars(text, at, end);
        } else if (character == u'~' && runLength(text, at) == 1) {
            result += kTilde;
        } else {
            if (character == u'`')
                end = codeEnd(text, at);
            else if (character == u'~')
                end = at + runLength(text, at);
            else if (character == u'\\')
                end = std::min(at + 2, text.size());
            result += QStringView(text).mid(at, end - at);
        }
        at = end;
    }
    return result;
}

std::vector<MarkdownGuard::Span> MarkdownGuard::restoreSpans(const QString& parsed) const {
    std::vector<Span> spans;
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            spans.push_back({plain, false});
        plain.clear();
    };
    for (qsizetype at = 0; at < parsed.size(); ++at) {
        const QChar character = parsed[at];
        if (character == kFormulaStart) {
            const qsizetype end = parsed.indexOf(kFormulaEnd, at);
            if (end < 0)
                break;
            flush();
            spans.push_back({m_formulas.value(parsed.mid(at + 1, end - at - 1).toInt()), true});
            at = end;
        } else if (character == kTilde) {
            plain += u'~';
        } else if (character != kNothing) {
            plain += character;
        }
    }
    flush();
    return spans;
}

QString MarkdownGuard::restore(const QString& parsed) const {
    if (std::none_of(parsed.begin(), parsed.end(), isReserved))
        return parsed;
    QString text;
    for (const Span& span : restoreSpans(parsed))
        text += span.text;
    return text;
}

} // namespace nextgpt::app
