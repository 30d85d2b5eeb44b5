#include "tests/engine/session/EngineListener.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

/// The bundle that ships, end to end. What it is good at is measured by tests/evaluation; here it has to
/// work.
class TestPocket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsAndRecognisesItsOwnPicture();
};

namespace {

std::string textOf(const std::vector<Event>& events) {
    std::string text;
    for (const TextDelta& delta : only<TextDelta>(events))
        text += delta.text;
    return text;
}

} // namespace

void TestPocket::initTestCase() {
    if (!std::filesystem::exists(std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / "bundle.json"))
        QSKIP("the pocket bundle is not in this checkout (resources/pocket/bundle)");
}

void TestPocket::drawsAndRecognisesItsOwnPicture() {
    QTemporaryDir folder;
    LocalEngine engine({NEXTGPT_POCKET_BUNDLE, "cpu", 2});
    EngineListener listener(engine);
    const Catalogue catalogue = listener.loaded();
    QVERIFY2(catalogue.state == Catalogue::State::Ready, catalogue.error.detail.c_str());

    Request drawing{1, {}};
    drawing.reply.messages = {{Role::User, {std::string("draw a large red star at night")}}};
    drawing.reply.mediaFolder = folder.path().toStdString();
    engine.submit(drawing);
    const auto drawn = listener.eventsOf(1);
    QVERIFY(std::holds_alternative<Finished>(drawn.back()));
    const auto ready = only<MediaReady>(drawn);
    QCOMPARE(ready.size(), std::size_t(1));
    qInfo("drew: %s (%.2f s, p %.2f)", textOf(drawn).c_str(), ready[0].recipe.seconds,
          only<MediaPromised>(drawn)[0].probability);

    Request asking{2, {}};
    asking.reply.messages = {{Role::User, {ready[0].file, std::string("what is this?")}}};
    asking.reply.mediaFolder = folder.path().toStdString();
    engine.submit(asking);
    const auto answered = listener.eventsOf(2);
    QVERIFY(std::holds_alternative<Finished>(answered.back()));
    QVERIFY(only<MediaPromised>(answered).empty());
    const TextMeasured measured = only<TextMeasured>(answered)[0];
    qInfo("saw: %s (first token %.3f s, %.0f tokens/s)", textOf(answered).c_str(), measured.firstTokenSeconds,
          measured.tokensPerSecond);
    QVERIFY(!textOf(answered).empty());
}

QTEST_GUILESS_MAIN(TestPocket)
#include "test_pocket.moc"
