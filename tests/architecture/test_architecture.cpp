// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QRegularExpression>
#include <QtTest>

/// The rules of CONTRIBUTING.md that can be checked in the sources. tests/ui/test_sources checks QML,
/// check_spdx.sh the licences.
class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesFollowTheRule_data() { addRules(); }
    void sourcesFollowTheRule();
    void ruleFindsItsSamples_data() { addRules(); }
    void ruleFindsItsSamples();
    void foldersStaySmall();
    void layersMatchTheBuild();
    void readmeListsTheLayers();
    void readsIncludesAndSubdirectories();

private:
    static void addRules() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < rules().size(); ++i)
            QTest::newRow(rules()[i].name) << i;
    }
};

void TestArchitecture::sourcesFollowTheRule() {
    QFETCH(int, index);
    const Rule& rule = rules()[index];
    QStringList violations;
    for (const QString& folder : rule.folders) {
        const QList<SourceFile> files = sourceFiles(folder, rule.suffixes);
        QVERIFY2(!files.isEmpty(), qPrintable("no files were read in " + folder));
        for (const SourceFile& file : files) {
            QVERIFY2(file.lines.size() > 1, qPrintable(file.path + " could not be read"));
            violations += rule.violations(file);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable("\n" + violations.join('\n')));
}

void TestArchitecture::ruleFindsItsSamples() {
    QFETCH(int, index);
    const Rule& rule = rules()[index];
    QVERIFY(!rule.samples.isEmpty());
    for (const SourceFile& sample : rule.samples)
        QVERIFY2(!rule.violations(sample).isEmpty(),
                 qPrintable("not found: " + sample.path + ": " + sample.lines.value(0)));
}

/// A reader can take in about fifteen names at once.
void TestArchitecture::foldersStaySmall() {
    constexpr qsizetype kMaxUnits = 16;
    QStringList paths;
    for (const char* folder : {"app", "engine", "ui", "tests"}) {
        const QList<SourceFile> files = sourceFiles(folder, {".h", ".cpp", ".cu", ".cuh", ".qml"});
        QVERIFY2(!files.isEmpty(), folder);
        for (const SourceFile& file : files)
            paths += file.path;
    }
    const QStringList oversized = oversizedFolders(paths, kMaxUnits);
    QVERIFY2(oversized.isEmpty(), qPrintable("\n" + oversized.join('\n')));

    const QStringList small{"a/A.h", "a/A.cpp", "a/B.h", "a/b/C.h"};
    QVERIFY(oversizedFolders(small, 2).isEmpty());
    QCOMPARE(oversizedFolders(small, 1), QStringList{"a has 2 units; the limit is 1"});
}

/// The layers are read from engine/CMakeLists.txt; every folder with sources must be one.
void TestArchitecture::layersMatchTheBuild() {
    QStringList built = subdirectoriesIn("engine/CMakeLists.txt");
    for (const char* folder :
         {"core", "request", "io", "isolation", "media", "features", "text", "weights", "formats", "bundle",
          "ops", "nn", "models", "diffusion", "pipeline", "verification", "session", "tools"})
        QVERIFY2(built.contains(folder), folder);
    built.sort();
    QCOMPARE(built, subfoldersOf("engine"));
    for (const QString& folder : engineLayers())
        QVERIFY2(!sourceFiles(folder, {".h", ".cu"}).isEmpty(), qPrintable(folder));
    const auto before = [](const char* lower, const char* higher) {
        return engineLayers().indexOf(lower) < engineLayers().indexOf(higher);
    };
    QVERIFY(before("engine/core", "engine/request") && before("engine/request", "engine/io") &&
            before("engine/nn", "engine/models/blocks") && before("engine/pipeline", "engine/session"));
}

/// The table of engine/README.md names every layer once, lowest first.
void TestArchitecture::readmeListsTheLayers() {
    static const QRegularExpression firstCell("^\\| (`[^|]+`) \\|");
    static const QRegularExpression name("`([^`]+)`");
    QStringList listed;
    for (const SourceFile& file : sourceFiles("engine", {"engine/README.md"}))
        for (const QString& line : file.lines)
            for (const auto& match : name.globalMatch(firstCell.match(line).captured(1)))
                listed += "engine/" + match.captured(1);
    QCOMPARE(listed, engineLayers());
}

void TestArchitecture::readsIncludesAndSubdirectories() {
    const SourceFile file{"a.cpp", {"#include <a/b.h>", "  # include \"c.h\"", "// include <d>", "int x;"}};
    const QList<Include> includes = includesOf(file);
    QCOMPARE(includes.size(), 2);
    QCOMPARE(includes[0].target, QString("a/b.h"));
    QCOMPARE(includes[1].target, QString("c.h"));
    QCOMPARE(includes[1].line, 1);
    QCOMPARE(file.at(1), QString("a.cpp:2"));
    QVERIFY(subdirectoriesIn("engine/CMakeLists.txt").size() > 10);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
