// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/TerminalText.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt::tools;

/// Untrusted text does not control the terminal.
class TestTerminalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsBecomeVisible_data();
    void controlsBecomeVisible();
    void namesStayInTheirLine();
    void jsonKeepsItsValue();
};

void TestTerminalText::controlsBecomeVisible_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("plain", "Grüße\tan 👨‍👩‍👧 سلام\n", "Grüße\tan 👨‍👩‍👧 سلام\n");
    row("clear screen", "a\x1b[2Jb", "a\\x1b[2Jb");
    row("title", "\x1b]0;owned\x07", "\\x1b]0;owned\\x07");
    row("carriage return", "safe\rgone", "safe\\x0dgone");
    row("delete", "a\x7f", "a\\x7f");
    row("one-byte CSI in UTF-8",
        "a\xC2\x9B"
        "2J",
        "a\\x9b2J");
    row("one-byte CSI",
        "a\x9B"
        "2J",
        "a\xEF\xBF\xBD"
        "2J");
    row("reversed order",
        "gpj.\xE2\x80\xAE"
        "exe",
        "gpj.\\u202eexe");
    row("isolate", "\xE2\x81\xA6x\xE2\x81\xA9", "\\u2066x\\u2069");
    row("invisible tag", "\xF3\xA0\x81\x81", "\\ue0041");
    row("NUL", QByteArray("a\0b", 3), "a\\x00b");
}

void TestTerminalText::controlsBecomeVisible() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(terminalText(text.toStdString())), shown);
}

void TestTerminalText::namesStayInTheirLine() {
    QCOMPARE(terminalName("a\nvalid: 12 files\t\x1b"), std::string("a\\nvalid: 12 files\\t\\x1b"));
}

void TestTerminalText::jsonKeepsItsValue() {
    const nlohmann::json value{{"a\x1b[2J", "\x7f \xC2\x9B \xE2\x80\xAE \xF3\xA0\x81\x81 ü"}};
    const std::string written = terminalJson(value.dump());
    QCOMPARE(nlohmann::json::parse(written), value);
    for (const char* raw : {"\x1b", "\x7f", "\xC2\x9B", "\xE2\x80\xAE", "\xF3\xA0\x81\x81"})
        QVERIFY(written.find(raw) == std::string::npos);
    QVERIFY(written.find("ü") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestTerminalText)
#include "test_terminal_text.moc"
