// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashViewModel.h"
#include "tests/app/translations/SceneContent.h"
#include "tests/app/translations/TsFile.h"
#include "tests/ui/support/Scenes.h"
#include "tests/ui/support/WindowFixture.h"

#include <QQmlEngine>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

#include <algorithm>

using nextgpt::test::allItems;
using nextgpt::test::contentOf;
using nextgpt::test::isOfType;
using nextgpt::test::readTsFile;
using nextgpt::test::TsMessage;
using nextgpt::test::WindowFixture;

namespace {

/// Properties with texts for the user, of Qt's types and the project's.
constexpr const char* kTextProperties[] = {"text",       "title",   "placeholderText", "name",  "help",
                                           "actionText", "caption", "description",     "label", "subtitle"};

/// Rich text without its markup.
QString plain(QString text) {
    static const QRegularExpression head("<head>.*</head>", QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag("<[^>]*>");
    text.remove(head).remove(tag);
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&nbsp;", " ");
}

/// The part of a text outside the brackets of pseudo-translated texts.
QString untranslatedPart(QString text) {
    static const QRegularExpression translated("⟦[^⟦⟧]*⟧");
    for (QString before; before != text;) {
        before = text;
        text.remove(translated);
    }
    return text;
}

/// Names of things that are the same in every language; parts of texts.
const QStringList& namesOfThings() {
    static const QStringList names{"English", "Deutsch", "Français", "Español", "NExT-GPT",          "Pocket",
                                   "CPU",     "pndm",    "PNDM",     "float32", "NVIDIA GeForce RTX"};
    return names;
}

/// Whole texts that are the same in every language.
bool isSameInEveryLanguage(const QString& text) {
    static const QRegularExpression pixelsOrTime("^[0-9×:./ ]*$");
    static const QRegularExpression localeDate("^[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}$"); // QLocale's
    static const QRegularExpression errorDetail("^[a-z_]+: ");             // technical, English by design
    static const QRegularExpression path("^/");                            // of the profile
    static const QRegularExpression bytes("^[0-9.,]+ (bytes|[kMGT]i?B)$"); // QLocale's
    if (path.match(text).hasMatch() || bytes.match(text).hasMatch())
        return true;
    return errorDetail.match(text).hasMatch() || pixelsOrTime.match(text).hasMatch() ||
           localeDate.match(text).hasMatch();
}

/// What remains of `text` without these whole strings.
QString without(const QStringList& strings, QString text) {
    for (const QString& string : strings)
        text.replace(string, " ");
    return text;
}

bool hasWords(const QString& text) {
    static const QRegularExpression word("[A-Za-z]{2,}");
    return word.match(text).hasMatch();
}

/// The headings of the list of conversations from top to bottom.
QStringList headings(WindowFixture& fixture) {
    QList<std::pair<qreal, QString>> found;
    for (const QQuickItem* item : allItems(fixture.window().contentItem()))
        if (isOfType(item, "SectionLabel") && item->isVisible())
            found.emplaceBack(item->mapToScene({}).y(), item->property("title").toString());
    std::sort(found.begin(), found.end());
    QStringList titles;
    for (const auto& [y, title] : found)
        titles.append(title);
    return titles;
}

/// Accessible names share the property "name" with identifiers: of icons, settings, model groups.
bool isIdentifier(const QObject* object, const QByteArray& property) {
    return property == "name" && !object->inherits("QQuickAccessibleAttached");
}

} // namespace

/// The whole window under the pseudo-locale: every text of the program must be in brackets.
class TestPseudoLocale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslatable_data();
    void everyTextIsTranslatable();
    void dialogsAreTranslatable_data();
    void dialogsAreTranslatable();
    void viewersAreTranslatable();
    void languageChangesWhileTheWindowIsOpen();

private:
    /// The pseudo-locale is installed last, so that it is asked first, and all texts are created again.
    void translate(WindowFixture& fixture);
    void verify(WindowFixture& fixture);
    void verifyContent();
    void inspect(const QObject* object, QStringList& offences);

    QTranslator m_pseudo;
    QStringList m_sources;      ///< the texts of the program, in English
    QStringList m_content;      ///< of the scene that is shown
    qsizetype m_translated = 0; ///< texts in brackets that were seen
};

void TestPseudoLocale::initTestCase() {
    QVERIFY(m_pseudo.load(QStringLiteral(NEXTGPT_PSEUDO_LOCALE)));
    for (const TsMessage& message : readTsFile(NEXTGPT_SOURCE_DIR "/translations/nextgpt_de.ts"))
        m_sources.append(message.source);
    QVERIFY(m_sources.size() > 250);
}

/// No text of the program may be excused as content of the scene.
void TestPseudoLocale::verifyContent() {
    QVERIFY(m_content.size() > 1);
    for (const QString& source : m_sources) {
        const QString left = without(namesOfThings(), source.simplified());
        QVERIFY2(!hasWords(left) || hasWords(without(m_content, left)), qPrintable(source));
    }
}

void TestPseudoLocale::translate(WindowFixture& fixture) {
    QCoreApplication::installTranslator(&m_pseudo);
    Q_EMIT fixture.settings().languageChanged(); // installs the translator of the chosen language
    QCoreApplication::removeTranslator(&m_pseudo);
    QCoreApplication::installTranslator(&m_pseudo);
    qmlEngine(&fixture.window())->retranslate();
    fixture.chat().messages()->retranslate();
    fixture.conversations().retranslate();
    fixture.draft().retranslate();
    fixture.training().retranslate();
    fixture.window().property("crash").value<nextgpt::app::CrashViewModel*>()->retranslate();
    fixture.settle();
}

