// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"
#include "app/settings/DeviceTitle.h"
#include "app/text/DocumentWriter.h"
#include "app/text/SafeLink.h"
#include "app/text/SearchText.h"
#include "app/text/TextPieceModel.h"
#include "app/text/TextPieces.h"
#include "app/text/VisibleText.h"

#include <QAbstractItemModelTester>
#include <QTextDocument>
#include <QtTest>

#include <set>

using namespace nextgpt::app;

namespace {

std::vector<TextPiece> read(const QString& source) {
    TextPieces pieces;
    pieces.setMarkdown(source, {.characters = 1 << 24, .pieces = 1 << 20});
    return pieces.pieces();
}

/// A document that counts what it asks for.
class CountingDocument : public QTextDocument {
public:
    int resources = 0;

protected:
    QVariant loadResource(int, const QUrl&) override {
        ++resources;
        return {};
    }
};

} // namespace

/// Error messages, and Markdown that may be hostile.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAMessage();
    void mediaErrorsNameTheWayOut();
    void firstSentenceSaysWhatIsWrong();
    void markdownIsReadAsATree();
    void listsAreNested();
    void growingTextEqualsCompleteText_data();
    void growingTextEqualsCompleteText();
    void longTextIsReadInTheBackground();
    void everyPieceIsBounded_data();
    void everyPieceIsBounded();
    void foreignMarkupIsText_data();
    void foreignMarkupIsText();
    void imagesAreNotLoaded();
    void linksNameTheirHost();
    void formulasAreVerbatim();
    void singleTildesStay();
    void linesOfAVerseStay();
    void boldBesideJapaneseQuotes();
    void invisibleCharactersAreShown();
    void searchIgnoresCaseAndAccents();
    void audioDevicesHaveNamesForPeople_data();
    void audioDevicesHaveNamesForPeople();
};

void TestText::everyErrorHasAMessage() {
    std::set<QString> titles;
    for (int value = 0; value <= static_cast<int>(nextgpt::ErrorCode::Internal); ++value) {
        const ErrorMessage message = errorText(static_cast<nextgpt::ErrorCode>(value));
        QVERIFY2(message.title.size() > 10 && message.safe.size() > 10, qPrintable(QString::number(value)));
        QVERIFY(!message.title.contains('_'));
        QCOMPARE(actionText(message.action).isEmpty(), message.action == ErrorAction::None);
        titles.insert(message.title);
    }
    QCOMPARE(titles.size(), std::size_t(nextgpt::ErrorCode::Internal) + 1); // all different

    QVERIFY(errorText(nextgpt::ErrorCode::WeightsInvalid).title.contains("Download or copy it again"));
}

/// What is wrong, and a second sentence that says what to do.
void TestText::mediaErrorsNameTheWayOut() {
    using nextgpt::ErrorCode;
    for (const ErrorCode code : {ErrorCode::MediaUnsupported, ErrorCode::MediaDamaged,
                                 ErrorCode::MediaTooLarge, ErrorCode::MediaEmpty, ErrorCode::ReaderFailed}) {
        std::set<QString> titles;
        std::vector<std::optional<nextgpt::Modality>> media{std::nullopt};
        media.insert(media.end(), nextgpt::kMediaModalities.begin(), nextgpt::kMediaModalities.end());
        for (const auto& medium : media) {
            const QString title =
                errorText(nextgpt::Error{
                              .code = code, .detail = {}, .subject = {.medium = medium, .format = "XYZ"}})
                    .title;
            QVERIFY2(title.count(". ") >= 1, qPrintable(title));
            titles.insert(title);
        }
        QCOMPARE(titles.size(), media.size());
    }
}

void TestText::firstSentenceSaysWhatIsWrong() {
    QCOMPARE(firstSentence("The image is too large. Save it smaller."), QString("The image is too large."));
    QCOMPARE(firstSentence("It is stored as H.264, which cannot be read. Save it as PNG."),
             QString("It is stored as H.264, which cannot be read."));
    QCOMPARE(firstSentence("图像已损坏。请重新保存。"), QString("图像已损坏。"));
    QCOMPARE(firstSentence("No end"), QString("No end"));
    QCOMPARE(firstSentence({}), QString());
}

