// SPDX-License-Identifier: Apache-2.0
#include "app/settings/Translator.h"

#include <QGuiApplication>
#include <QLibraryInfo>

namespace nextgpt::app {

namespace {

/// The locale with the digits 0 to 9, as Arabic is written in the United Arab Emirates: times and sizes stand
/// beside seeds, parameters and file names, and one line must not mix two kinds of digits.
QLocale withPlainDigits(const QLocale& locale) {
    return locale.language() == QLocale::Arabic ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)
                                                : locale;
}

/// The locale if the window is translated into its language, otherwise English.
QLocale translated(const QLocale& locale) {
    for (const Language& language : languages())
        if (const QLocale known(language.code);
            known.language() == locale.language() && known.script() == locale.script())
            return locale;
    return QLocale(QLocale::English);
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> kLanguages{{QStringLiteral("en"), QStringLiteral("English")},
                                                  {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                  {QStringLiteral("fr"), QStringLiteral("Français")},
                                                  {QStringLiteral("es"), QStringLiteral("Español")},
                                                  {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                                  {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return kLanguages;
}

Translator::~Translator() {
    remove();
}

void Translator::remove() {
    for (QTranslator* translator : {&m_program, &m_qtBase, &m_qtDeclarative})
        QCoreApplication::removeTranslator(translator);
}

void Translator::setLanguage(const QString& code) {
    const QLocale formats = code.isEmpty() ? QLocale::system() : QLocale(code);
    const QLocale locale = translated(formats);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    remove();
    QLocale::setDefault(withPlainDigits(formats));
    if (m_qtBase.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qtFolder))
        QCoreApplication::installTranslator(&m_qtBase);
    if (m_qtDeclarative.load(locale, QStringLiteral("qtdeclarative"), QStringLiteral("_"), qtFolder))
        QCoreApplication::installTranslator(&m_qtDeclarative);
    if (m_program.load(locale, QStringLiteral("nextgpt"), QStringLiteral("_"),
                       QStringLiteral(":/nextgpt/translations")))
        QCoreApplication::installTranslator(&m_program);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace nextgpt::app
