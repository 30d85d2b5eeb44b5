// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelMaker.h"

#include "tests/app/models/PublishedParts.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr int kPatience = 180'000; ///< milliseconds; starting the program on a busy machine takes seconds

QVariantMap rowOf(const ModelMaker& maker, const QString& title) {
    for (const QVariant& row : maker.parts())
        if (row.toMap()["title"] == title)
            return row.toMap();
    return {};
}

PartState stateOf(const ModelMaker& maker, const QString& title) {
    return PartState(rowOf(maker, title)["state"].toInt());
}

} // namespace

/// Models of dropped files, with the program itself.
class TestModelMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsMissingIsSaidPartByPart();
    void whatDoesNotBelongTogetherIsSaid();
    void aCompleteSetBecomesAModelOfLinks();
    void aNameIsNeededAndMayOccurTwice();
    void cancellingLeavesNothing();
    void filesThatVanishedAreSaidInOneSentence();

private:
    std::unique_ptr<ModelMaker> maker() const;
    void choose(ModelMaker& maker, const QStringList& names) const;
    QString models() const { return m_folder.filePath("models"); }

    QTemporaryDir m_folder;
};

void TestModelMaker::initTestCase() {
    qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
    nextgpt::test::scatterPocket(m_folder.filePath("parts").toStdString());
}

std::unique_ptr<ModelMaker> TestModelMaker::maker() const {
    return std::make_unique<ModelMaker>(ModelPlaces{.program = QStringLiteral(NEXTGPT_PROGRAM),
                                                    .models = models(),
                                                    .downloads = m_folder.filePath("downloads"),
                                                    .shipped = {},
                                                    .device = "cpu"});
}

void TestModelMaker::choose(ModelMaker& maker, const QStringList& names) const {
    QList<QUrl> urls;
    for (const QString& name : names)
        urls << QUrl::fromLocalFile(m_folder.filePath("parts/" + name));
    maker.add(urls);
    QCOMPARE(maker.phase(), MakingPhase::Examining);
    QVERIFY(maker.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(maker.phase() == MakingPhase::Examined, kPatience);
    QVERIFY2(maker.errorTitle().isEmpty(), qPrintable(maker.errorDetail()));
}

void TestModelMaker::whatIsMissingIsSaidPartByPart() {
    const auto maker = this->maker();
    QVERIFY(maker->parts().isEmpty() && maker->phase() == MakingPhase::Chosen);
    choose(*maker, {"core/llm", "image"});
    QVERIFY(!maker->complete());
    QCOMPARE(stateOf(*maker, "Language model"), PartState::Present);
    QCOMPARE(stateOf(*maker, "ImageBind"), PartState::Missing);
    QCOMPARE(stateOf(*maker, "NExT-GPT's trained tensors"), PartState::Missing);
    QCOMPARE(stateOf(*maker, "Image decoder"), PartState::Present);
    QCOMPARE(stateOf(*maker, "Audio decoder"), PartState::Absent);
    QVERIFY(!rowOf(*maker, "ImageBind")["findings"].toList()[0].toMap()["advice"].toString().isEmpty());
    QVERIFY(rowOf(*maker, "Language model")["facts"].toStringList().join(' ').contains("MB"));
    QVERIFY(rowOf(*maker, "Image decoder")["files"].toList().size() >= 5);
    maker->make(); // does nothing
    QCOMPARE(maker->phase(), MakingPhase::Examined);
    choose(*maker, {"core"}); // the rest
    QVERIFY(maker->complete());
    QCOMPARE(stateOf(*maker, "ImageBind"), PartState::Present);
    maker->remove(m_folder.filePath("parts/core"));
    QTRY_VERIFY_WITH_TIMEOUT(maker->phase() == MakingPhase::Examined && !maker->complete(), kPatience);
    maker->clear();
    QVERIFY(maker->parts().isEmpty() && maker->paths().isEmpty());
}

void TestModelMaker::whatDoesNotBelongTogetherIsSaid() {
    QVERIFY(QDir().mkpath(m_folder.filePath("parts/twice")));
    QVERIFY(QFile::copy(m_folder.filePath("parts/core/imagebind/model.safetensors"),
                        m_folder.filePath("parts/twice/other.safetensors")));
    const auto maker = this->maker();
    choose(*maker, {"core", "twice"});
    QVERIFY(!maker->complete());
    QCOMPARE(stateOf(*maker, "ImageBind"), PartState::Conflicting);
    const QVariantMap finding = rowOf(*maker, "ImageBind")["findings"].toList()[0].toMap();
    QVERIFY(finding["problem"].toBool());
    QVERIFY(finding["text"].toString().contains("other.safetensors"));
    QCOMPARE(finding["advice"].toString(), QString("Give only one of them."));
    QVERIFY(QDir(m_folder.filePath("parts/twice")).removeRecursively());
}

void TestModelMaker::aCompleteSetBecomesAModelOfLinks() {
    const auto maker = this->maker();
    choose(*maker, {"core", "image"});
    QVERIFY(maker->complete());
    QVERIFY(!maker->name().isEmpty() && maker->nameProblem().isEmpty());
    maker->setName("  My / model ");
    QSignalSpy made(maker.get(), &ModelMaker::made);
    maker->make();
    QCOMPARE(maker->phase(), MakingPhase::Making);
    maker->clear(); // not while it is made
    QVERIFY(made.wait(kPatience));
    QCOMPARE(maker->phase(), MakingPhase::Made);
    QCOMPARE(maker->share(), 1.0);
    const QString folder = made[0][0].toString();
    QCOMPARE(folder, maker->madeFolder());
    QCOMPARE(folder, models() + "/My  model");
    QFile manifest(folder + "/bundle.json");
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(manifest.readAll())["name"].toString(), QString("My / model"));
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int links = 0;
    while (files.hasNext()) {
        files.next();
        links += files.fileInfo().isSymLink() ? 1 : 0;
        QVERIFY2(files.fileInfo().isSymLink() || files.fileName().endsWith(".json"),
                 qPrintable(files.filePath()));
    }
    QVERIFY(links > 10);
}