void TestText::markdownIsReadAsATree() {
    const auto pieces = read("# Title\n\nSome *words*.\n\n1. a\n2. b\n\n> said\n\n```cpp\nint x < "
                             "1;\n```\n\n| a | b |\n|---|---|\n| c | d |");
    QList<PieceKind> kinds;
    for (const TextPiece& piece : pieces)
        kinds << piece.kind;
    QCOMPARE(kinds,
             QList<PieceKind>({PieceKind::Prose, PieceKind::Quote, PieceKind::Code, PieceKind::Table}));
    const auto& prose = pieces[0].paragraphs;
    QCOMPARE(prose.size(), std::size_t(4));
    QCOMPARE(prose[0].heading, 1);
    QVERIFY(prose[1].runs[1] == (TextRun{.text = "words", .styles = RunStyle::Italic}));
    QCOMPARE(prose[3].marker, QString("2."));
    QCOMPARE(prose[3].indent, 1);
    QCOMPARE(pieces[0].text(), QString("Title\nSome words.\n1. a\n2. b"));
    QCOMPARE(pieces[2].language, QString("cpp"));
    QCOMPARE(pieces[2].text(), QString("int x < 1;"));
    QCOMPARE(pieces[3].columns, 2);
    QCOMPARE(pieces[3].text(), QString("a\tb\nc\td"));
}

void TestText::listsAreNested() {
    const auto pieces = read("- one\n  - inner\n\n    more\n- [x] done\n- \n\nend");
    QStringList lines;
    for (const TextParagraph& paragraph : pieces.at(0).paragraphs)
        lines << QString::number(paragraph.indent) + ' ' + paragraph.text();
    QCOMPARE(lines, QStringList({"1 • one", "2 • inner", "2 more", "1 ☑ done", "1 • ", "0 end"}));
}

void TestText::growingTextEqualsCompleteText_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks") << QString(
        "One.\n\nTwo *three*\n\n```\ncode\n\nstill code\n```\n\n- a\n\n- b\n\n# End\n\n1. "
        "x\n\n2. y\n\n> q\n\nlast");
    QString lines;
    for (int i = 0; i < 900; ++i)
        lines += QStringLiteral("- item **%1** of a long list\n").arg(i);
    QTest::newRow("long list") << lines;
    QString code = "```py\n";
    for (int i = 0; i < 900; ++i)
        code += QStringLiteral("print(%1) # a line of a long program\n").arg(i);
    QTest::newRow("long code") << code + "```\n\nafter";
    QTest::newRow("one line") << QString("word ").repeated(6000);
}

void TestText::growingTextEqualsCompleteText() {
    QFETCH(QString, text);
    const TextBudget all{.characters = 1 << 24, .pieces = 1 << 20};
    TextPieces growing;
    const qsizetype step = std::max<qsizetype>(1, text.size() / 700);
    for (qsizetype size = 1; size < text.size(); size += step)
        growing.setMarkdown(text.left(size), all);
    growing.setMarkdown(text, all);
    QVERIFY(growing.pieces() == read(text));
    growing.setMarkdown("Replaced", all);
    QVERIFY(growing.pieces() == read("Replaced"));
}

