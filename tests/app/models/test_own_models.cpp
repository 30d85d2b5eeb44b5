// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelMaker.h"
#include "app/models/OwnModels.h"

#include "tests/app/models/PublishedParts.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;

namespace {

constexpr int kPatience = 180'000; ///< milliseconds; starting the program on a busy machine takes seconds

QVariant valueOf(OwnModels& models, int row, ModelListModel::Role role) {
    return models.rows()->index(row).data(role);
}

} // namespace

/// The list of models, with the program itself: the pocket bundle and one made of parts elsewhere.
class TestOwnModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bothAreListedWithWhatTheyNeed();
    void anotherFolderIsListedWhileItIsUsed();
    void aWholeModelIsUsed();
    void aChangedOrRemovedPartKeepsTheChatAsItIs();
    void onlyModelsOfTheProgramAreRemoved();

private:
    ModelPlaces places() const;
    void read();
    int rowOf(const QString& folder) const;
    QString part(const QString& name) const { return m_folder.filePath("parts/" + name); }

    QTemporaryDir m_folder;
    QString m_made;
    std::unique_ptr<OwnModels> m_models;
};

ModelPlaces TestOwnModels::places() const {
    return {.program = QStringLiteral(NEXTGPT_PROGRAM),
            .models = m_folder.filePath("models"),
            .downloads = m_folder.filePath("downloads"),
            .shipped = QStringLiteral(NEXTGPT_POCKET_BUNDLE),
            .device = "cpu"};
}

void TestOwnModels::initTestCase() {
    qputenv("XDG_DATA_HOME", m_folder.filePath("home").toUtf8()); // its trash
    qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
    nextgpt::test::scatterPocket(m_folder.filePath("parts").toStdString());
    ModelMaker maker(places());
    maker.add({QUrl::fromLocalFile(part("core")), QUrl::fromLocalFile(part("image"))});
    QTRY_VERIFY_WITH_TIMEOUT(maker.phase() == MakingPhase::Examined, kPatience);
    maker.setName("Mine");
    maker.make();
    QTRY_VERIFY_WITH_TIMEOUT(maker.phase() == MakingPhase::Made, kPatience);
    m_made = maker.madeFolder();
}

void TestOwnModels::init() {
    m_models = std::make_unique<OwnModels>(places());
    m_models->setCurrent({});
    read();
}

void TestOwnModels::read() {
    m_models->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!m_models->reading(), kPatience);
    QVERIFY2(m_models->errorTitle().isEmpty(), qPrintable(m_models->errorDetail()));
}

int TestOwnModels::rowOf(const QString& folder) const {
    for (int row = 0; row < m_models->rows()->count(); ++row)
        if (valueOf(*m_models, row, ModelListModel::FolderRole) == folder)
            return row;
    return -1;
}

void TestOwnModels::bothAreListedWithWhatTheyNeed() {
    QCOMPARE(m_models->rows()->count(), 2);
    QCOMPARE(valueOf(*m_models, 0, ModelListModel::OriginRole).toInt(), int(ModelOrigin::Shipped));
    QCOMPARE(valueOf(*m_models, 0, ModelListModel::NameRole).toString(), QString("Pocket"));
    QVERIFY(valueOf(*m_models, 0, ModelListModel::CurrentRole).toBool());
    QVERIFY(valueOf(*m_models, 0, ModelListModel::DemoRole).toBool());
    QCOMPARE(valueOf(*m_models, 0, ModelListModel::OutputsRole).toList().size(), 4);
    QCOMPARE(valueOf(*m_models, 1, ModelListModel::OriginRole).toInt(), int(ModelOrigin::Made));
    QCOMPARE(valueOf(*m_models, 1, ModelListModel::NameRole).toString(), QString("Mine"));
    QVERIFY(!valueOf(*m_models, 1, ModelListModel::CurrentRole).toBool());
    QCOMPARE(valueOf(*m_models, 1, ModelListModel::OutputsRole).toList(),
             (QVariantList{int(nextgpt::Modality::Text), int(nextgpt::Modality::Image)}));
    const StoredModel& made = *m_models->rows()->find(m_made);
    QVERIFY(made.refers && made.fits);
    QVERIFY(made.neededBytes > made.bytes / 2 && made.bytesForWeights > made.neededBytes);
    QVERIFY(valueOf(*m_models, 1, ModelListModel::MemoryRole).toString().contains("MB"));
    QVERIFY(valueOf(*m_models, 1, ModelListModel::ProblemRole).toString().isEmpty());
}

