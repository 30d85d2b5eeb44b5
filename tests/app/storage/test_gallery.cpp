// SPDX-License-Identifier: Apache-2.0
#include "app/gallery/GalleryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt::app;
using nextgpt::Modality;
using nextgpt::Recipe;
using nextgpt::Role;

/// The media of all conversations: which are shown, in which order, and how the list follows the library.
class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void generatedMediaAreShownNewestFirst();
    void attachedMediaAreShownOnRequest();
    void mediaAreFiltered();
    void pagesFollowEachOther();
    void listFollowsTheLibrary();
    void trashAndRemovedMessagesAreLeftOut();
    void conversationIsOpenedAtItsMessage();
    void nothingIsReadWhileItIsHidden();

private:
    struct Medium {
        Modality modality;
        QString request;
        QString file;
    };
    /// A conversation in which each request is answered with one medium. Returns its id.
    qint64 talk(const QString& title, const std::vector<Medium>& media);
    enum class Tester { Watches, IsAway };
    void open(Tester tester = Tester::Watches);
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConversationStore> m_store;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<GalleryModel> m_gallery;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

ConversationPart textPart(const QString& words) {
    ConversationPart part;
    part.text = words;
    return part;
}

ConversationPart mediaPart(Modality modality, const QString& path) {
    ConversationPart part;
    part.kind = PartKind::Media;
    part.modality = modality;
    part.path = path;
    return part;
}

} // namespace

void TestGallery::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConversationStore>(m_folder->path());
}

void TestGallery::cleanup() {
    m_tester.reset();
    m_gallery.reset();
    m_library.reset();
    m_store.reset();
}

qint64 TestGallery::talk(const QString& title, const std::vector<Medium>& media) {
    ConversationSummary summary;
    summary.id = m_store->newConversationId();
    summary.title = title;
    summary.changedMs = QDateTime::currentMSecsSinceEpoch();
    m_store->saveSummary(summary);
    qint64 last = 0;
    for (const auto& [modality, request, file] : media) {
        ConversationMessage asked;
        asked.id = asked.chosen = m_store->newMessageId();
        asked.parent = last;
        asked.author = Role::User;
        asked.createdMs = summary.changedMs;
        asked.parts = {mediaPart(Modality::Image, "/given-" + file), textPart(request)};
        m_store->saveMessage(summary.id, asked);
        ConversationMessage reply = asked;
        reply.id = reply.chosen = m_store->newMessageId();
        reply.parent = asked.id;
        reply.author = Role::Assistant;
        reply.parts = {textPart("Here it is."), mediaPart(modality, "/" + file)};
        reply.parts.back().recipe = Recipe{.prompt = request.toStdString(),
                                           .seed = 42,
                                           .sampler = "PNDM",
                                           .steps = 2,
                                           .guidance = 1,
                                           .bundleName = "Pocket",
                                           .bundleHash = "",
                                           .seconds = 1};
        m_store->saveMessage(summary.id, reply);
        last = reply.id;
    }
    return summary.id;
}

/// The gallery is shown.
void TestGallery::open(Tester tester) {
    m_library = std::make_unique<Library>(*m_store, Library::AtStart::OpenNone);
    m_gallery = std::make_unique<GalleryModel>(*m_library);
    if (tester == Tester::Watches)
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_gallery.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_gallery->setActive(true);
    QTRY_VERIFY(m_gallery->settled());
}

QStringList TestGallery::files() const {
    QStringList files;
    for (int row = 0; row < m_gallery->count(); ++row)
        files << m_gallery->index(row).data(GalleryModel::Path).toString();
    return files;
}

void TestGallery::generatedMediaAreShownNewestFirst() {
    talk("Stars", {{Modality::Image, "a red star", "star.png"}, {Modality::Audio, "its sound", "star.flac"}});
    talk("A blue bird…", {{Modality::Image, "a blue bird at the top", "bird.png"}});
    talk("", {{Modality::Video, "a boat\n at sunset", "boat.mp4"}});
    open();
    QCOMPARE(files(), (QStringList{"/boat.mp4", "/bird.png", "/star.flac", "/star.png"}));
    const auto data = [this](int row, GalleryModel::Role role) {
        return m_gallery->index(row).data(role).toString();
    };
    QCOMPARE(data(0, GalleryModel::Words), QString("a boat at sunset"));
    QVERIFY(data(0, GalleryModel::Details).endsWith("New conversation"));
    QVERIFY2(!data(1, GalleryModel::Details).contains("bird"), qPrintable(data(1, GalleryModel::Details)));
    QVERIFY(data(3, GalleryModel::Details).endsWith("Stars"));
    QVERIFY(data(3, GalleryModel::AccessibleText).startsWith("Image: a red star, "));
    QCOMPARE(data(2, GalleryModel::Source), QString()); // audio has no picture
    QVERIFY(data(0, GalleryModel::Source).startsWith("image://media/"));
    QCOMPARE(data(3, GalleryModel::FileUrl), QString("file:///star.png"));
    const LibraryMedium* star = m_gallery->find("/star.png"); // what a file is named after
    QVERIFY(star != nullptr && star->words == "a red star" && star->seed == 42U);
    QVERIFY(m_gallery->find("/other.png") == nullptr);
}

