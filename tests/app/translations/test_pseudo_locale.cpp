// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/WindowFixture.h"

#include <QFile>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

#include <set>

using nextgpt::test::allItems;
using nextgpt::test::isOfType;
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

/// For comparing texts with the scenes' sources: letters and digits only.
QString lettersOf(const QString& text) {
    QString letters;
    for (const QChar character : text)
        if (character.isLetterOrNumber())
            letters.append(character.toLower());
    return letters;
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

/// Everything in the scenes that is content and not a text of the program: messages, file names, device
/// names, model names. Read from the sources of the scenes.
QString contentOfScenes() {
    QString content;
    for (const char* path : {"tests/ui/support/Scenes.cpp", "tests/ui/support/WindowFixture.cpp",
                             "tests/ui/support/SyntheticMedia.cpp", "tests/support/ScriptedEngine.cpp"}) {
        QFile file(QStringLiteral(NEXTGPT_SOURCE_DIR "/") + path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", path);
        content += QString::fromUtf8(file.readAll()).replace("\\n", " ");
    }
    return lettersOf(content);
}

/// Names of things that are the same in every language.
bool isSameInEveryLanguage(const QString& text) {
    static const std::set<QString> kNames{"English",  "Deutsch", "Français", "Español",
                                          "NExT-GPT", "CPU",     "pndm",     "PNDM"};
    static const QRegularExpression pixelsOrTime("^[0-9×:./ ]*$");
    static const QRegularExpression localeDate("^[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}$"); // QLocale's
    static const QRegularExpression errorDetail("^[a-z_]+: "); // technical, English by design
    return kNames.count(text.trimmed()) != 0 || errorDetail.match(text).hasMatch() ||
           pixelsOrTime.match(text).hasMatch() || localeDate.match(text).hasMatch();
}

bool hasWords(const QString& text) {
    static const QRegularExpression word("[A-Za-z]{2,}");
    return word.match(text).hasMatch();
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
    void inspect(const QObject* object, QStringList& offences);

    QTranslator m_pseudo;
    QString m_content;
    qsizetype m_translated = 0; ///< texts in brackets that were seen
};

void TestPseudoLocale::initTestCase() {
    QVERIFY(m_pseudo.load(QStringLiteral(NEXTGPT_PSEUDO_LOCALE)));
    m_content = contentOfScenes();
}

void TestPseudoLocale::translate(WindowFixture& fixture) {
    QCoreApplication::removeTranslator(&m_pseudo);
    QCoreApplication::installTranslator(&m_pseudo);
    qmlEngine(&fixture.window())->retranslate();
    fixture.chat().messages()->retranslate();
    fixture.conversations().retranslate();
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
        if (!hasWords(left) || isIdentifier(object, property) || isSameInEveryLanguage(left) ||
            m_content.contains(lettersOf(left)))
            continue;
        const QString owner = object->parent() ? object->parent()->metaObject()->className() : "";
        offences.append(QString("%1 in %2, %3: %4")
                            .arg(object->metaObject()->className(), owner, QString(property), text));
    }
}

void TestPseudoLocale::verify(WindowFixture& fixture) {
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
    for (const char* scene :
         {"first", "empty", "conversation", "generating", "generatingMedia", "waiting", "error", "code",
          "media", "attach", "undo", "checking", "unusable", "recording", "loud"})
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
    const QModelIndex pinned = fixture.conversations().index(0);
    QCOMPARE(pinned.data(nextgpt::app::ConversationListModel::Section).toString(), QString("Pinned"));
    QSignalSpy announced(&fixture.conversations(), &QAbstractItemModel::dataChanged);
    fixture.settings().setLanguage("de");
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Unterhaltungen durchsuchen")) != nullptr);
    QCOMPARE(pinned.data(nextgpt::app::ConversationListModel::Section).toString(), QString("Angeheftet"));
    QVERIFY(announced.count() > 0);
    fixture.settings().setLanguage("ar");
    fixture.settle();
    QVERIFY(fixture.window().property("mirrored").toBool());
    fixture.settings().setLanguage("xx"); // not offered: ignored
    QCOMPARE(fixture.settings().language(), QString("ar"));
    fixture.settings().setLanguage({});
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("Search conversations")) != nullptr);
    QVERIFY(!fixture.window().property("mirrored").toBool());
}

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudo_locale.moc"
