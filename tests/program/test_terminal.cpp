// SPDX-License-Identifier: Apache-2.0
#include "tests/program/Terminal.h"
#include "tests/support/FileBytes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace nextgpt::test;

namespace {

void copyTree(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyTree(entry.filePath(), to + "/" + entry.fileName());
        else
            QFile::copy(entry.filePath(), to + "/" + entry.fileName());
    }
}

/// Whether a terminal prints the text and obeys nothing but its line breaks.
bool isPlain(const QString& text) {
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 ? c != '\n' : c.unicode() >= 0x7f && c.unicode() < 0xa0;
    });
}

} // namespace

/// The commands of the real program other than reply: results on stdout, errors on stderr, exit statuses.
class TestTerminal : public QObject {
    Q_OBJECT

    void copyWithNonFiniteWeights(const QString& copy);

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(QFile::exists(kBundle + "/bundle.json"), "the pocket bundle is part of the project");
    }

    void checkReportsThisMachine();
    void wrongUsageExitsWithTwo();
    void helpNamesTheProgramAndEveryOption();
    void limitsOpenMpSpinningUnlessConfigured();
    void inspectDescribesAValidBundle();
    void inspectAndReplyRejectADamagedBundle();
    void inspectNamesWeightsThatAreNotFinite();
    void nonFiniteWeightsNeedAnOption();
    void incompleteImagesNeedAnOption();
    void reportsAMissingDevice();
    void benchmarkKeepsAFileThatIsNotAResult();
    void namesFromFilesDoNotControlTheTerminal();
    void textsOfABundleDoNotControlTheTerminal();
    void aFailureIsReportedOnceAndWithoutABacktrace_data();
    void aFailureIsReportedOnceAndWithoutABacktrace();
};

void TestTerminal::checkReportsThisMachine() {
    const Outcome outcome = run({"--check", "--json"});
    QCOMPARE(outcome.status, 0);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QVERIFY(report["cores"].toInt() >= 1);
    QVERIFY(report["libtorch"].toString().startsWith("2."));
    QVERIFY(report["bundle"].toString().endsWith("bundle"));
}

void TestTerminal::wrongUsageExitsWithTwo() {
    QCOMPARE(run({"reply"}).status, 2);
    QCOMPARE(run({"reply", "--no-such-option", "hello"}).status, 2);
    QCOMPARE(run({"reply", "--image-steps", "minus-one", "hello"}).status, 2);
    QCOMPARE(run({"reply", "--image-width", "4", "hello"}).status, 2);
    QCOMPARE(run({"reply", "--top-p", "0", "hello"}).status, 2);
    QCOMPARE(run({"verify"}).status, 2);
    QCOMPARE(run({"reply", "--help"}).status, 0);
}

void TestTerminal::helpNamesTheProgramAndEveryOption() {
    const Outcome window = run({"--help"});
    QCOMPARE(window.status, 0);
    QVERIFY2(window.out.contains("Usage: nextgpt "), qPrintable(window.out));
    QVERIFY(!window.out.contains("executable_name"));
    const Outcome all = run({"--help-all"});
    QCOMPARE(all.status, 0);
    QVERIFY2(all.out.contains("Usage: nextgpt ") && all.out.contains("--bundle"), qPrintable(all.out));
    QVERIFY2(all.out.contains("--platform"), qPrintable(all.out)); // an option of Qt …
    QVERIFY(!window.out.contains("--platform "));
    QCOMPARE(run({"--platform", "offscreen", "-platformtheme", "x", "--version"}).status, 0); // … is accepted
    const QString reply = run({"reply", "--help"}).out;
    for (const char* option : {"--image-steps", "--image-guidance", "--image-width", "--image-height",
                               "--video-steps", "--video-guidance", "--video-width", "--video-height",
                               "--video-frames", "--audio-steps", "--audio-guidance", "--audio-seconds",
                               "--width", "--height", "--temperature", "--top-p", "--top-k"})
        QVERIFY2(reply.contains(option), option);
    for (const char* command :
         {"reply", "inspect", "verify", "benchmark", "train", "dataset", "bundle", "--check"}) {
        const Outcome help = run({command, "--help"});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.contains(QStringLiteral("Usage: nextgpt ") + command), qPrintable(help.out));
    }
}

