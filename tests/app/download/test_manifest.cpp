// SPDX-License-Identifier: Apache-2.0
#include "app/download/Fetch.h"
#include "app/download/Manifest.h"
#include "app/download/RedirectLaw.h"
#include "engine/core/Error.h"

#include <QDateTime>
#include <QFile>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

constexpr auto kPart = R"({"format":"nextgpt-downloads","version":1,"parts":[{"id":"image","title":"Images",
  "about":"Draws.","folder":"sd","repository":"owner/name","revision":"main",
  "licence":{"name":"Free","address":"https://example.org/licence"},"files":[%1]}]})";

QByteArray manifestWith(const QString& files) {
    return QString::fromLatin1(kPart).arg(files).toUtf8();
}

} // namespace

/// Manifests, addresses and what the headers of answers mean.
class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead();
    void shippedOneIsRead();
    void mistakesAreRefused_data();
    void mistakesAreRefused();
    void addressesAreEncoded();
    void redirectionsAreJudged_data();
    void redirectionsAreJudged();
    void headersAreRead();
    void everyFaultHasASentence();
};

/// The program reads it at its start.
void TestManifest::shippedOneIsRead() {
    QFile file(QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/downloads.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Manifest manifest = readManifest(file.readAll());
    QVERIFY(!manifest.parts.empty());
    QFile translations(QStringLiteral(NEXTGPT_SOURCE_DIR "/translations/nextgpt_de.ts"));
    QVERIFY(translations.open(QIODevice::ReadOnly));
    const QByteArray texts = translations.readAll();
    for (const auto& part : manifest.parts) {
        QVERIFY2(texts.contains("<source>" + part.about.toUtf8() + "</source>"), qPrintable(part.about));
        QVERIFY2(!part.files.empty() && !part.licence.name.isEmpty(), qPrintable(part.id));
    }
}

void TestManifest::isRead() {
    const Manifest manifest = readManifest(manifestWith(
        QStringLiteral(R"({"path":"unet/a.bin","bytes":12,"sha256":"%1"},{"path":"b.json","about":700})")
            .arg(QString(64, 'a'))));
    QCOMPARE(manifest.parts.size(), 1);
    const ManifestPart& part = manifest.parts[0];
    QCOMPARE(part.licence.name, "Free");
    QCOMPARE(part.files.size(), 2);
    QCOMPARE(part.files[0].content.kind, HashKind::Sha256);
    QCOMPARE(part.files[0].expectedBytes(), 12);
    QCOMPARE(part.files[1].bytes, -1);
    QCOMPARE(part.files[1].expectedBytes(), 700);
}

void TestManifest::mistakesAreRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("parts");
    QTest::newRow("another version") << QByteArray(
        R"({"format":"nextgpt-downloads","version":2,"parts":[]})");
    QTest::newRow("no files") << manifestWith({});
    const auto file = [](const char* name, const char* text) {
        QTest::newRow(name) << manifestWith(QString::fromLatin1(text));
    };
    file("path upwards", R"({"path":"../a"})");
    file("path upwards inside", R"({"path":"a/../../b"})");
    file("absolute path", R"({"path":"/etc/passwd"})");
    file("hidden path", R"({"path":".ssh/a"})");
    file("two files with one path", R"({"path":"a"},{"path":"a"})");
    file("unknown key", R"({"path":"a","sha265":"00"})");
    file("no hash", R"({"path":"a","sha256":"00"})");
    file("hash of the other kind", R"({"path":"a","sha256":"0123456789012345678901234567890123456789"})");
    file("negative size", R"({"path":"a","bytes":-1})");
    file("plain http", R"({"path":"a","address":"http://example.org/a"})");
    file("name in the address", R"({"path":"a","address":"https://me@example.org/a"})");
    file("file address", R"({"path":"a","mirrors":["file:///etc/passwd"]})");
}

void TestManifest::mistakesAreRefused() {
    QFETCH(QByteArray, json);
    QVERIFY_THROWS_EXCEPTION(EngineError, readManifest(json));
}

void TestManifest::addressesAreEncoded() {
    QCOMPARE(
        resolveAddress(QUrl("https://hub.example/"), "owner/name", "refs/pr/15", "a b/c#d.bin").toEncoded(),
        "https://hub.example/owner/name/resolve/refs%2Fpr%2F15/a%20b/c%23d.bin");
    QCOMPARE(resolveAddress(QUrl("https://mirror.example/hub"), "owner/name", "main", "a").toEncoded(),
             "https://mirror.example/hub/owner/name/resolve/main/a");
}

void TestManifest::redirectionsAreJudged_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("allowed");
    const QString hub("https://hub.example");
    const auto row = [](const char* name, const QString& from, const QString& to, const QString& endpoint,
                        bool allowed) { QTest::newRow(name) << from << to << endpoint << allowed; };
    row("to another host", hub, "https://cdn.example/a", hub, true);
    row("to http", hub, "http://hub.example/a", hub, false);
    row("to file", hub, "file:///etc/passwd", hub, false);
    row("to ftp", hub, "ftp://hub.example/a", hub, false);
    row("with a password", hub, "https://a:b@cdn.example/a", hub, false);
    row("to this computer", hub, "https://127.0.0.1/a", hub, false);
    row("to this computer by name", hub, "https://localhost/a", hub, false);
    row("to this computer in IPv6", hub, "https://[::1]/a", hub, false);
    row("to this computer as IPv4 in IPv6", hub, "https://[::ffff:127.0.0.1]/a", hub, false);
    row("to no computer", hub, "https://0.0.0.0/a", hub, false);
    row("to the local network", hub, "https://192.168.1.1/a", hub, false);
    row("to a cloud's own data", hub, "https://169.254.169.254/a", hub, false);
    row("to the local network in IPv6", hub, "https://[fd00::1]/a", hub, false);
    row("this computer to itself", "http://127.0.0.1:1", "http://127.0.0.2:2", "http://127.0.0.1:1", true);
    row("local network to itself", "http://10.0.0.1", "http://10.0.0.2", "http://10.0.0.1", true);
    row("this computer to the local network", "http://127.0.0.1:1", "http://169.254.169.254",
        "http://127.0.0.1:1", false);
    row("local network to this computer", "http://10.0.0.1", "http://127.0.0.1", "http://10.0.0.1", false);
}

void TestManifest::redirectionsAreJudged() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, endpoint);
    QTEST(mayRedirect(QUrl(from), QUrl(to), QUrl(endpoint)), "allowed");
}

