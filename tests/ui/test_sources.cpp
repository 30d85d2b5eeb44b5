// SPDX-License-Identifier: Apache-2.0
// Rules for the QML sources: literals only in ui/style, translatable texts, short files.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Source {
    QString name;
    QStringList lines;
};

QList<Source> sources() {
    QList<Source> found;
    QDirIterator files(QStringLiteral(NEXTGPT_SOURCE_DIR "/ui"), {QStringLiteral("*.qml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found.append({file.fileName().section(QStringLiteral("/ui/"), -1),
                          QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
    }
    return found;
}

QStringList offences(const QRegularExpression& forbidden, const QString& exceptFolder) {
    QStringList lines;
    for (const Source& source : sources()) {
        if (!exceptFolder.isEmpty() && source.name.startsWith(exceptFolder))
            continue;
        for (int i = 0; i < source.lines.size(); ++i) {
            const QString code = source.lines.at(i).section(QStringLiteral(" // "), 0, 0);
            if (forbidden.match(code).hasMatch())
                lines.append(QStringLiteral("%1:%2 %3").arg(source.name).arg(i + 1).arg(code.trimmed()));
        }
    }
    return lines;
}

} // namespace

class TestSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesAreFound() { QVERIFY(sources().size() > 40); }
    void filesAreShort();
    void coloursAreDefinedInTheStyle();
    void sizesAreDefinedInTheStyle();
    void durationsAreDefinedInTheStyle();
    void textsAreTranslatable();
    void noShadersAreUsed();
    void everyIconIsUsed();
    void toolTipsFollowTheOneRule();
};

void TestSources::filesAreShort() {
    for (const Source& source : sources())
        QVERIFY2(source.lines.size() <= 250, qPrintable(source.name));
}

void TestSources::coloursAreDefinedInTheStyle() {
    const QRegularExpression colour(QStringLiteral(
        "\"#[0-9A-Fa-f]{3,8}\"|\"transparent\"|Qt\\.(rgba|hsla|darker|lighter)\\(|color: \"[a-z]+\""));
    QCOMPARE(offences(colour, QStringLiteral("style/")), QStringList());
}

void TestSources::sizesAreDefinedInTheStyle() {
    const QRegularExpression size(
        QStringLiteral("(idth|eight|adding|argin|argins|spacing|Spacing|radius|pixelSize|letterSpacing|size|"
                       "corner|cornerRadius): -?([2-9]|[0-9]{2,}|[0-9]*\\.[0-9]+)\\b"));
    QCOMPARE(offences(size, QStringLiteral("style/")), QStringList());
}

void TestSources::durationsAreDefinedInTheStyle() {
    const QRegularExpression duration(QStringLiteral("(duration|interval|delay|timeout): [1-9]"));
    QCOMPARE(offences(duration, QStringLiteral("style/")), QStringList());
}

void TestSources::textsAreTranslatable() {
    const QRegularExpression words(QStringLiteral("(text|title|placeholderText|hint|help|Accessible\\.(name|"
                                                  "description)): \"[^\"]*[A-Za-z]|name: \"[A-Z]"));
    QCOMPARE(offences(words, {}), QStringList());
}

void TestSources::noShadersAreUsed() {
    const QRegularExpression effects(QStringLiteral(
        "ShaderEffect|QtQuick\\.Effects|GraphicalEffects|layer\\.enabled|MultiEffect|Particle"));
    QCOMPARE(offences(effects, {}), QStringList());
}

void TestSources::everyIconIsUsed() {
    QString everything;
    for (const Source& source : sources())
        everything += source.lines.join(QLatin1Char('\n'));
    QDirIterator icons(QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/icons"), {QStringLiteral("*.svg")},
                       QDir::Files);
    int count = 0;
    for (; icons.hasNext(); ++count) {
        icons.next();
        const QString name = icons.fileInfo().completeBaseName();
        QVERIFY2(everything.contains(QLatin1Char('"') + name + QLatin1Char('"')), qPrintable(name));
    }
    QVERIFY2(count > 20, qPrintable(QString::number(count)));
}

// AppToolTip decides when it is visible; its users say when their control is pointed at.
void TestSources::toolTipsFollowTheOneRule() {
    int count = 0;
    for (const Source& source : sources()) {
        qsizetype start = -1;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const QString& line = source.lines[i];
            QVERIFY2(!line.contains("T.ToolTip {") || source.name.endsWith("AppToolTip.qml"),
                     qPrintable(source.name));
            if (line.trimmed() == QLatin1String("AppToolTip {"))
                start = i;
            if (start < 0)
                continue;
            QVERIFY2(!line.trimmed().startsWith("visible:"), qPrintable(source.name));
            if (line.trimmed() == QLatin1String("}")) {
                start = -1;
                ++count;
            }
        }
    }
    QVERIFY2(count >= 6, qPrintable(QString::number(count)));
}

QTEST_GUILESS_MAIN(TestSources)
#include "test_sources.moc"
