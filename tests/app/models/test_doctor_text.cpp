// SPDX-License-Identifier: Apache-2.0
#include "app/models/DoctorText.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

using namespace nextgpt::app;

namespace {

/// Puts a mark before every text of the doctor's.
class MarkingTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "DoctorText") == 0 ? '*' + QString::fromUtf8(text) : QString();
    }
};

/// The sources of the doctor with adjacent literals joined and their quotation marks as they are printed.
QString doctorSources() {
    QString sources;
    QDirIterator files(NEXTGPT_SOURCE_DIR "/engine/doctor", {"*.cpp"}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            sources += QString::fromUtf8(file.readAll());
    }
    static const QRegularExpression joint("\"\\s*\n\\s*\"");
    return sources.remove(joint).replace("\\\"", "\"");
}

} // namespace

/// The weight doctor's English in the language of the window.
class TestDoctorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsOneOfTheDoctors();
    void everySentenceOfTheDoctorsIsKnown();
    void namesAndNumbersAreKept();
    void otherSentencesStayAsTheyAre();
};

/// A sentence that the doctor words differently would silently stay English.
void TestDoctorText::everySentenceIsOneOfTheDoctors() {
    const QString sources = doctorSources();
    QVERIFY(doctorSentences().size() > 30);
    for (QString sentence : doctorSentences()) {
        if (sentence.startsWith("There is no ") && !sentence.contains(':')) { // put together
            sentence = sentence.mid(QString("There is no ").size()).chopped(1);
            sentence.remove(" of the %1 decoder");
            sentence.replace("the %1", "the %1 %2");
        }
        static const QRegularExpression place("%[0-9]");
        const QString written = sentence.replace(place, "{}");
        const QStringList pieces = written.split("{}", Qt::SkipEmptyParts);
        for (const QString& piece : sources.contains(written) ? QStringList() : pieces)
            QVERIFY2(sources.contains(piece), qPrintable(written));
    }
}

/// The other way round: a new sentence would be shown in English. Reasons that come from the engine stay so.
void TestDoctorText::everySentenceOfTheDoctorsIsKnown() {
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    static const QRegularExpression literal("\"([A-Z{][^\"\n]* [^\"\n]*[.])\"");
    int count = 0;
    for (auto found = literal.globalMatch(doctorSources()); found.hasNext();) {
        QString sentence = found.next().captured(1);
        if (sentence == QLatin1String("{} {}."))
            continue;
        if (sentence == QLatin1String("There is no {} of the {} decoder."))
            sentence = "There is no vocoder of the audio decoder.";
        sentence.replace("{}", "7");
        QVERIFY2(doctorText(sentence).startsWith('*'), qPrintable(sentence));
        ++count;
    }
    QVERIFY2(count > 40, qPrintable(QString::number(count)));
    QCoreApplication::removeTranslator(&translator);
}

void TestDoctorText::namesAndNumbersAreKept() {
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(doctorText("This image decoder is conditioned by 1,024 numbers, the projection gives 768."),
             QString("*This *image decoder is conditioned by 1,024 numbers, the projection gives 768."));
    QCOMPARE(doctorText("There is no scheduler_config.json of the video decoder."),
             QString("*There is no scheduler_config.json of the *video decoder."));
    QCOMPARE(doctorText("Two files are of the kind \"ImageBind\": /a/%2 b and /c."),
             QString("*Two files are of the kind \"*ImageBind\": /a/%2 b and /c."));
    QCOMPARE(doctorText("There is no config.json for the vocoder /a/b."),
             QString("*There is no config.json for the *vocoder /a/b."));
    QCOMPARE(
        doctorText(
            "The delta /d was made from a language model of 32 layers and 4,096 numbers, its base /b has "
            "40 and 5,120."),
        QString(
            "*The delta /d was made from a language model of 32 layers and 4,096 numbers, its base /b has "
            "40 and 5,120."));
    QCOMPARE(partText("llm"), QString("*Language model"));
    QCOMPARE(kindText("vocoder", "vocoder"), QString("*vocoder"));
    QCoreApplication::removeTranslator(&translator);
}

void TestDoctorText::otherSentencesStayAsTheyAre() {
    QCOMPARE(doctorText("Something new."), QString("Something new."));
    QCOMPARE(doctorText({}), QString());
    QCOMPARE(kindText("new_kind", "a new kind"), QString("a new kind"));
}

QTEST_GUILESS_MAIN(TestDoctorText)
#include "test_doctor_text.moc"
