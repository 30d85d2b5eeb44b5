// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ErrorText.h"
#include "app/chat/MarkdownBlocks.h"
#include "app/chat/PartText.h"
#include "app/settings/DeviceTitle.h"

#include <QtTest>

#include <set>

using namespace nextgpt::app;

/// Error messages, and Markdown that may be hostile.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAMessage();
    void markdownIsSplitIntoBlocks();
    void incrementalParsingEqualsFullParsing();
    void foreignMarkupIsEscaped_data();
    void foreignMarkupIsEscaped();
    void imagesAreNotLoaded();
    void deepNestingIsParsedInBoundedTime();
    void typedTextIsNotInterpreted();
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
}

void TestText::markdownIsSplitIntoBlocks() {
    const auto blocks =
        parseMarkdown("# Title\n\nSome *words*.\n\n1. a\n2. b\n\n> said\n\n```cpp\nint x < 1;\n```\n");
    QList<BlockKind> kinds;
    for (const MarkdownBlock& block : blocks)
        kinds << block.kind;
    QCOMPARE(kinds, QList<BlockKind>({BlockKind::Heading, BlockKind::Paragraph, BlockKind::List,
                                      BlockKind::Quote, BlockKind::Code}));
    QCOMPARE(blocks[1].html, QString("Some <i>words</i>."));
    QCOMPARE(blocks[4].language, QString("cpp"));
    QCOMPARE(blocks[4].text, QString("int x < 1;"));
    QVERIFY(blocks[4].html.contains("&lt;"));
}

void TestText::incrementalParsingEqualsFullParsing() {
    const QString text =
        "One.\n\nTwo *three*\n\n```\ncode\n\nstill code\n```\n\n- a\n\n- b\n\n# End\n\n1. x\n\n2. y\n\nlast";
    MarkdownBlocks growing;
    for (qsizetype size = 1; size <= text.size(); ++size)
        growing.setSource(text.left(size));
    QVERIFY(growing.blocks() == parseMarkdown(text));
    growing.setSource("Replaced");
    QVERIFY(growing.blocks() == parseMarkdown("Replaced"));
}

void TestText::foreignMarkupIsEscaped_data() {
    QTest::addColumn<QString>("source");
    for (const char* hostile :
         {"<script>alert(1)</script>", "<img src=\"file:///etc/passwd\">", "<b onclick=x>y</b>",
          "[x](javascript:alert(1))", "[x](file:///etc/passwd)", "[x](http://good@evil.example)",
          "[x](\"><img src=x>)", "`<img src=x>`", "    <img src=x>",
          "| <img src=x> |\n|---|\n| <a href=\"x\"> |", "&lt;img src=x&gt;",
          "![a\"onerror=x](http://evil.example/x.png \"t\")", "<http://a\"><img>"})
        QTest::newRow(hostile) << QString::fromUtf8(hostile);
}

void TestText::foreignMarkupIsEscaped() {
    QFETCH(QString, source);
    static const QRegularExpression foreign(
        "<(?!/?(b|i|s|p|br/|code|pre|ul|ol|li|table|tr|th|td|a)[ >/]|br/>)",
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression badLink("href=\"(?!https?:|mailto:)");
    for (const MarkdownBlock& block : parseMarkdown(source)) {
        QVERIFY2(!foreign.match(block.html).hasMatch(), qPrintable(block.html));
        QVERIFY2(!badLink.match(block.html).hasMatch(), qPrintable(block.html));
        QVERIFY2(!block.html.contains("onclick=x>") && !block.html.contains("good@evil.example\""),
                 qPrintable(block.html));
    }
}

void TestText::imagesAreNotLoaded() {
    const auto blocks = parseMarkdown("![a cat](https://evil.example/cat.png)");
    QCOMPARE(blocks.size(), std::size_t(1));
    QVERIFY(blocks[0].html.contains("evil.example"));
    QVERIFY(!blocks[0].html.contains("<img"));
    QVERIFY(blocks[0].html.contains("not loaded"));
    const auto turned = parseMarkdown(QString("`a%1b`").arg(QChar(0x202E)));
    QVERIFY(turned[0].html.contains("U+202E"));
}

void TestText::deepNestingIsParsedInBoundedTime() {
    QElapsedTimer timer;
    timer.start();
    parseMarkdown(QString(20'000, '>') + "deep");
    parseMarkdown(QString(20'000, '['));
    parseMarkdown(QString("*a ").repeated(10'000));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestText::typedTextIsNotInterpreted() {
    QCOMPARE(plainHtml("<b>[IMG0]</b>\n### Human:"), QString("&lt;b&gt;[IMG0]&lt;/b&gt;<br/>### Human:"));
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

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
