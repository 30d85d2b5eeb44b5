// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"
#include "app/settings/Translator.h"

#include "tests/app/translations/TsFile.h"

#include <QGuiApplication>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;
using nextgpt::test::readTsFile;
using nextgpt::test::TsMessage;

namespace {

/// Languages with a complete translation, and how many plural forms each has.
const QList<std::pair<QString, qsizetype>> kPluralForms{
    {"de", 2}, {"fr", 2}, {"es", 2}, {"zh_CN", 1}, {"ar", 6}};

QString tsPath(const QString& code) {
    return QStringLiteral(NEXTGPT_SOURCE_DIR "/translations/nextgpt_%1.ts").arg(code);
}

/// The placeholders %1, %2, … in sorted order, and %n.
QStringList placeholdersOf(const QString& text) {
    static const QRegularExpression placeholder("%(L?\\d+|n)");
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The .ts files: complete, consistent with the sources, and found by the running program.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesMatchTheSources_data() { everyTextIsTranslated_data(); }
    void filesMatchTheSources();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void englishHasPluralForms();
    void languageIsAppliedAtRunTime_data() { everyTextIsTranslated_data(); }
    void languageIsAppliedAtRunTime();
    void arabicMirrorsTheWindow();
};

void TestTranslations::everyTextIsTranslated_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<qsizetype>("pluralForms");
    for (const auto& [code, forms] : kPluralForms)
        QTest::newRow(qPrintable(code)) << code << forms;
    for (const Language& language : languages()) // all offered languages are tested
        if (language.code != "en")
            QVERIFY(std::any_of(kPluralForms.begin(), kPluralForms.end(),
                                [&](const auto& known) { return known.first == language.code; }));
}

void TestTranslations::filesMatchTheSources() {
    QFETCH(QString, code);
    static QStringList expected;
    if (expected.isEmpty()) {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath("fresh_de.ts");
        QProcess lupdate;
        lupdate.setWorkingDirectory(NEXTGPT_SOURCE_DIR);
        lupdate.start(NEXTGPT_LUPDATE, {"-silent", "-I", ".", "-locations", "none", "-no-obsolete", "app",
                                        "ui", "-ts", fresh});
        QVERIFY(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0);
        for (const TsMessage& message : readTsFile(fresh))
            expected.append(message.key());
        expected.sort();
    }
    QVERIFY(expected.size() > 250);
    QStringList found;
    for (const TsMessage& message : readTsFile(tsPath(code)))
        found.append(message.key());
    found.sort();
    const QSet<QString> inSources(expected.begin(), expected.end());
    const QSet<QString> inFile(found.begin(), found.end());
    const auto difference =
        QStringList((inSources - inFile).values()) + QStringList((inFile - inSources).values());
    QVERIFY2(difference.isEmpty(),
             qPrintable("run the target update_translations:\n" + difference.join('\n')));
}

void TestTranslations::everyTextIsTranslated() {
    QFETCH(QString, code);
    QFETCH(qsizetype, pluralForms);
    QStringList offences;
    for (const TsMessage& message : readTsFile(tsPath(code))) {
        if (!message.isFinished)
            offences.append("unfinished: " + message.key());
        if (message.translations.size() != (message.isNumerus ? pluralForms : 1))
            offences.append("plural forms: " + message.key());
        for (const QString& translation : message.translations) {
            QStringList wanted = placeholdersOf(message.source);
            QStringList got = placeholdersOf(translation);
            if (message.isNumerus) { // "one minute" needs no number
                wanted.removeAll("%n");
                got.removeAll("%n");
            }
            if (translation.isEmpty() || wanted != got)
                offences.append("placeholders: " + message.key() + " -> " + translation);
        }
        if (message.isNumerus && !message.translations.constLast().contains("%n"))
            offences.append("number: " + message.key());
    }
    QVERIFY2(offences.isEmpty(), qPrintable('\n' + offences.join('\n')));
}

void TestTranslations::englishHasPluralForms() {
    QSet<QString> english;
    for (const TsMessage& message : readTsFile(tsPath("en"))) {
        QVERIFY2(message.isNumerus && message.isFinished && message.translations.size() == 2,
                 qPrintable(message.key()));
        english.insert(message.key());
    }
    for (const TsMessage& message : readTsFile(tsPath("de")))
        QCOMPARE(english.contains(message.key()), message.isNumerus);
}

void TestTranslations::languageIsAppliedAtRunTime() {
    QFETCH(QString, code);
    Translator translator;
    translator.setLanguage("en");
    const QString english = errorText(nextgpt::ErrorCode::DiskFull).title;
    translator.setLanguage(code);
    const QString translated = errorText(nextgpt::ErrorCode::DiskFull).title;
    QVERIFY2(translated != english, qPrintable(translated));
    QCOMPARE(QLocale().language(), QLocale(code).language());
    for (const TsMessage& message : readTsFile(tsPath(code))) {
        if (message.isNumerus)
            continue;
        QCOMPARE(QCoreApplication::translate(message.context.toUtf8(), message.source.toUtf8(),
                                             message.comment.toUtf8()),
                 message.translations.constFirst());
    }
}

void TestTranslations::arabicMirrorsTheWindow() {
    Translator translator;
    translator.setLanguage("ar");
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    translator.setLanguage("en");
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