void TestGallery::attachedMediaAreShownOnRequest() {
    talk("Stars", {{Modality::Image, "a red star", "star.png"}});
    open();
    QCOMPARE(files(), QStringList{"/star.png"});
    m_gallery->setWithAttached(true);
    QVERIFY(!m_gallery->settled());
    QTRY_COMPARE(files(), (QStringList{"/star.png", "/given-star.png"}));
    QCOMPARE(m_gallery->index(1).data(GalleryModel::Words).toString(), QString("a red star"));
}

void TestGallery::mediaAreFiltered() {
    talk("Stars", {{Modality::Image, "ein Café", "cafe.png"}, {Modality::Audio, "its sound", "star.flac"}});
    talk("Boats", {{Modality::Video, "a red sail", "boat.mp4"}});
    open();
    m_gallery->setModality(int(Modality::Video));
    QTRY_COMPARE(files(), QStringList{"/boat.mp4"});
    m_gallery->setModality(int(Modality::Text));
    QTRY_COMPARE(m_gallery->count(), 3);
    m_gallery->setFilter("CAFE"); // of the request
    QTRY_COMPARE(files(), QStringList{"/cafe.png"});
    m_gallery->setFilter("red boats"); // of the request and the title together
    QTRY_COMPARE(files(), QStringList{"/boat.mp4"});
    m_gallery->setFilter("nothing");
    QTRY_COMPARE(m_gallery->count(), 0);
    QVERIFY(m_gallery->settled());
    m_gallery->setFilter({});
    QTRY_COMPARE(m_gallery->count(), 3);
}

void TestGallery::pagesFollowEachOther() {
    constexpr int kMedia = 300;
    std::vector<Medium> media;
    for (int number = 0; number < kMedia; ++number)
        media.push_back({Modality::Image, QString("image %1").arg(number), QString("%1.png").arg(number)});
    talk("Many", media);
    open(Tester::IsAway); // it would fetch the pages itself
    QVERIFY(m_gallery->count() < kMedia);
    while (m_gallery->count() < kMedia) {
        const int before = m_gallery->count();
        QVERIFY(m_gallery->canFetchMore({}));
        m_gallery->fetchMore({});
        QVERIFY(!m_gallery->canFetchMore({})); // one page at a time
        QTRY_VERIFY(m_gallery->count() > before);
    }
    QVERIFY(!m_gallery->canFetchMore({}));
    const QStringList shown = files();
    QCOMPARE(shown.size(), kMedia);
    for (int row = 0; row < kMedia; ++row)
        QCOMPARE(shown[row], QString("/%1.png").arg(kMedia - 1 - row));
}

void TestGallery::listFollowsTheLibrary() {
    const qint64 stars = talk("Stars", {{Modality::Image, "a red star", "star.png"}});
    talk("Boats", {{Modality::Image, "a boat", "boat.png"}});
    open();
    QTRY_COMPARE(m_library->summaries().size(), std::size_t(2));
    const QSignalSpy resets(m_gallery.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex star = m_gallery->index(1);
    m_library->rename(stars, "Suns");
    QTRY_VERIFY(star.data(GalleryModel::Details).toString().endsWith("Suns"));
    const qint64 birds = talk("Birds", {{Modality::Image, "a bird", "bird.png"}});
    m_library->rename(stars, "Suns at night"); // any change announces itself
    QTRY_COMPARE(files(), (QStringList{"/bird.png", "/boat.png", "/star.png"}));
    QCOMPARE(star.row(), 2); // the view keeps its place
    m_library->remove(stars);
    QTRY_COMPARE(files(), (QStringList{"/bird.png", "/boat.png"}));
    QVERIFY(!star.isValid());
    QCOMPARE(resets.count(), 0);
    QVERIFY(birds != 0);
}

void TestGallery::trashAndRemovedMessagesAreLeftOut() {
    const qint64 stars = talk("Stars", {{Modality::Image, "a red star", "star.png"}});
    const qint64 boats = talk("Boats", {{Modality::Image, "a boat", "boat.png"}});
    m_store->markRemoved(stars);
    ConversationMessage removed;
    removed.id = 4; // the reply about the boat
    removed.removed = true;
    m_store->saveNode(boats, removed);
    open();
    QCOMPARE(files(), QStringList());
}

void TestGallery::conversationIsOpenedAtItsMessage() {
    const qint64 stars = talk("Stars", {{Modality::Image, "a red star", "star.png"}});
    open();
    const QSignalSpy wanted(m_gallery.get(), &GalleryModel::messageWanted);
    m_gallery->openConversation(0);
    m_gallery->openConversation(1); // there is none
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), stars);
    QCOMPARE(wanted[0][1].toLongLong(), 2);
}

void TestGallery::nothingIsReadWhileItIsHidden() {
    talk("Stars", {{Modality::Image, "a red star", "star.png"}});
    open();
    m_gallery->setActive(false);
    talk("Boats", {{Modality::Image, "a boat", "boat.png"}});
    QTRY_COMPARE(m_library->summaries().size(), std::size_t(1));
    m_library->rename(m_library->summaries().begin()->first, "Suns");
    QTest::qWait(400);
    QCOMPARE(m_gallery->count(), 1);
    m_gallery->setActive(true);
    QTRY_COMPARE(m_gallery->count(), 2);
}

QTEST_GUILESS_MAIN(TestGallery)
#include "test_gallery.moc"
