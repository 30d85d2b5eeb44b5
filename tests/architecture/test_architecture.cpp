// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include <QRegularExpression>
#include <QtTest>

namespace {

const QStringList kCpp{".h", ".cpp", ".cu", ".cuh"};

/// The engine's folders from vocabulary to door: a folder includes only itself and folders above it.
const QStringList kEngineLadder{"core",
                                "io",
                                "media",
                                "features",
                                "text",
                                "weights",
                                "formats",
                                "bundle",
                                "ops",
                                "nn",
                                "models/blocks",
                                "models/language",
                                "models/perception",
                                "models/diffusion",
                                "models/audio",
                                "diffusion",
                                "pipeline/perceive",
                                "pipeline/reason",
                                "pipeline/generate",
                                "pipeline",
                                "verification",
                                "training",
                                "session",
                                "tools"};

void report(const QStringList& offences) {
    QVERIFY2(offences.isEmpty(), qPrintable("\n" + offences.join('\n')));
}

QString engineFolder(const QString& path) {
    return path.startsWith("engine/") ? path.section('/', 1, -2) : QString();
}

} // namespace

/// The laws of the house, read off the source text; each failure prints the offending lines.
class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void engineFoldersIncludeOnlyFoldersAbove();
    void engineKnowsNoQt();
    void publicEngineHeadersAndAppSeeNoTensor();
    void appIncludesOnlyTheDoorOfTheEngine();
    void filesStayReadable();
    void engineHasNoWordsForPeople();
    void strangersFilesNeverReachTorchLoad();
    void qmlTextIsTranslatable();
    void qmlLooksLiveInStyle();
};

void TestArchitecture::engineFoldersIncludeOnlyFoldersAbove() {
    QStringList offences;
    for (const SourceFile& file : sourceFiles("engine", kCpp)) {
        const auto own = kEngineLadder.indexOf(engineFolder(file.path));
        if (own < 0)
            offences += file.path + ": an engine folder that the ladder does not know";
        for (const auto& [include, line] : includesOf(file))
            if (include.startsWith("engine/") && kEngineLadder.indexOf(engineFolder(include)) > own)
                offences += file.at(line) + " includes " + include;
    }
    report(offences);
}

void TestArchitecture::engineKnowsNoQt() {
    QStringList offences;
    static const QRegularExpression qt("^(Q[A-Z]|Qt|qt)");
    for (const SourceFile& file : sourceFiles("engine", kCpp))
        for (const auto& [include, line] : includesOf(file))
            if (include.startsWith("app/") || include.startsWith("ui/") || qt.match(include).hasMatch())
                offences += file.at(line) + " includes " + include;
    report(offences);
}

void TestArchitecture::publicEngineHeadersAndAppSeeNoTensor() {
    QStringList offences;
    static const QRegularExpression tensor("^(ATen|torch|c10)/");
    auto files = sourceFiles("app", kCpp) + sourceFiles("engine/core", kCpp) +
                 sourceFiles("engine/io", kCpp) + sourceFiles("engine/media", kCpp);
    for (const SourceFile& header : sourceFiles("engine/session", {".h"}))
        if (header.path.endsWith("/Engine.h") || header.path.endsWith("/LocalEngine.h") ||
            header.path.endsWith("/Worker.h"))
            files.append(header);
    for (const SourceFile& file : files)
        for (const auto& [include, line] : includesOf(file))
            if (tensor.match(include).hasMatch())
                offences += file.at(line) + " includes " + include;
    report(offences);
}

void TestArchitecture::appIncludesOnlyTheDoorOfTheEngine() {
    QStringList offences;
    for (const SourceFile& file : sourceFiles("app", kCpp)) {
        const bool root = file.path.startsWith("app/Application") || file.path == "app/main.cpp";
        for (const auto& [include, line] : includesOf(file)) {
            if (!include.startsWith("engine/"))
                continue;
            const bool allowed = include.startsWith("engine/core/") || include.startsWith("engine/io/") ||
                                 include.startsWith("engine/media/") ||
                                 include == "engine/session/Engine.h" ||
                                 (root && (include == "engine/session/LocalEngine.h" ||
                                           include == "engine/session/DefaultBundle.h" ||
                                           include == "engine/tools/Commands.h"));
            if (!allowed)
                offences += file.at(line) + " includes " + include;
        }
    }
    report(offences);
}

void TestArchitecture::filesStayReadable() {
    QStringList offences;
    const auto check = [&](const QString& folder, const QStringList& suffixes, qsizetype wall) {
        for (const SourceFile& file : sourceFiles(folder, suffixes))
            if (file.lines.size() > wall)
                offences += file.path + " has " + QString::number(file.lines.size()) +
                            " lines; the wall is " + QString::number(wall);
    };
    check("engine", kCpp, 500);
    check("app", kCpp, 500);
    check("tests", kCpp, 500);
    check("ui", {".qml"}, 250);
    report(offences);
}

void TestArchitecture::engineHasNoWordsForPeople() {
    QStringList offences;
    static const QRegularExpression translation(R"(\b(tr|qsTr|QCoreApplication::translate)\s*\()");
    for (const SourceFile& file : sourceFiles("engine", kCpp))
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (translation.match(file.lines[i]).hasMatch())
                offences += file.at(i) + ": " + file.lines[i].trimmed();
    report(offences);
}

void TestArchitecture::strangersFilesNeverReachTorchLoad() {
    QStringList offences;
    static const QRegularExpression unsafe(R"(torch::(load|pickle_load|jit::load)|jit::load\s*\()");
    for (const char* folder : {"engine", "app"})
        for (const SourceFile& file : sourceFiles(folder, kCpp))
            for (qsizetype i = 0; i < file.lines.size(); ++i)
                if (unsafe.match(file.lines[i]).hasMatch())
                    offences += file.at(i) + ": " + file.lines[i].trimmed();
    report(offences);
}

void TestArchitecture::qmlTextIsTranslatable() {
    QStringList offences;
    static const QRegularExpression literal(
        R"re(\b(text|placeholderText|title|Accessible\.(name|description))\s*:\s*"[^"]*[A-Za-z]{2,}[^"]*")re");
    for (const SourceFile& file : sourceFiles("ui", {".qml"}))
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (literal.match(file.lines[i]).hasMatch())
                offences += file.at(i) + ": " + file.lines[i].trimmed();
    report(offences);
}

void TestArchitecture::qmlLooksLiveInStyle() {
    QStringList offences;
    static const QRegularExpression look(
        R"re("#[0-9A-Fa-f]{3,8}"|\bduration\s*:\s*[1-9]|\bpixelSize\s*:\s*[0-9])re");
    for (const SourceFile& file : sourceFiles("ui", {".qml"}))
        for (qsizetype i = 0; !file.path.startsWith("ui/style/") && i < file.lines.size(); ++i)
            if (look.match(file.lines[i]).hasMatch())
                offences += file.at(i) + ": " + file.lines[i].trimmed();
    report(offences);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