void TestManifest::headersAreRead() {
    const auto range = parseContentRange("bytes 5-9/10");
    QVERIFY(range && range->first == 5 && range->last == 9 && range->size == 10);
    QCOMPARE(parseContentRange("bytes 0-0/*")->size, -1);
    for (const char* wrong : {"bytes 5-9/9", "bytes 9-5/10", "bytes */10", "bytes=5-9/10", "5-9/10",
                              "bytes -1-9/10", "bytes 99999999999999999999-9/10"})
        QVERIFY2(!parseContentRange(wrong), wrong);
    const QDateTime now = QDateTime::fromString("2026-01-05T10:00:00Z", Qt::ISODate);
    QCOMPARE(retryAfter("120", now), 120);
    QCOMPARE(retryAfter("Mon, 05 Jan 2026 10:01:00 GMT", now), 60);
    QCOMPARE(retryAfter("Mon, 05 Jan 2026 09:00:00 GMT", now), 0);
    QCOMPARE(retryAfter("soon", now), 0);
}

void TestManifest::everyFaultHasASentence() {
    for (int kind = 1; kind <= static_cast<int>(FaultKind::SourceUnreadable); ++kind) {
        const QString text = faultText({.kind = static_cast<FaultKind>(kind),
                                        .file = "unet.bin",
                                        .host = "hub.example",
                                        .needed = 9'800'000'000,
                                        .free = 6'100'000'000});
        QVERIFY2(text.endsWith('.') && text.size() > 30, qPrintable(QString::number(kind) + text));
        QVERIFY2(!text.contains('%'), qPrintable(text));
    }
    QVERIFY(faultText({.kind = FaultKind::NoRoom, .needed = 9'800'000'000, .free = 6'100'000'000})
                .contains("Needs 9.8 GB, but 6.1 GB are free"));
}

QTEST_GUILESS_MAIN(TestManifest)
#include "test_manifest.moc"
