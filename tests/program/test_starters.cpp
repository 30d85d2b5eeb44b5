// SPDX-License-Identifier: Apache-2.0
#include "tests/program/Terminal.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::test;

namespace {

/// What the bundle can name, as far as the prompts on the first page and their images mention it.
const QStringList kWords{"small", "large", "red",   "blue",   "yellow", "purple", "star",
                         "boat",  "bird",  "heart", "night",  "sunset", "meadow", "day",
                         "left",  "right", "top",   "bottom", "moving"};

/// What the images that come with the program show.
const QMap<QString, QString> kSamples{{"heart", "a large purple heart at the left, by day"},
                                      {"star", "a large red star at night"},
                                      {"boat", "a small blue boat at the bottom left, at sunset"},
                                      {"bird", "a small yellow bird at the top right, in a meadow"}};

struct Starter {
    QString text;
    QString input;
    QString output;
    QString sample;
};

QList<Starter> startersOfTheFirstPage() {
    QFile file(QStringLiteral(NEXTGPT_SOURCE_DIR "/ui/chat/EmptyState.qml"));
    QList<Starter> starters;
    if (!file.open(QIODevice::ReadOnly))
        return starters;
    static const QRegularExpression entry("text: qsTr\\(\"([^\"]+)\"\\), input: Modality\\.(\\w+), output: "
                                          "Modality\\.(\\w+), sample: \"(\\w+)\"");
    for (auto found = entry.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        starters << Starter{match.captured(1), match.captured(2), match.captured(3), match.captured(4)};
    }
    return starters;
}

/// The words of `text` that are missing in `answer`.
QStringList missingWords(const QString& text, const QString& answer) {
    static const QRegularExpression separator("[^a-z]+");
    const QStringList said = answer.toLower().split(separator, Qt::SkipEmptyParts);
    QStringList missing;
    for (const QString& word : text.toLower().split(separator, Qt::SkipEmptyParts))
        if (kWords.contains(word) && !said.contains(word))
            missing << word;
    return missing;
}

struct Reply {
    QString text;
    QMap<QString, QString> media; ///< paths by modality
};

Reply ask(const QString& text, const QString& attachment, const QString& folder) {
    QStringList arguments{"reply", text, "--out", folder, "--json"};
    if (!attachment.isEmpty())
        arguments << "--attach" << attachment;
    Reply reply;
    for (const QJsonObject& line : jsonLines(run(arguments).out)) {
        if (line["event"] == "text_delta")
            reply.text += line["text"].toString();
        if (line["event"] == "media_ready")
            reply.media[line["modality"].toString()] = line["path"].toString();
    }
    return reply;
}

} // namespace

/// Every prompt that the first page offers is one that the bundle answers rightly: it says what was asked
/// for, generates the medium, and recognises in it what it was to show.
class TestStarters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundleAnswersRightly_data();
    void bundleAnswersRightly();
};

void TestStarters::bundleAnswersRightly_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("sample");
    const QList<Starter> starters = startersOfTheFirstPage();
    QVERIFY(starters.size() >= 4);
    for (const Starter& starter : starters)
        QTest::newRow(qPrintable(starter.text))
            << starter.text << starter.input << starter.output << starter.sample;
}

void TestStarters::bundleAnswersRightly() {
    QFETCH(QString, text);
    QFETCH(QString, input);
    QFETCH(QString, output);
    QFETCH(QString, sample);
    const QTemporaryDir folder;
    const QString image = QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/samples/%1.png").arg(sample);
    const bool asksAboutImage = input == "Image";
    QVERIFY(kSamples.contains(sample));
    const QString wanted = asksAboutImage ? kSamples[sample] : text;
    const Reply reply = ask(text, asksAboutImage ? image : QString(), folder.path());
    QVERIFY2(missingWords(wanted, reply.text).isEmpty(), qPrintable(reply.text));
    if (output == "Text")
        return;
    const QString medium = reply.media.value(output.toLower());
    QVERIFY2(!medium.isEmpty(), qPrintable(reply.text));
    const QMap<QString, QString> questions{{"Image", "What is in this image?"},
                                           {"Video", "What happens in this video?"},
                                           {"Audio", "What do you hear?"}};
    const Reply seen = ask(questions[output], medium, folder.path());
    // A sound does not tell a size, a colour or a place.
    static const QRegularExpression things("star|boat|bird|heart");
    const QString expected = output == "Audio" ? things.match(text).captured() : text;
    QVERIFY2(missingWords(expected, seen.text).isEmpty(), qPrintable(seen.text));
}

QTEST_GUILESS_MAIN(TestStarters)
#include "test_starters.moc"
