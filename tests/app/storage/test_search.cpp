// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ChatFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr const char* kReplies = R"({"replies": [[{"words": "Ein Café am Meer, and a **red** star."}],
    [{"words": "A blue boat.\n\nAnother blue boat."}]]})";

QString data(const ConversationListModel& list, int row, ConversationListModel::Role role) {
    return list.index(row).data(role).toString();
}

} // namespace

/// Search in all conversations and in the open one, and text that is selected across messages.
class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void textsAreComparedWithoutDecoding();
    void whatIsShownMayBeShown();
    void hitsHaveASnippetAndIgnoreAccents();
    void enterOpensTheFirstHit();
    void hitsInTheOpenConversation();
    void hitsInALongTextAreShown();
    void textIsCopiedAcrossMessages();

private:
    void talk(ChatFixture& fixture);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSearch::talk(ChatFixture& fixture) {
    QObject::connect(&fixture.conversations, &ConversationListModel::hitOpened, &fixture.chat,
                     &ChatViewModel::showHit);
    fixture.say("where is the star");
    QTRY_COMPARE(fixture.state(), QString("done"));
    fixture.conversations.create();
    fixture.say("boats");
    QTRY_COMPARE(fixture.state(), QString("done"));
}

void TestSearch::textsAreComparedWithoutDecoding() {
    for (const char* text : {"A Red STAR at night", "Ein Café am Meer", "ﬁne", "STRASSE Straße", ""})
        for (const char* query : {"star red", "cafe", "CAFÉ meer", "fi", "strasse", "nothing", "a"}) {
            const QStringList words = searchWords(query);
            QCOMPARE(containsAll(std::string_view(text), words.join(u' ').toStdString()),
                     containsAll(QString(text), words));
        }
}

/// The database leaves out only texts that show nothing of what is sought: every piece of a shown text is
/// found in its source.
void TestSearch::whatIsShownMayBeShown() {
    for (const char* source :
         {"A **bo**at and a ~~lo~~ng *Café*_s_", "snake\\_case and 2\\*3",
          "Fish &amp; chips, a&lt;b, caf&eacute;", "a li[nk](https://example.org/page) inside",
          "# Head\n\n- one `two`\n- three\n\n| a | b |\n|---|---|\n| *c* | d |",
          "```cpp\nint main() { return a[0] * 2; }\n```", "<b>not</b> markup", "two\nlines",
          "***all*** of __it__", "1. first\n1. second\n1. third"}) {
        TextPieces text;
        text.setMarkdown(QString::fromUtf8(source), {});
        QVERIFY(!text.pieces().empty());
        for (const TextPiece& piece : text.pieces()) {
            const QString shown = piece.text();
            for (qsizetype length = 1; length <= 7; ++length)
                for (qsizetype at = 0; at + length <= shown.size(); ++at) {
                    const QStringList words = searchWords(shown.mid(at, length));
                    QVERIFY2(words.isEmpty() || mayShow(source, words.join(u' ').toStdString()),
                             qPrintable(shown.mid(at, length) + " in " + source));
                }
        }
    }
    QVERIFY(!mayShow("A red star", "blue"));
    QVERIFY(!mayShow("A **red** star", "red blue\nblue"));
    QVERIFY(mayShow("A **red** star", "blue\nstar"));
}

void TestSearch::hitsHaveASnippetAndIgnoreAccents() {
    ChatFixture fixture(kReplies, m_folder->path());
    talk(fixture);
    ConversationListModel& list = fixture.conversations;
    list.setFilter("MEER cafe");
    QTRY_COMPARE(list.count(), 1);
    QCOMPARE(data(list, 0, ConversationListModel::Title), QString("where is the star"));
    QCOMPARE(data(list, 0, ConversationListModel::SnippetHit), QString("Café"));
    QCOMPARE(data(list, 0, ConversationListModel::SnippetBefore), QString("Ein "));
    list.setFilter({});
    QTRY_COMPARE(list.count(), 2);
    QCOMPARE(data(list, 0, ConversationListModel::SnippetHit), QString());
}

void TestSearch::enterOpensTheFirstHit() {
    ChatFixture fixture(kReplies, m_folder->path());
    talk(fixture);
    QCOMPARE(fixture.chat.title(), QString("boats"));
    fixture.conversations.setFilter("red star");
    fixture.conversations.openFirst(); // before the search has ended
    QTRY_COMPARE(fixture.chat.title(), QString("where is the star"));
    const ConversationSearch& search = *fixture.chat.search();
    QVERIFY(search.active());
    QCOMPARE(search.messageId(), fixture.id());
    QCOMPARE(search.terms(), QStringList{"red star"});
}

void TestSearch::hitsInTheOpenConversation() {
    ChatFixture fixture(kReplies, m_folder->path());
    talk(fixture);
    ConversationSearch& search = *fixture.chat.search();
    search.open();
    search.setQuery("BOAT");
    QCOMPARE(search.count(), 3);
    QCOMPARE(search.current(), 3); // the newest
    search.next();
    QCOMPARE(search.current(), 1);
    QCOMPARE(search.messageId(), fixture.id(1));
    search.previous();
    QCOMPARE(search.messageId(), fixture.id(0));
    QCOMPARE(search.numberInPiece(), 1);
    search.setQuery("boat another nothing");
    QCOMPARE(search.count(), 4); // its words, because the whole does not occur
    search.close();
    QCOMPARE(search.count(), 0);
    QVERIFY(search.terms().isEmpty());
}

void TestSearch::hitsInALongTextAreShown() {
    const std::string script = R"({"replies": [[{"words": ")" + std::string(200'000, 'x') + R"( needle"}]]})";
    ChatFixture fixture(script.c_str(), m_folder->path());
    fixture.say("long");
    QTRY_COMPARE(fixture.state(), QString("done"));
    TextPieceModel* text = fixture.parts()->piecesOf(0);
    QTRY_VERIFY(!text->moreText().isEmpty()); // read in the background
    fixture.chat.search()->open();
    fixture.chat.search()->setQuery("needle");
    QCOMPARE(fixture.chat.search()->count(), 1);
    QVERIFY(text->moreText().isEmpty());
    QCOMPARE(fixture.chat.search()->piece(), text->rowCount() - 1);
}

void TestSearch::textIsCopiedAcrossMessages() {
    ChatFixture fixture(kReplies, m_folder->path());
    fixture.say("one two");
    QTRY_COMPARE(fixture.state(), QString("done"));
    const qint64 asked = fixture.id(1).toLongLong();
    const qint64 reply = fixture.id(0).toLongLong();
    QString text;
    fixture.chat.messages()->readTextBetween({.message = asked, .position = 4},
                                             {.message = reply, .position = 8},
                                             [&text](const QString& between) { text = between; });
    QCOMPARE(text, QString("two\n\nEin Café"));
    fixture.chat.selection()->selectMessage(fixture.id());
    QVERIFY(fixture.chat.selection()->hasText());
    fixture.chat.selection()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("Ein Café am Meer, and a red star."));
}

QTEST_MAIN(TestSearch)
#include "test_search.moc"
