// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QTranslator>

#include <vector>

namespace nextgpt::app {

/// A language that the window is translated into.
struct Language {
    QString code; ///< "de", "zh_CN", …
    QString name; ///< in the language itself
};

/// The languages of the window, English first.
const std::vector<Language>& languages();

/// Installs the translations of the program and of Qt, the default locale and the layout direction of a
/// language. There is at most one instance.
class Translator {
public:
    ~Translator();

    /// `code` as in languages(); empty for the language of the system, or English if that is not available.
    void setLanguage(const QString& code);

private:
    void remove();

    QTranslator m_program;
    QTranslator m_qtBase;
    QTranslator m_qtDeclarative;
};

} // namespace nextgpt::app