void TestTerminal::limitsOpenMpSpinningUnlessConfigured() {
    for (const QString& preset : {QString(), QStringLiteral("7")}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("OMP_WAIT_POLICY");
        environment.remove("GOMP_SPINCOUNT");
        if (!preset.isEmpty())
            environment.insert("GOMP_SPINCOUNT", preset);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(NEXTGPT_PROGRAM), {"reply", "-"}); // waits for its standard input
        QVERIFY(process.waitForStarted());
        const QByteArray wanted =
            "GOMP_SPINCOUNT=" + (preset.isEmpty() ? QByteArray("10000") : preset.toUtf8());
        const auto has = [&process, &wanted] {
            QFile file(QString("/proc/%1/environ").arg(process.processId()));
            return file.open(QIODevice::ReadOnly) && file.readAll().split('\0').contains(wanted);
        };
        QTRY_VERIFY(has());
        process.kill();
        process.waitForFinished();
    }
}

void TestTerminal::inspectDescribesAValidBundle() {
    const Outcome outcome = run({"inspect", kBundle});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains("LlamaForCausalLM"));
    QVERIFY(outcome.out.contains("valid:"));
    QCOMPARE(run({"inspect", "no/such/place"}).status, 1);
}

void TestTerminal::inspectAndReplyRejectADamagedBundle() {
    const QTemporaryDir folder;
    const QString copy = folder.path() + "/bundle";
    copyTree(kBundle, copy);
    QFile weights(copy + "/llm/model.safetensors");
    QVERIFY(weights.open(QIODevice::ReadWrite));
    QVERIFY(weights.seek(weights.size() - 100));
    weights.write("damage");
    weights.close();
    const Outcome inspected = run({"inspect", copy});
    QCOMPARE(inspected.status, 1);
    QVERIFY(inspected.out.contains("llm/model.safetensors"));
    const Outcome replied = run({"reply", "hello", "--bundle", copy});
    QCOMPARE(replied.status, 1);
    QVERIFY2(replied.err.contains("bundle_damaged"), qPrintable(replied.err));
    QVERIFY(run({"reply", "hello", "--bundle", folder.path()}).err.contains("bundle_missing"));
}

/// The hash in bundle.json is that of the damaged file: whoever made the bundle damaged it.
/// Copies the bundle with a number that is not finite, as if it had been made so.
void TestTerminal::copyWithNonFiniteWeights(const QString& copy) {
    copyTree(kBundle, copy);
    const auto hashOf = [](QFile& file) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        file.seek(0);
        hash.addData(&file);
        return hash.result().toHex();
    };
    QFile weights(copy + "/llm/model.safetensors");
    QVERIFY(weights.open(QIODevice::ReadWrite));
    const QByteArray before = hashOf(weights);
    weights.seek(weights.size() - 4);
    weights.write(QByteArray::fromHex("0000c07f")); // not a number in float32, float16 and bfloat16
    const QByteArray after = hashOf(weights);
    weights.close();
    QFile manifest(copy + "/bundle.json");
    QVERIFY(manifest.open(QIODevice::ReadWrite));
    const QByteArray text = manifest.readAll().replace(before, after);
    QVERIFY(text.contains(after));
    manifest.resize(0);
    manifest.write(text);
}

void TestTerminal::inspectNamesWeightsThatAreNotFinite() {
    const QTemporaryDir folder;
    const QString copy = folder.path() + "/bundle";
    copyWithNonFiniteWeights(copy);
    const Outcome outcome = run({"inspect", copy});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.out.contains("llm/model.safetensors: the weights are damaged: tensor"),
             qPrintable(outcome.out));
}

void TestTerminal::nonFiniteWeightsNeedAnOption() {
    const QTemporaryDir folder;
    const QString copy = folder.path() + "/bundle";
    copyWithNonFiniteWeights(copy);
    const Outcome refused = run({"reply", "hello", "--bundle", copy, "--device", "cpu"});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("llm/model.safetensors: tensor \"") &&
                 refused.err.contains("has values that are not finite (1 such tensors)") &&
                 refused.err.contains("--allow-non-finite"),
             qPrintable(refused.err));
    const Outcome loaded = run({"reply", "hello", "--bundle", copy, "--device", "cpu", "--allow-non-finite"});
    QVERIFY2(!loaded.err.contains("--allow-non-finite"), qPrintable(loaded.err)); // whatever comes of it
}

void TestTerminal::incompleteImagesNeedAnOption() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("cut.png");
    QVERIFY(QFile::copy(NEXTGPT_TEST_DATA "/images/photo.png", path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::resize(path, QFileInfo(path).size() * 7 / 10));
    const QStringList arguments{"reply",    "What is this?", "--attach",         path, "--device", "cpu",
                                "--switch", "image=never",   "--max-new-tokens", "4"};
    const Outcome refused = run(arguments);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("media_damaged"), qPrintable(refused.err));
    const Outcome used = run(arguments + QStringList{"--allow-incomplete"});
    QVERIFY2(used.status == 0, qPrintable(used.err));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"cut.png"}); // which stays as it is
}

