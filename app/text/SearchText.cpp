// SPDX-License-Identifier: Apache-2.0
#include "app/text/SearchText.h"

#include <algorithm>
#include <string>

namespace nextgpt::app {

namespace {

/// A folded text and where each of its characters comes from.
struct Folded {
    QString text;
    std::vector<qsizetype> origins;
};

bool isMark(QChar character) {
    return character.isMark() || character == QChar(0x00AD);
}

/// The folded form of the character at `at`, which has `length` code units.
QString foldedCharacter(const QString& text, qsizetype at, qsizetype length) {
    QString form = text.mid(at, length).normalized(QString::NormalizationForm_KD).toCaseFolded();
    form.removeIf(isMark);
    form.replace(u'ß', QStringLiteral("ss"));
    return form;
}

/// Calls `take` with every folded character and the place it comes from.
template<class Take>
void foldEach(const QString& text, Take&& take) {
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        const qsizetype length = isPair ? 2 : 1;
        constexpr char16_t kAscii = 0x80;
        if (text[at].unicode() < kAscii)
            take(text[at].toLower(), at);
        else
            for (const QChar character : foldedCharacter(text, at, length))
                take(character, at);
        at += length;
    }
}

Folded fold(const QString& text) {
    Folded folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(static_cast<std::size_t>(text.size()) + 1);
    foldEach(text, [&folded](QChar character, qsizetype at) {
        folded.text += character;
        folded.origins.push_back(at);
    });
    folded.origins.push_back(text.size());
    return folded;
}

std::string foldedUtf8(std::string_view utf8) {
    constexpr unsigned char kAscii = 0x80;
    std::string folded(utf8);
    for (char& character : folded) {
        if (static_cast<unsigned char>(character) >= kAscii)
            return foldedText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())))
                .toStdString();
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    }
    return folded;
}

/// Without the characters by which Markdown marks parts of a word.
std::string withoutMarkup(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char character) {
        return std::string_view("*_~`[]\\").find(character) != std::string_view::npos;
    });
    return plain;
}

/// Calls `test` with each part of a list until it returns true.
template<class Test>
bool anyOf(std::string_view list, char separator, Test&& test) {
    while (true) {
        const std::size_t end = list.find(separator);
        if (test(list.substr(0, end)))
            return true;
        if (end == std::string_view::npos)
            return false;
        list.remove_prefix(end + 1);
    }
}

bool hasAll(std::string_view folded, std::string_view words) {
    return !anyOf(words, ' ',
                  [folded](std::string_view word) { return folded.find(word) == std::string_view::npos; });
}

/// Whether a word may be the mark of a list item, which is shown although the source has another one.
bool isListMark(std::string_view word) {
    return word == "•" || word.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Whether each of the words is in a text or may be a mark that is shown in it.
bool mayHaveAll(std::string_view folded, std::string_view words) {
    return !anyOf(words, ' ', [folded](std::string_view word) {
        return !isListMark(word) && folded.find(word) == std::string_view::npos;
    });
}

} // namespace

QString foldedText(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    foldEach(text, [&folded](QChar character, qsizetype) { folded += character; });
    return folded;
}

QStringList searchWords(const QString& query) {
    return foldedText(query).simplified().split(u' ', Qt::SkipEmptyParts);
}

bool containsAll(const QString& text, const QStringList& foldedWords) {
    const QString folded = foldedText(text);
    return std::all_of(foldedWords.begin(), foldedWords.end(),
                       [&folded](const QString& word) { return folded.contains(word); });
}

bool containsAll(std::string_view utf8, std::string_view foldedWords) {
    return hasAll(foldedUtf8(utf8), foldedWords);
}

bool mayShow(std::string_view utf8, std::string_view foldedTerms) {
    // Entities and links may stand inside of words.
    if (utf8.find('&') != std::string_view::npos || utf8.find("](") != std::string_view::npos)
        return true;
    const std::string folded = withoutMarkup(foldedUtf8(utf8));
    return anyOf(foldedTerms, '\n',
                 [&folded](std::string_view term) { return mayHaveAll(folded, withoutMarkup(term)); });
}

std::vector<TextRange> findWords(const QString& text, const QStringList& foldedWords) {
    const Folded folded = fold(text);
    std::vector<TextRange> ranges;
    for (const QString& word : foldedWords)
        for (qsizetype at = folded.text.indexOf(word); at >= 0;
             at = folded.text.indexOf(word, at + word.size())) {
            const qsizetype start = folded.origins[static_cast<std::size_t>(at)];
            const qsizetype last = folded.origins[static_cast<std::size_t>(at + word.size() - 1)];
            qsizetype end = last + 1;
            while (end < text.size() && (text[end].isLowSurrogate() || isMark(text[end])))
                ++end;
            ranges.push_back({start, end - start});
        }
    std::sort(ranges.begin(), ranges.end(), [](const TextRange& a, const TextRange& b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    std::vector<TextRange> merged;
    for (const TextRange& range : ranges) {
        if (!merged.empty() && range.start < merged.back().start + merged.back().length)
            merged.back().length =
                std::max(merged.back().length, range.start + range.length - merged.back().start);
        else
            merged.push_back(range);
    }
    return merged;
}

Snippet snippetOf(const QString& text, const QStringList& foldedWords) {
    constexpr qsizetype kBefore = 24;
    constexpr qsizetype kCharacters = 120;
    const std::vector<TextRange> ranges = findWords(text, foldedWords);
    if (ranges.empty())
        return {};
    const TextRange hit = ranges.front();
    qsizetype start = std::max<qsizetype>(0, hit.start - kBefore);
    if (start > 0) {
        const qsizetype space = text.indexOf(u' ', start);
        start = space >= 0 && space < hit.start ? space + 1 : start;
    }
    const auto line = [](const QString& part) {
        return QString(part).replace(u'\n', u' ').replace(u'\t', u' ');
    };
    Snippet snippet;
    if (start > 0)
        snippet.text = QStringLiteral("…");
    snippet.text += line(text.mid(start, hit.start - start));
    snippet.hit = {snippet.text.size(), hit.length};
    snippet.text += line(text.mid(hit.start, kCharacters));
    return snippet;
}

} // namespace nextgpt::app