void TestOwnModels::anotherFolderIsListedWhileItIsUsed() {
    const QString elsewhere = m_folder.filePath("elsewhere");
    QVERIFY(QFile::link(NEXTGPT_POCKET_BUNDLE, elsewhere));
    m_models->setCurrent(elsewhere);
    read();
    QCOMPARE(m_models->rows()->count(), 3);
    const int row = rowOf(elsewhere);
    QCOMPARE(valueOf(*m_models, row, ModelListModel::OriginRole).toInt(), int(ModelOrigin::Elsewhere));
    QVERIFY(valueOf(*m_models, row, ModelListModel::CurrentRole).toBool());
    QVERIFY(QFile::remove(elsewhere));
}

void TestOwnModels::aWholeModelIsUsed() {
    QSignalSpy wanted(m_models.get(), &OwnModels::bundleWanted);
    m_models->useInChat(m_made);
    QCOMPARE(m_models->verified(), m_made);
    QVERIFY(wanted.wait(kPatience));
    QCOMPARE(wanted[0][0].toString(), m_made);
    QVERIFY(m_models->notice().contains("Mine"));
    m_models->setCurrent(m_made);
    QVERIFY(valueOf(*m_models, rowOf(m_made), ModelListModel::CurrentRole).toBool());
    m_models->useInChat(NEXTGPT_POCKET_BUNDLE);
    QVERIFY(wanted.wait(kPatience));
    QCOMPARE(wanted[1][0].toString(), QString()); // the one that comes with the program has no name
    m_models->useInChat(m_made);
    m_models->cancelUse();
    QVERIFY(m_models->verified().isEmpty());
    QTest::qWait(300);
    QCOMPARE(wanted.size(), 2);
}

void TestOwnModels::aChangedOrRemovedPartKeepsTheChatAsItIs() {
    QSignalSpy wanted(m_models.get(), &OwnModels::bundleWanted);
    const QString config = part("core/llm/config.json");
    QFile file(config);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray before = file.readAll();
    QByteArray other = before;
    other.replace(' ', '\t'); // as long as before, and the same values
    QVERIFY(file.seek(0) && file.write(other) == other.size());
    file.close();
    m_models->useInChat(m_made);
    QTRY_VERIFY_WITH_TIMEOUT(m_models->verified().isEmpty(), kPatience);
    QVERIFY(m_models->errorTitle().contains("not the one that it was made of"));
    QVERIFY2(m_models->errorDetail().contains("llm/config.json"), qPrintable(m_models->errorDetail()));
    QVERIFY(QFile::rename(config, config + ".away"));
    m_models->dismiss();
    read();
    QVERIFY(!valueOf(*m_models, rowOf(m_made), ModelListModel::ProblemRole).toString().isEmpty());
    m_models->useInChat(m_made);
    QTRY_VERIFY_WITH_TIMEOUT(m_models->verified().isEmpty(), kPatience);
    QVERIFY(m_models->errorTitle().contains("no longer where it was"));
    QCOMPARE(wanted.size(), 0);
    QVERIFY(QFile::rename(config + ".away", config));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    file.close();
    m_models->useInChat(m_made); // put back
    QVERIFY(wanted.wait(kPatience));
}

void TestOwnModels::onlyModelsOfTheProgramAreRemoved() {
    m_models->remove(NEXTGPT_POCKET_BUNDLE);
    QVERIFY(QFile::exists(NEXTGPT_POCKET_BUNDLE "/bundle.json"));
    m_models->setCurrent(m_made);
    m_models->remove(m_made); // in use
    QVERIFY(QFile::exists(m_made));
    m_models->setCurrent({});
    m_models->remove(m_made);
    QVERIFY(!QFile::exists(m_made));
    QVERIFY(QFile::exists(m_folder.filePath("home/Trash/files/Mine/bundle.json")));
    QVERIFY(QFile::exists(part("core/llm/model.safetensors")));
    QVERIFY(QFile::exists(part("image/unet/diffusion_pytorch_model.safetensors")));
    QCOMPARE(m_models->rows()->count(), 1);
    QVERIFY(m_models->notice().contains("Mine"));
}

QTEST_GUILESS_MAIN(TestOwnModels)
#include "test_own_models.moc"
