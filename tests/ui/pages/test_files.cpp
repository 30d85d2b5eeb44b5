// SPDX-License-Identifier: Apache-2.0
// Files into and out of the window: saving, dropping, pasting, and requests of another process.
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QTest>

#include <array>
#include <cstdlib>
#include <optional>
#include <thread>

#include "app/bridge/ErrorText.h"
#include "tests/ui/support/WindowFixture.h"

using nextgpt::ErrorCode;
using nextgpt::Modality;
using nextgpt::app::ProfileLock;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Gives the focus to the newest image of the conversation and presses keys.
void pressOnImage(WindowFixture& fixture, Qt::KeyboardModifiers modifiers) {
    QQuickItem* image = fixture.findType("ImagePart");
    QVERIFY(image);
    image->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_S, modifiers);
}

/// The chip of the attachment that cannot be sent.
QQuickItem* failedChip(WindowFixture& fixture) {
    for (QQuickItem* item : nextgpt::test::allItems(fixture.window().contentItem()))
        if (item->isVisible() && nextgpt::test::isOfType(item, "AttachmentItem") &&
            !item->property("errorText").toString().isEmpty())
            return item;
    return nullptr;
}

/// The text on a chip that says why it cannot be sent.
QQuickItem* reasonOn(QQuickItem* chip) {
    const QString whole = chip->property("errorText").toString();
    for (QQuickItem* item : nextgpt::test::allItems(chip)) {
        const QString text = item->property("text").toString();
        if (item->isVisible() && item->inherits("QQuickText") && !text.isEmpty() && whole.startsWith(text))
            return item;
    }
    return nullptr;
}

/// What the window says of a file with this error.
QString titleOf(ErrorCode code, std::optional<Modality> medium, const char* format) {
    return nextgpt::app::errorText(nextgpt::Error{code, "detail", {.medium = medium, .format = format}})
        .title;
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savingTakesOnePress();
    void dialogAsksBeforeItReplaces();
    void dialogIsLeftWithEscape();
    void refusedDropsAreExplained();
    void droppedFilesAreCopied();
    void promptHasAMenu();
    void leftOutFilesAreCounted();
    void countOfHiddenAttachmentsIsReadable();
    void failedAttachmentIsExplainedBesideSend();
    void reasonIsWholeOnItsChip();
    void allAttachmentsAreRemovedAtOnce();
    void pastingAVeryLongTextIsRefusedAtOnce();
    void pastedCellsAreText();
    void anotherProcessIsServed();
};

