// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace nextgpt::app {

/// Keeps a Markdown parser from reading markup into text that is not meant as markup: formulas between $…$,
/// $$…$$, \(…\) and \[…\], a single ~, and the stars of bold text beside Chinese and Japanese punctuation.
/// Each is replaced by noncharacters (U+FDD0…U+FDEF), which have no meaning in Markdown and never occur in
/// text, and restored in what the parser returns.
class MarkdownGuard {
public:
    struct Span {
        QString text;
        bool isFormula = false;
    };

    QString protect(const QString& source);
    /// The original text of something that the parser returned.
    QString restore(const QString& parsed) const;
    /// The same, with the formulas as spans of their own.
    std::vector<Span> restoreSpans(const QString& parsed) const;

private:
    QStringList m_formulas;
};

} // namespace nextgpt::app