void TestTerminal::reportsAMissingDevice() {
    const Outcome outcome = run({"reply", "hello", "--device", "cuda:99"});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("device_unavailable"), qPrintable(outcome.err));
    QCOMPARE(run({"reply", "hello", "--device", "toaster"}).status, 1);
}

void TestTerminal::benchmarkKeepsAFileThatIsNotAResult() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("notes.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not JSON") == 8);
    file.close();
    const Outcome outcome = run({"benchmark", "--runs", "1", "--out", path});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("notes.json"), qPrintable(outcome.err));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not JSON"));
}

void TestTerminal::namesFromFilesDoNotControlTheTerminal() {
    const QTemporaryDir folder;
    const QString weights = folder.filePath("a\x1b[2J.safetensors");
    writeBytes(weights.toStdString(),
               safetensorsBytes(R"({"__metadata__":{"note":"\u001b]0;owned\u0007"},)"
                                R"("x\u001b[2J\nvalid: 1":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                                4));
    const Outcome outcome = run({"inspect", weights});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(!outcome.out.contains('\x1b') && !outcome.out.contains('\a'), qPrintable(outcome.out));
    QVERIFY2(outcome.out.contains("x\\x1b[2J\\nvalid: 1"), qPrintable(outcome.out));
    QVERIFY(!run({"inspect", folder.filePath("gone\x1b[2J")}).err.contains('\x1b'));
    QVERIFY(!run({"reply", "--no\x1b[2J", "hello"}).err.contains('\x1b'));
}

void TestTerminal::textsOfABundleDoNotControlTheTerminal() {
    const QTemporaryDir folder;
    const QString copy = folder.path() + "/bundle";
    copyTree(kBundle, copy);
    QFile manifest(copy + "/bundle.json");
    QVERIFY(manifest.open(QIODevice::ReadWrite));
    QJsonObject object = QJsonDocument::fromJson(manifest.readAll()).object();
    const auto hostile = [](const QString& text) {
        return text + QString::fromUtf8("\x1b[2J\x1b]0;owned\x07\r\u009b2J\nvalid: ") + text;
    };
    object["name"] = hostile("Name");
    object["title"] = hostile("Title");
    object["licence"] = hostile("Licence");
    object["licences"] = QJsonObject{{"llm", hostile("Part")}};
    QVERIFY(manifest.resize(0) && manifest.seek(0));
    QVERIFY(manifest.write(QJsonDocument(object).toJson()) > 0); // which writes \u001b
    manifest.close();
    const Outcome inspected = run({"inspect", copy});
    QVERIFY2(inspected.status == 0, qPrintable(inspected.out + inspected.err));
    QVERIFY2(isPlain(inspected.out) && isPlain(inspected.err), qPrintable(inspected.out + inspected.err));
    for (const char* text : {"Name", "Title", "Licence", "Part"}) {
        const QString shown = QString(text) + R"(\x1b[2J\x1b]0;owned\x07\x0d\x9b2J\nvalid: )" + text;
        QVERIFY2(inspected.out.contains(shown), qPrintable(inspected.out));
    }
    QCOMPARE(inspected.out.count("\nvalid: "), 1); // of the program
    const QStringList list{"bundle", "list", copy};
    for (const QStringList& arguments : {list, list + QStringList{"--json"}}) {
        const Outcome listed = run(arguments);
        QCOMPARE(listed.status, 0);
        QVERIFY2(listed.out.contains("Title"), qPrintable(listed.out));
        QVERIFY2(isPlain(listed.out) && isPlain(listed.err), qPrintable(listed.out + listed.err));
    }
}

void TestTerminal::aFailureIsReportedOnceAndWithoutABacktrace_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const QString parity = NEXTGPT_TEST_DATA "/parity/";
    QTest::newRow("missing attachment")
        << QStringList{"reply", "hello", "--attach", "no-such-file.png"} << "no-such-file.png";
    QTest::newRow("missing bundle") << QStringList{"reply", "hello", "--bundle", "/nowhere"}
                                    << "no bundle.json";
    QTest::newRow("checkpoint without a configuration")
        << QStringList{"verify", parity, parity + "llama/fixture.safetensors"} << "file_unreadable";
    QTest::newRow("not a fixture") << QStringList{"verify", parity + "llama", parity + "llama/config.json"}
                                   << "weights_invalid";
    QTest::newRow("folder in place of a fixture")
        << QStringList{"verify", parity + "llama", parity} << "file_unreadable";
}

void TestTerminal::aFailureIsReportedOnceAndWithoutABacktrace() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.count(reason) == 1, qPrintable(outcome.err));
    QVERIFY2(!outcome.err.contains("frame #") && !outcome.err.contains("c10::"), qPrintable(outcome.err));
    QVERIFY2(outcome.err.trimmed().count('\n') < 4, qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "test_terminal.moc"
