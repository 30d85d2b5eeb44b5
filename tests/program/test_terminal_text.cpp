// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/ReplyPrinter.h"
#include "engine/tools/printing/TerminalText.h"

#include <nlohmann/json.hpp>

#include <QTemporaryFile>
#include <QtTest>

#include <unistd.h>

#include <cstdio>
#include <functional>

using namespace nextgpt;
using namespace nextgpt::tools;

namespace {

/// What `print` writes to standard output and standard error.
QByteArray printed(const std::function<void()>& print) {
    QTemporaryFile file;
    if (!file.open())
        return {};
    std::fflush(stdout);
    std::fflush(stderr);
    const int out = ::dup(STDOUT_FILENO);
    const int err = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDOUT_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    print();
    std::fflush(stdout);
    std::fflush(stderr);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::close(out);
    ::close(err);
    file.seek(0);
    return file.readAll();
}

} // namespace

/// Untrusted text does not control the terminal.
class TestTerminalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsBecomeVisible_data();
    void controlsBecomeVisible();
    void namesStayInTheirLine();
    void jsonKeepsItsValue();
    void repliesDoNotControlTheTerminal_data();
    void repliesDoNotControlTheTerminal();
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

void TestTerminalText::repliesDoNotControlTheTerminal_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("text") << int(ReplyPrinter::Format::Text);
    QTest::newRow("JSON lines") << int(ReplyPrinter::Format::JsonLines);
}

void TestTerminalText::repliesDoNotControlTheTerminal() {
    QFETCH(int, format);
    const std::string clear = "\x1b[2J\r\x07\xC2\x9B";
    const QByteArray output = printed([&] {
        ReplyPrinter printer(static_cast<ReplyPrinter::Format>(format), "");
        printer.print(TextDelta{"one" + clear});
        printer.print(TextDelta{"\x1b"}); // a sequence in two pieces
        printer.print(TextDelta{"[2J\ntwo"});
        printer.print(MediaReady{0, {Modality::Image, "three" + clear + ".png"}, {}});
        printer.print(MediaFailed{0, {ErrorCode::MediaDamaged, "four" + clear}});
        printer.print(Failed{{ErrorCode::MediaDamaged, "five" + clear}});
        printer.close();
    });
    for (const char* word : {"one", "two", "three", "four", "five"})
        QVERIFY2(output.contains(word), output.constData());
    for (const char c : output)
        QVERIFY2(static_cast<unsigned char>(c) >= 0x20 || c == '\n', output.toHex().constData());
    QVERIFY2(!output.contains("\xC2\x9B"), output.toHex().constData());
    if (format == int(ReplyPrinter::Format::Text))
        QVERIFY2(output.startsWith("one\\x1b[2J\\x0d\\x07\\x9b\\x1b[2J\ntwo"), output.constData());
}

QTEST_GUILESS_MAIN(TestTerminalText)
#include "test_terminal_text.moc"