void TestFiles::savingTakesOnePress() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    pressOnImage(fixture, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("Saved in saved")));
    const QStringList saved = fixture.savedFiles();
    QCOMPARE(saved.size(), 1);
    QVERIFY2(saved.first().endsWith(QLatin1String(".png")), qPrintable(saved.first()));
    const QQuickItem* show = fixture.find(QStringLiteral("Show in folder"));
    QVERIFY(show);
    fixture.settle();
    const QQuickItem* toast = fixture.findType("Toast");
    const QQuickItem* page = fixture.findType("ChatPage");
    QVERIFY(toast && page); // in the middle of the page, not over the sidebar
    QVERIFY(std::abs(middleOf(toast).x() - middleOf(page).x()) <= 1);
    fixture.click(fixture.find(QStringLiteral("Undo")));
    QTRY_COMPARE(fixture.savedFiles(), QStringList());
    QTRY_VERIFY(!fixture.find(QStringLiteral("Saved in saved")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestFiles::dialogAsksBeforeItReplaces() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    const QString old = fixture.savedFolder() + QStringLiteral("/old.png");
    QFile file(old);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("the user's");
    file.close();
    pressOnImage(fixture, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("File name")));
    fixture.settle();
    QVERIFY(fixture.find(QStringLiteral("old.png"))); // the list shows what is there and selects nothing
    QQuickItem* name = fixture.find(QStringLiteral("File name"));
    QVERIFY2(name->property("text").toString().endsWith(QLatin1String(".png")),
             qPrintable(name->property("text").toString()));
    name->setProperty("text", QStringLiteral("old"));
    QTest::keyClick(&fixture.window(), Qt::Key_Return);
    QTRY_VERIFY(fixture.findStarting(QStringLiteral("“old.png” already exists")));
    QCOMPARE(contentOf(old), QByteArray("the user's"));
    fixture.click(fixture.find(QStringLiteral("Replace")));
    QTRY_VERIFY(fixture.find(QStringLiteral("Saved in saved")));
    QVERIFY(contentOf(old).startsWith("\x89PNG"));
    QVERIFY(!fixture.find(QStringLiteral("Undo")));
    QVERIFY(!fixture.find(QStringLiteral("File name")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestFiles::dialogIsLeftWithEscape() {
    WindowFixture fixture(QStringLiteral("conversation"));
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("Files")));
    fixture.settle();
    QVERIFY(!fixture.find(QStringLiteral("File name")));
    QTest::keyClick(&fixture.window(), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.find(QStringLiteral("Files")));
    QTest::keyClick(&fixture.window(), Qt::Key_O, Qt::ControlModifier); // it opens again
    QTRY_VERIFY(fixture.find(QStringLiteral("Files")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestFiles::refusedDropsAreExplained() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    for (const QUrl& url :
         {QUrl(QStringLiteral("http://127.0.0.1:9/image.png")), QUrl::fromLocalFile(fixture.savedFolder())}) {
        fixture.drag({url});
        fixture.settle();
        QVERIFY(fixture.find(QStringLiteral("This cannot be attached")));
        QVERIFY(!fixture.find(QStringLiteral("Drop to attach")));
        fixture.drop({url});
        fixture.settle();
        QVERIFY(!fixture.find(QStringLiteral("This cannot be attached")));
        QVERIFY(!fixture.draft().notice().isEmpty());
        QVERIFY(fixture.find(fixture.draft().notice()));
        fixture.click(fixture.find(QStringLiteral("Dismiss")));
        QVERIFY(fixture.draft().notice().isEmpty());
    }
    QCOMPARE(fixture.draft().attachments()->count(), 0);
}

/// Also where the other program proposes to move them, as file managers do while Shift is held.
void TestFiles::droppedFilesAreCopied() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/samples/boat.png"))});
    const QPoint place = nextgpt::test::middleOf(fixture.window().contentItem());
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QDragMoveEvent move(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&fixture.window(), &move);
    QVERIFY(move.isAccepted());
    QCOMPARE(move.dropAction(), Qt::CopyAction);
    QDropEvent drop(place, offered, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    QTRY_VERIFY(!fixture.draft().attachments()->isImporting());
    QCOMPARE(fixture.draft().attachments()->count(), 1);
}

void TestFiles::promptHasAMenu() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    QTest::mouseClick(&fixture.window(), Qt::RightButton, {},
                      nextgpt::test::middleOf(fixture.find(QStringLiteral("Message"))));
    QTRY_VERIFY(fixture.find(QStringLiteral("Paste")));
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Paste")));
    QTRY_COMPARE(fixture.draft().text(), QStringLiteral("pasted"));
    fixture.find(QStringLiteral("Message"))->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(fixture.find(QStringLiteral("Select all")));
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestFiles::leftOutFilesAreCounted() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QList<QUrl> files;
    for (int i = 0; i < 20; ++i)
        files << QUrl::fromLocalFile(QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/samples/boat.png"));
    fixture.drag(files);
    fixture.settle();
    fixture.drop(files);
    fixture.settle();
    QCOMPARE(fixture.draft().attachments()->count(), 16);
    QVERIFY(fixture.find(QStringLiteral("4 more were not attached: at most 16 fit into a message.")));
}

/// Its white text is on its own dark surface, whatever attachment is under it.
void TestFiles::countOfHiddenAttachmentsIsReadable() {
    WindowFixture fixture(QStringLiteral("many"));
    fixture.settle();
    const QQuickItem* count = fixture.findStarting(QStringLiteral("+"));
    QVERIFY(count);
    const QPoint edge = count->mapToScene(QPointF(5, count->height() / 2)).toPoint();
    const QColor surface = fixture.window().grabWindow().pixelColor(edge);
    QVERIFY2(surface.lightness() < 60, qPrintable(surface.name()));
}

void TestFiles::failedAttachmentIsExplainedBesideSend() {
    WindowFixture fixture(QStringLiteral("attach")); // one of its files is a PDF
    fixture.settle();
    QVERIFY(!fixture.draft().canSend());
    const QQuickItem* reason = fixture.findStarting(QStringLiteral("“report.pdf” cannot be sent"));
    QVERIFY(reason);
    const QQuickItem* send = fixture.find(QStringLiteral("Send"));
    QVERIFY(send);
    const double gap = send->mapToScene(QPointF()).y() - reason->mapToScene(QPointF(0, reason->height())).y();
    QVERIFY2(gap >= 0 && gap < send->height(), qPrintable(QString::number(gap)));
    fixture.click(fixture.find(QStringLiteral("Remove")));
    QTRY_VERIFY(fixture.draft().canSend());
    QVERIFY(!fixture.findStarting(QStringLiteral("“report.pdf”")));
}

/// Of every error that a file can have, in at most two lines.
void TestFiles::reasonIsWholeOnItsChip() {
    constexpr std::array kCodes{ErrorCode::MediaUnsupported, ErrorCode::MediaDamaged,
                                ErrorCode::MediaTooLarge,    ErrorCode::MediaEmpty,
                                ErrorCode::ReaderFailed,     ErrorCode::FileUnreadable,
                                ErrorCode::DiskFull,         ErrorCode::FileNotWritable,
                                ErrorCode::OutOfMemory,      ErrorCode::Internal};
    constexpr std::array<std::optional<Modality>, 4> kMedia{std::nullopt, Modality::Image, Modality::Video,
                                                            Modality::Audio};
    WindowFixture fixture(QStringLiteral("attach")); // one of its files is a PDF
    fixture.settle();
    QQuickItem* chip = failedChip(fixture);
    QVERIFY(chip);
    const auto isWhole = [chip] {
        const QQuickItem* label = reasonOn(chip);
        return label != nullptr && label->property("lineCount").toInt() <= 2 &&
               !label->property("truncated").toBool();
    };
    QVERIFY2(isWhole(), qPrintable(chip->property("errorText").toString()));
    for (const ErrorCode code : kCodes)
        for (const auto& medium : kMedia)
            for (const char* format : {"", "Apple ProRes 4444 XQ"}) {
                const QString text = titleOf(code, medium, format);
                chip->setProperty("errorText", text);
                chip->setProperty("reason", nextgpt::app::firstSentence(text));
                QVERIFY2(isWhole(), qPrintable(text));
            }
    QCOMPARE(fixture.warnings().join('\n'), QString());
}

void TestFiles::allAttachmentsAreRemovedAtOnce() {
    WindowFixture fixture(QStringLiteral("attach"));
    fixture.settle();
    QVERIFY(fixture.draft().attachments()->count() > 2);
    fixture.click(fixture.find(QStringLiteral("Remove all")));
    QTRY_COMPARE(fixture.draft().attachments()->count(), 0);
    QTRY_VERIFY(!fixture.find(QStringLiteral("Remove all")));
    QVERIFY(fixture.draft().canSend()); // its text is kept
    QCOMPARE(fixture.warnings(), QStringList());
}

void TestFiles::pastingAVeryLongTextIsRefusedAtOnce() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("0123456789 abcdef").repeated(10 * 1024 * 1024 / 17));
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&fixture.window(), Qt::Key_V, Qt::ControlModifier);
    fixture.settle(1);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(fixture.draft().text().isEmpty());
    QVERIFY(fixture.findStarting(QStringLiteral("This text is too long to be inserted")));
    fixture.settle(); // the notice is in its place
    fixture.click(fixture.findStarting(QStringLiteral("Insert the first ")));
    QCOMPARE(fixture.draft().text().size(), 64 * 1024 - 1);
    QVERIFY(fixture.draft().canSend());
    fixture.draft().setText({});
    QGuiApplication::clipboard()->setText(QStringLiteral("short"));
    QTest::keyClick(&fixture.window(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(fixture.draft().text(), QStringLiteral("short"));
    QVERIFY(fixture.draft().notice().isEmpty());
}

void TestFiles::pastedCellsAreText() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    auto* cells = new QMimeData;
    cells->setText(QStringLiteral("Apples\t3"));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    cells->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(cells);
    QTest::keyClick(&fixture.window(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(fixture.draft().text(), QStringLiteral("Apples\t3"));
    QCOMPARE(fixture.draft().attachments()->count(), 0);
    fixture.settle();
    fixture.click(fixture.find(QStringLiteral("Attach the image")));
    QCOMPARE(fixture.draft().attachments()->count(), 1);
    QTRY_VERIFY(!fixture.draft().attachments()->isImporting());
}

void TestFiles::anotherProcessIsServed() {
    WindowFixture fixture(QStringLiteral("empty"));
    fixture.settle();
    const QString image = QStringLiteral(NEXTGPT_SOURCE_DIR "/resources/samples/boat.png");
    const auto deliver = [&fixture](const nextgpt::app::LaunchRequest& request) {
        ProfileLock::Delivery delivery = ProfileLock::Delivery::NoAnswer;
        std::thread other([&delivery, profile = fixture.profile(), line = request.toJson()] {
            delivery = ProfileLock(profile).deliver(line);
        });
        QTest::qWait(500);
        other.join();
        return delivery == ProfileLock::Delivery::Accepted;
    };
    QVERIFY(deliver({.message = {}, .files = {image}}));
    QCOMPARE(fixture.draft().attachments()->count(), 1);
    QTRY_VERIFY(!fixture.draft().attachments()->isImporting());
    QVERIFY(deliver({.message = QStringLiteral("What is this?"), .files = {image}}));
    QTRY_COMPARE(fixture.asked(), QStringList{QStringLiteral("What is this?")});
    QCOMPARE(fixture.engine().requests().back().messages.back().parts.size(), std::size_t(2));
}

QTEST_MAIN(TestFiles)
#include "test_files.moc"
