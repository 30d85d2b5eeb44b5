// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Laws.h"

#include <QtTest>

/// The rules of CONTRIBUTING.md that can be read off the sources. The laws of QML are in
/// tests/ui/test_sources; licences are checked by check_spdx.sh.
class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepTheLaw_data() { addLaws(); }
    void sourcesKeepTheLaw();
    void lawFindsItsOffenders_data() { addLaws(); }
    void lawFindsItsOffenders();
    void theLadderIsTheOneOfTheBuild();
    void readsIncludesAndSubdirectories();

private:
    static void addLaws() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < laws().size(); ++i)
            QTest::newRow(laws()[i].name) << i;
    }
};

void TestArchitecture::sourcesKeepTheLaw() {
    QFETCH(int, index);
    const Law& law = laws()[index];
    QStringList offences;
    for (const QString& folder : law.folders) {
        const QList<SourceFile> files = sourceFiles(folder, law.suffixes);
        QVERIFY2(!files.isEmpty(), qPrintable("no files were read in " + folder));
        for (const SourceFile& file : files) {
            QVERIFY2(file.lines.size() > 1, qPrintable(file.path + " could not be read"));
            offences += law.offences(file);
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable("\n" + offences.join('\n')));
}

void TestArchitecture::lawFindsItsOffenders() {
    QFETCH(int, index);
    const Law& law = laws()[index];
    QVERIFY(!law.offenders.isEmpty());
    for (const SourceFile& offender : law.offenders)
        QVERIFY2(!law.offences(offender).isEmpty(),
                 qPrintable("not found: " + offender.path + ": " + offender.lines.value(0)));
}

/// The ladder comes from engine/CMakeLists.txt; every folder with sources has its place in it.
void TestArchitecture::theLadderIsTheOneOfTheBuild() {
    QStringList built = subdirectoriesIn("engine/CMakeLists.txt");
    for (const char* folder :
         {"core", "io", "media", "features", "text", "weights", "formats", "bundle", "ops", "nn", "models",
          "diffusion", "pipeline", "verification", "session", "tools"})
        QVERIFY2(built.contains(folder), folder);
    built.sort();
    QCOMPARE(built, subfoldersOf("engine"));
    for (const QString& folder : engineLadder())
        QVERIFY2(!sourceFiles(folder, {".h", ".cu"}).isEmpty(), qPrintable(folder));
    const auto before = [](const char* lower, const char* higher) {
        return engineLadder().indexOf(lower) < engineLadder().indexOf(higher);
    };
    QVERIFY(before("engine/core", "engine/io") && before("engine/nn", "engine/models/blocks") &&
            before("engine/pipeline", "engine/session"));
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