void TestPseudoLocale::inspect(const QObject* object, QStringList& offences) {
    QList<std::pair<QByteArray, QString>> texts;
    for (const char* property : kTextProperties)
        if (const QVariant value = object->property(property); value.userType() == QMetaType::QString)
            texts.emplaceBack(property, value.toString());
    for (const QObject* child : object->children())
        if (child->inherits("QQuickAccessibleAttached"))
            for (const char* property : {"name", "description"})
                texts.emplaceBack(QByteArray("Accessible.") + property, child->property(property).toString());
    for (const auto& [property, text] : texts) {
        m_translated += text.contains(QStringLiteral("⟦")) ? 1 : 0;
        const QString left = untranslatedPart(plain(text));
        if (!hasWords(left) || isIdentifier(object, property) || isSameInEveryLanguage(left.simplified()) ||
            !hasWords(without(namesOfThings(), without(m_content, left.simplified()))))
            continue;
        const QString owner = object->parent() ? object->parent()->metaObject()->className() : "";
        offences.append(QString("%1 in %2, %3: %4")
                            .arg(object->metaObject()->className(), owner, QString(property), text));
    }
}

void TestPseudoLocale::verify(WindowFixture& fixture) {
    m_content = contentOf(fixture);
    verifyContent();
    QStringList offences;
    m_translated = 0;
    QSet<const QObject*> seen;
    inspect(&fixture.window(), offences);
    for (const QQuickItem* item : allItems(fixture.window().contentItem())) {
        if (!seen.contains(item))
            inspect(item, offences);
        seen.insert(item);
        for (const QObject* child : item->findChildren<QObject*>()) // popups and menus that are closed
            if (!seen.contains(child)) {
                seen.insert(child);
                inspect(child, offences);
            }
    }
    offences.removeDuplicates();
    QVERIFY2(m_translated > 20, qPrintable(QString("only %1 texts are translated").arg(m_translated)));
    QVERIFY2(offences.isEmpty(), qPrintable('\n' + offences.join('\n')));
}

void TestPseudoLocale::everyTextIsTranslatable_data() {
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"first", "empty", "conversation", "generating", "generatingMedia", "waiting",
                              "error", "code", "media", "attach", "undo", "checking", "unusable", "recording",
                              "loud", "trainingSetup", "trainingRunning", "trainingRuns"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestPseudoLocale::everyTextIsTranslatable() {
    QFETCH(QString, scene);
    WindowFixture fixture(scene);
    translate(fixture);
    verify(fixture);
}

void TestPseudoLocale::dialogsAreTranslatable_data() {
    QTest::addColumn<int>("key");
    QTest::newRow("settings") << int(Qt::Key_Comma);
    QTest::newRow("shortcuts") << int(Qt::Key_Slash);
}

void TestPseudoLocale::dialogsAreTranslatable() {
    QFETCH(int, key);
    WindowFixture fixture(QStringLiteral("conversation"));
    QTest::keyClick(&fixture.window(), Qt::Key(key), Qt::ControlModifier);
    translate(fixture);
    verify(fixture);
    QVERIFY2(m_translated > 60, qPrintable(QString("only %1 texts; did the dialog open?").arg(m_translated)));
}

void TestPseudoLocale::viewersAreTranslatable() {
    WindowFixture fixture(QStringLiteral("conversation"));
    translate(fixture);
    const QQuickItem* image = fixture.findType("ImagePart");
    QVERIFY(image != nullptr);
    fixture.click(image);
    fixture.settle();
    QVERIFY(fixture.findType("ViewerBar") != nullptr);
    verify(fixture);
}

void TestPseudoLocale::languageChangesWhileTheWindowIsOpen() {
    QCoreApplication::removeTranslator(&m_pseudo);
    WindowFixture fixture(QStringLiteral("conversation"));
    QVERIFY(fixture.find(QStringLiteral("Search conversations")) != nullptr);
    QCOMPARE(headings(fixture), (QStringList{"Pinned", "Today", "Yesterday"}));
    QSignalSpy announced(&fixture.conversations(), &QAbstractItemModel::dataChanged);
    const QSignalSpy hardware(&fixture.hardware(), &nextgpt::app::HardwareCheck::changed);
    fixture.settings().setLanguage("de");
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Unterhaltungen durchsuchen")) != nullptr);
    QCOMPARE(headings(fixture), (QStringList{"Angeheftet", "Heute", "Gestern"}));
    QVERIFY(announced.count() > 0);
    QVERIFY(hardware.count() > 0); // its dialog may be open
    fixture.settings().setLanguage("ar");
    fixture.settle();
    QVERIFY(fixture.window().property("mirrored").toBool());
    QCOMPARE(headings(fixture), (QStringList{"المثبتة", "اليوم", "أمس"}));
    fixture.settings().setLanguage("xx"); // not offered: ignored
    QCOMPARE(fixture.settings().language(), QString("ar"));
    fixture.settings().setLanguage({});
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Search conversations")) != nullptr);
    QVERIFY(!fixture.window().property("mirrored").toBool());
}

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudo_locale.moc"