void TestModelMaker::aNameIsNeededAndMayOccurTwice() {
    const auto maker = this->maker();
    choose(*maker, {"core"});
    for (const char* wrong : {"", "  ", "/", "..."}) {
        maker->setName(wrong);
        QVERIFY2(!maker->nameProblem().isEmpty(), wrong);
        maker->make();
        QCOMPARE(maker->phase(), MakingPhase::Examined);
    }
    for (const char* folder : {"/Twin", "/Twin-2"}) {
        maker->setName("Twin");
        maker->make();
        QTRY_COMPARE_WITH_TIMEOUT(maker->phase(), MakingPhase::Made, kPatience);
        QCOMPARE(maker->madeFolder(), models() + folder);
        maker->examine();
        QTRY_COMPARE_WITH_TIMEOUT(maker->phase(), MakingPhase::Examined, kPatience);
    }
}

void TestModelMaker::cancellingLeavesNothing() {
    const auto maker = this->maker();
    maker->add({QUrl::fromLocalFile(m_folder.filePath("parts/core"))});
    maker->cancel();
    QCOMPARE(maker->phase(), MakingPhase::Chosen);
    QVERIFY(!maker->isBusy() && maker->parts().isEmpty() && maker->paths().size() == 1);
    maker->examine();
    QTRY_COMPARE_WITH_TIMEOUT(maker->phase(), MakingPhase::Examined, kPatience);
    maker->setName("Cancelled");
    maker->make();
    maker->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(maker->phase(), MakingPhase::Examined, kPatience);
    QVERIFY2(maker->errorTitle().isEmpty(), qPrintable(maker->errorDetail()));
    QVERIFY(!QFile::exists(models() + "/Cancelled") && !QFile::exists(models() + "/Cancelled.part"));
}

void TestModelMaker::filesThatVanishedAreSaidInOneSentence() {
    const QString lost = m_folder.filePath("lost");
    QVERIFY(QDir().mkpath(lost));
    const auto maker = this->maker();
    maker->add({QUrl::fromLocalFile(lost), QUrl("https://example.org/x")});
    QCOMPARE(maker->paths(), QStringList{lost}); // only local files
    QTRY_COMPARE_WITH_TIMEOUT(maker->phase(), MakingPhase::Examined, kPatience);
    QVERIFY(QDir().rmdir(lost));
    maker->examine();
    QTRY_VERIFY_WITH_TIMEOUT(!maker->errorTitle().isEmpty(), kPatience);
    QVERIFY(maker->errorDetail().contains(lost));
    QCOMPARE(maker->phase(), MakingPhase::Chosen);
}

QTEST_GUILESS_MAIN(TestModelMaker)
#include "test_model_maker.moc"