void TestText::longTextIsReadInTheBackground() {
    const QString source = QString("A **bold** paragraph, and words enough for a line.\n\n").repeated(8'000);
    const auto pagesOf = [](const QString& text, int pages) {
        TextPieces read;
        read.setMarkdown(text, TextBudget{}.times(pages));
        return read.pieces();
    };
    TextPieceModel model(TextPieceModel::Format::Markdown);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSource("Short");
    QCOMPARE(model.rowCount(), 1); // at once
    model.setSource(source);
    QCOMPARE(model.pieces().at(0).text(), QString("Short"));
    model.setSource(source + "The end."); // it grows meanwhile
    QTRY_VERIFY(!model.moreText().isEmpty());
    QVERIFY(model.pieces() == pagesOf(source + "The end.", 1));
    model.showMore();
    QVERIFY(model.pieces() == pagesOf(source, 1));
    model.finish(); // for what needs it now
    QVERIFY(model.pieces() == pagesOf(source, 2));
    model.showUntil({"end"});
    QCOMPARE(model.moreText(), QString());
    QVERIFY(model.pieces().back().text().endsWith("The end."));
    model.setSource(source);
    model.setSource("Replaced");
    QCOMPARE(model.pieces().at(0).text(), QString("Replaced"));
    const int rows = model.rowCount();
    QTest::qWait(500); // what was being read before changes nothing
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(std::size_t(rows), model.pieces().size());
}

void TestText::everyPieceIsBounded_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QString("word ").repeated(200'000);
    QTest::newRow("one word") << QString(1 << 20, 'x');
    QTest::newRow("bullets in one line") << QString("- ").repeated(10'000);
    QTest::newRow("bullets") << QString("- \n").repeated(10'000);
    QTest::newRow("paragraphs") << QString("p\n\n").repeated(30'000);
    QTest::newRow("code") << "```\n" + QString("x = 1\n").repeated(100'000);
    QTest::newRow("quotes") << QString(20'000, '>') + "deep";
    QTest::newRow("brackets") << QString(20'000, '[');
    QTest::newRow("stars") << QString("*a ").repeated(10'000);
    QTest::newRow("dollars") << QString("\\[ $$ $a ").repeated(10'000);
    QTest::newRow("backticks") << QString("` `` ").repeated(10'000);
}

void TestText::everyPieceIsBounded() {
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    TextPieces pieces;
    pieces.setMarkdown(text, {});
    const qint64 first = timer.elapsed();
    QVERIFY2(first < 500, qPrintable(QString::number(first))); // of one page, on a busy machine
    qsizetype shown = 0;
    for (const TextPiece& piece : pieces.pieces()) {
        QVERIFY(piece.size() <= MarkdownChunks::kMaxCodeCharacters + 64);
        shown += piece.size();
    }
    QVERIFY(shown <= 96 << 10);
    QVERIFY(pieces.pieces().size() <= 400);
    if (text.size() > 96 << 10)
        QVERIFY(pieces.leftOut() > 0);
}

void TestText::foreignMarkupIsText_data() {
    QTest::addColumn<QString>("source");
    for (const char* hostile :
         {"<script>alert(1)</script>", "<img src=\"file:///etc/passwd\">", "<b onclick=x>y</b>",
          "[x](javascript:alert(1))", "[x](file:///etc/passwd)", "[x](http://good@evil.example)",
          "[x](\"><img src=x>)", "`<img src=x>`", "    <img src=x>",
          "| <img src=x> |\n|---|\n| <a href=\"x\"> |", "&lt;img src=x&gt;",
          "![a\"onerror=x](http://evil.example/x.png \"t\")", "<http://a\"><img>"})
        QTest::newRow(hostile) << QString::fromUtf8(hostile);
}

void TestText::foreignMarkupIsText() {
    QFETCH(QString, source);
    for (const TextPiece& piece : read(source)) {
        for (const TextParagraph& paragraph : piece.paragraphs)
            for (const TextRun& run : paragraph.runs)
                QVERIFY2(run.link.isEmpty() || isSafeLink(run.link), qPrintable(run.link));
        CountingDocument document;
        writePiece(document, piece, {});
        QCOMPARE(document.toPlainText().simplified(), piece.text().simplified()); // nothing was taken as HTML
        QCOMPARE(document.resources, 0);
    }
}

void TestText::imagesAreNotLoaded() {
    const auto pieces = read("![a cat](https://evil.example/cat.png)");
    QCOMPARE(pieces.size(), std::size_t(1));
    QVERIFY(pieces[0].text().contains("evil.example"));
    QVERIFY(pieces[0].text().contains("not loaded"));
}

void TestText::linksNameTheirHost() {
    QCOMPARE(destinationOf("https://example.org/a?b"), QString("example.org"));
    QCOMPARE(destinationOf(QStringLiteral("https://ех\u0430mple.org/")), QString("xn--mple-43d3a6i.org"));
    QCOMPARE(destinationOf("mailto:a@b.example"), QString("a@b.example"));
    QVERIFY(!isSafeLink("https://user:password@example.org"));
    QVERIFY(!isSafeLink("file:///etc/passwd"));
}

void TestText::formulasAreVerbatim() {
    const QString source = QStringLiteral("The roots are \\[ x_{1,2} = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} "
                                          "\\] where \\(a \\neq 0\\) and $a*b*c > 0$ "
                                          "for $\\{1,2\\}$.");
    const auto pieces = read(source);
    QCOMPARE(pieces.at(0).text(), source);
    int formulas = 0;
    for (const TextRun& run : pieces[0].paragraphs[0].runs)
        formulas += run.styles.testFlag(RunStyle::Math) ? 1 : 0;
    QCOMPARE(formulas, 4);
    QCOMPARE(read("It costs $5 and $6 *today*.").at(0).text(), QString("It costs $5 and $6 today."));
    QCOMPARE(read("`$a` and *b* `c$`").at(0).text(), QString("$a and b c$"));
}

void TestText::singleTildesStay() {
    const auto pieces = read("Keep it at 5~10 °C for 20~30 minutes, ~~not~~ more.");
    QCOMPARE(pieces.at(0).text(), QString("Keep it at 5~10 °C for 20~30 minutes, not more."));
    QVERIFY(pieces[0].paragraphs[0].runs.at(1) == (TextRun{.text = "not", .styles = RunStyle::Struck}));
}

void TestText::linesOfAVerseStay() {
    QCOMPARE(read("Roses are red\nViolets are blue\nSugar is sweet").at(0).text(),
             QString("Roses are red\nViolets are blue\nSugar is sweet"));
}

void TestText::boldBesideJapaneseQuotes() {
    const auto pieces = read(QStringLiteral("**「太字」**です。これは**重要。**とても。"));
    QStringList bold;
    for (const TextRun& run : pieces.at(0).paragraphs.at(0).runs)
        if (run.styles.testFlag(RunStyle::Bold))
            bold << run.text;
    QCOMPARE(bold, QStringList({"「太字」", "重要。"}));
    QCOMPARE(pieces[0].text(), QString("「太字」です。これは重要。とても。"));
}

void TestText::invisibleCharactersAreShown() {
    QCOMPARE(withVisibleControls(QStringLiteral("a\u200Bb\u202Ec\uFEFFd\u00ADe")),
             QString("a⟨U+200B⟩b⟨U+202E⟩c⟨U+FEFF⟩d⟨U+00AD⟩e"));
    // Marks stacked on one character are limited in what is shown.
    const QString stacked = "a" + QString(10'000, QChar(0x0301)) + "b";
    QCOMPARE(withVisibleControls(stacked), "a" + QString(32, QChar(0x0301)) + "b");
    QCOMPARE(withVisibleControls(stacked + stacked).size(), 68);
    QCOMPARE(withVisibleControls(QStringLiteral("pass\u200Dword")), QString("pass⟨U+200D⟩word"));
    for (const QString& kept : {QStringLiteral("می\u200Cخواهم"), QStringLiteral("👨\u200D👩\u200D👧"),
                                QStringLiteral("क्\u200Dष"), QStringLiteral("Käse – “x” 日本")})
        QCOMPARE(withVisibleControls(kept), kept);
    TextPieces typed;
    typed.setPlain(QStringLiteral("x\u2060y\n<b>z</b>"), {});
    QCOMPARE(typed.pieces().at(0).text(), QString("x⟨U+2060⟩y\n<b>z</b>"));
}

void TestText::searchIgnoresCaseAndAccents() {
    QCOMPARE(foldedText("ÄPFEL Straße Café"), QString("apfel strasse cafe"));
    const QString text = QStringLiteral("Ein Café, zwei CAFE\u0301S");
    const auto found = findWords(text, searchWords("cafe"));
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(text.mid(found[0].start, found[0].length), QString("Café"));
    QCOMPARE(text.mid(found[1].start, found[1].length), QStringLiteral("CAFE\u0301"));
    const Snippet snippet =
        snippetOf(QString("word ").repeated(50) + "the needle\nis here", searchWords("needle"));
    QCOMPARE(snippet.text.mid(snippet.hit.start, snippet.hit.length), QString("needle"));
    QVERIFY(snippet.text.startsWith(u'…') && snippet.text.contains("needle is here"));
}

void TestText::audioDevicesHaveNamesForPeople_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("mainboard") << "HDA Intel PCH: ALC257 Analog (hw:0,0)"
                               << "Built-in audio (ALC257 Analog)";
    QTest::newRow("graphics card") << "HDA NVidia: HDMI 0 (hw:1,3)"
                                   << "Monitor (HDMI 0)";
    QTest::newRow("headset") << "Jabra Evolve 65: USB Audio (hw:2,0)"
                             << "Jabra Evolve 65";
    QTest::newRow("second stream") << "Scarlett 2i2: USB Audio #1 (hw:2,1)"
                                   << "Scarlett 2i2";
    QTest::newRow("other card") << "Juno: Front speakers (hw:12,1)"
                                << "Juno (Front speakers)";
    QTest::newRow("colons") << "A: B: C (hw:3,0)"
                            << "A: B (C)";
    QTest::newRow("server") << "pulse"
                            << "PulseAudio";
    QTest::newRow("no pattern") << "Webcam C920"
                                << "Webcam C920";
    QTest::newRow("none") << ""
                          << "";
}

void TestText::audioDevicesHaveNamesForPeople() {
    QFETCH(QString, name);
    QFETCH(QString, title);
    QCOMPARE(deviceTitle(name), title);
}

QTEST_MAIN(TestText)
#include "test_text.moc"
