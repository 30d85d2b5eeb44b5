// SPDX-License-Identifier: Apache-2.0
// Every medium of kMedia has its texts, traits and names in the window.
#include "app/bridge/ErrorText.h"
#include "app/bridge/MediumTraits.h"
#include "app/bridge/QmlEnums.h"
#include "app/chat/PartText.h"
#include "app/chat/SmallerMedium.h"
#include "app/files/StandardFolders.h"
#include "app/models/DoctorText.h"
#include "app/storage/MarkdownExport.h"

#include "engine/request/MediaOption.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

/// One text of each medium.
template<typename TextOf>
QStringList textsOf(const TextOf& textOf) {
    QStringList texts;
    for (const Modality modality : kMediaModalities)
        texts.append(textOf(modality));
    return texts;
}

/// None is empty and no two are the same.
bool areDistinct(const QStringList& texts) {
    return !texts.contains(QString()) && QSet<QString>(texts.begin(), texts.end()).size() == texts.size();
}

/// The words after `Modality.` in the places of a QML file where a modality is set.
QStringList modalitiesIn(const QString& file) {
    QFile source(QStringLiteral(NEXTGPT_SOURCE_DIR "/ui/") + file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression place(QStringLiteral("modality: Modality\\.(\\w+)"));
    QStringList words;
    for (auto places = place.globalMatch(QString::fromUtf8(source.readAll())); places.hasNext();)
        words.append(places.next().captured(1));
    return words;
}

/// The names in QML of all modalities, in their order.
QStringList namesInQml() {
    const auto names = QMetaEnum::fromType<qml_modality::Value>();
    QStringList found;
    for (int number = 0; names.valueToKey(number) != nullptr; ++number)
        found.append(QString::fromLatin1(names.valueToKey(number)));
    return found;
}

} // namespace

class TestMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsHaveTheirTexts();
    void errorsNameTheMedium();
    void aSmallerOneIsOffered();
    void exportsAndFoldersKnowIt();
    void theDoctorsWordsAreTranslatable();
    void qmlHasItsName();
    void theWindowShowsIt();
};

void TestMedia::partsHaveTheirTexts() {
    QVERIFY(areDistinct(textsOf([](Modality m) { return stageText(Stage::Denoising, m); })));
    QVERIFY(areDistinct(textsOf([](Modality m) { return signalLine(m, 0.5)["label"].toString(); })));
    for (const auto& recipe : {std::optional<Recipe>(), std::optional<Recipe>(Recipe())})
        QVERIFY(areDistinct(textsOf([&recipe](Modality modality) {
            ConversationPart part;
            part.kind = PartKind::Media;
            part.modality = modality;
            part.recipe = recipe;
            return accessibleText(part);
        })));
    QVERIFY(signalLine(Modality::Text, 0.5).isEmpty());
}

void TestMedia::errorsNameTheMedium() {
    for (const ErrorCode code : {ErrorCode::MediaDamaged, ErrorCode::MediaEmpty})
        QVERIFY(areDistinct(textsOf([code](Modality m) {
            return errorText(Error{code, {}, MediaSubject{.medium = m}}).title;
        })));
}

void TestMedia::aSmallerOneIsOffered() {
    QStringList texts;
    for (const Modality modality : kMediaModalities) {
        const auto smaller = smallerMedium(modality, {}, kReferenceDefaults[modality]);
        QVERIFY(smaller);
        texts.append(smallerText(modality, *smaller));
    }
    QVERIFY(areDistinct(texts));
    QVERIFY(!smallerMedium(Modality::Text, {}, {}));
}

void TestMedia::exportsAndFoldersKnowIt() {
    QVERIFY(areDistinct(textsOf(mediumText)));
    QVERIFY(areDistinct(textsOf([](Modality m) { return QString::fromLatin1(htmlElement(m)); })));
    QVERIFY(!textsOf(standardFolder).contains(QString()));
    QVERIFY(!hasThumbnail(Modality::Text));
}

void TestMedia::theDoctorsWordsAreTranslatable() {
    for (const MediumNames& medium : kMedia) {
        const QString part = QString::fromUtf8(medium.name.data(), qsizetype(medium.name.size()));
        QVERIFY(partsOfBundles().contains(part));
        QVERIFY(partText(part) != part);
    }
}

void TestMedia::qmlHasItsName() {
    QCOMPARE(namesInQml().size(), qsizetype(kMedia.size() + 1));
    const auto outputs = QMetaEnum::fromType<OutputChoice>();
    for (const Modality modality : kMediaModalities)
        QCOMPARE(QString::fromLatin1(outputs.valueToKey(int(modality))), namesInQml().value(int(modality)));
}

void TestMedia::theWindowShowsIt() {
    const QStringList names = namesInQml();
    QCOMPARE(modalitiesIn(QStringLiteral("style/Modalities.qml")), names);
    const QStringList curves = modalitiesIn(QStringLiteral("runs/CurveCards.qml"));
    for (const QString& name : names.mid(1)) {
        QVERIFY2(QFile::exists(QStringLiteral(NEXTGPT_SOURCE_DIR "/ui/parts/%1Part.qml").arg(name)),
                 qPrintable(name));
        QCOMPARE(curves.count(name), qsizetype(2)); // of the run and of the one that it is compared with
    }
}

QTEST_GUILESS_MAIN(TestMedia)
#include "test_media.moc"
