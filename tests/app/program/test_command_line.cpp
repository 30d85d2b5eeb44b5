// SPDX-License-Identifier: Apache-2.0
#include "app/LaunchOptions.h"
#include "app/bridge/Conversions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include <fstream>

using namespace nextgpt::app;

/// The command line of the window.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreAttached();
    void namesThatAreNotUtf8AreAttached();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void requestsCrossProcesses();
};

namespace {

std::variant<LaunchOptions, EarlyExit> parse(const QStringList& arguments) {
    return parseCommandLine(QStringList{"nextgpt"} + arguments, EngineChoice::Fixed);
}

} // namespace

void TestCommandLine::filesAreAttached() {
    const QString image = NEXTGPT_TEST_DATA "/images/photo.png";
    QTemporaryDir folder;
    const QString odd = folder.path() + "/50% of it #1.png";
    QVERIFY(QFile::copy(image, odd));
    const auto parsed = parse({image, QUrl::fromLocalFile(odd).toString(QUrl::FullyEncoded), "--attach",
                               QDir::current().relativeFilePath(image), "--say", "look"});
    const auto* options = std::get_if<LaunchOptions>(&parsed);
    QVERIFY(options != nullptr);
    QCOMPARE(options->request.message, QString("look"));
    QCOMPARE(options->request.files.size(), 3);
    for (const QString& file : options->request.files)
        QVERIFY2(QFile::exists(file) && QDir::isAbsolutePath(file), qPrintable(file));
    QVERIFY(options->request.files.contains(odd));
}

/// As a path, as the URL that a file manager passes, and handed over to a running program.
void TestCommandLine::namesThatAreNotUtf8AreAttached() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/caf\xe9 #1.png";
    std::ofstream(file) << "content";
    const QString url = QString::fromUtf8(fileUrl(toQString(file)).toEncoded());
    QVERIFY2(url.contains("caf%E9%20%231.png"), qPrintable(url));
    const auto parsed = parse({toQString(file), url});
    const auto* options = std::get_if<LaunchOptions>(&parsed);
    QVERIFY(options != nullptr);
    QCOMPARE(options->request.files, QStringList({toQString(file), toQString(file)}));
    const LaunchRequest received = LaunchRequest::fromJson(options->request.toJson());
    QCOMPARE(received.files, options->request.files);
    QCOMPARE(toPath(localPath(fileUrl(received.files.first()))), file);
}

void TestCommandLine::mistakesAreNamed_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    QTest::newRow("neither command nor file") << QStringList{"rpely"} << "rpely";
    QTest::newRow("a missing file") << QStringList{"--attach", "/nowhere/a.png"} << "/nowhere/a.png";
    QTest::newRow("a web address") << QStringList{"https://example.org/a.png"} << "https://example.org/a.png";
    QTest::newRow("a folder") << QStringList{"/tmp"} << "folder";
    QTest::newRow("too long") << QStringList{"--say", QString(70'000, 'x')} << "too long";
    QTest::newRow("unknown option") << QStringList{"--no-such-option"} << "no-such-option";
}

void TestCommandLine::mistakesAreNamed() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const auto parsed = parse(arguments);
    const auto* exit = std::get_if<EarlyExit>(&parsed);
    QVERIFY(exit != nullptr);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains(word), qPrintable(exit->text));
}

void TestCommandLine::requestsCrossProcesses() {
    const LaunchRequest request{.message = "two\nlines “quoted”", .files = {"/a b.png", "/c\n.wav"}};
    QVERIFY(!request.toJson().contains('\n'));
    const LaunchRequest read = LaunchRequest::fromJson(request.toJson());
    QCOMPARE(read.message, request.message);
    QCOMPARE(read.files, request.files);
    QVERIFY(LaunchRequest::fromJson("").isEmpty());
    QVERIFY(LaunchRequest::fromJson("[1, 2]").isEmpty());
    QVERIFY(LaunchRequest::fromJson(R"({"message": 5, "files": [1, {"a": 2}]})").isEmpty());
}

QTEST_MAIN(TestCommandLine)
#include "test_command_line.moc"
