// SPDX-License-Identifier: Apache-2.0
#include "app/NativeBackground.h"

#include <QGuiApplication>
#include <QProcess>
#include <QQuickWindow>
#include <QtTest>

#include <sys/prctl.h>
#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>
#include <memory>

/// What an X server shows of a window before Qt has drawn its first frame.
class TestNativeBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowHasItsColorBeforeTheFirstFrame();
    void windowWithoutItIsNotFilled();
    void colorFollowsTheTheme();
};

namespace {

constexpr int kSide = 200;
const QColor kColor(0x12, 0x34, 0x56);

xcb_connection_t* connection() {
    return qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection();
}

template<typename Reply>
using Freed = std::unique_ptr<Reply, decltype(&std::free)>;

/// A window that the X server shows and Qt does not draw, because Qt has not been asked to show it.
std::unique_ptr<QQuickWindow> nativeWindow() {
    auto window = std::make_unique<QQuickWindow>();
    window->setFlag(Qt::BypassWindowManagerHint);
    window->setGeometry(0, 0, kSide, kSide);
    window->setColor(kColor);
    return window;
}

void map(const QQuickWindow& window) {
    xcb_map_window(connection(), static_cast<xcb_window_t>(window.winId()));
    xcb_flush(connection());
}

/// The colour that the screen shows in the middle of the window.
QColor shown(const QQuickWindow& window) {
    const auto cookie =
        xcb_get_image(connection(), XCB_IMAGE_FORMAT_Z_PIXMAP, static_cast<xcb_drawable_t>(window.winId()),
                      kSide / 2, kSide / 2, 1, 1, ~0U);
    const Freed<xcb_get_image_reply_t> image(xcb_get_image_reply(connection(), cookie, nullptr), &std::free);
    if (!image || xcb_get_image_data_length(image.get()) < 4)
        return {};
    const std::uint8_t* bgr = xcb_get_image_data(image.get());
    return {bgr[2], bgr[1], bgr[0]};
}

} // namespace

void TestNativeBackground::windowHasItsColorBeforeTheFirstFrame() {
    const auto window = nativeWindow();
    nextgpt::app::keepNativeBackground(*window);
    map(*window);
    QTRY_COMPARE(shown(*window), kColor);
}

/// Otherwise the test above would prove nothing.
void TestNativeBackground::windowWithoutItIsNotFilled() {
    const auto window = nativeWindow();
    window->create();
    map(*window);
    QTest::qWait(200);
    QVERIFY(shown(*window).isValid());
    QVERIFY(shown(*window) != kColor);
}

void TestNativeBackground::colorFollowsTheTheme() {
    const auto window = nativeWindow();
    nextgpt::app::keepNativeBackground(*window);
    map(*window);
    QTRY_COMPARE(shown(*window), kColor);
    window->setColor(Qt::white);
    xcb_clear_area(connection(), 0, static_cast<xcb_window_t>(window->winId()), 0, 0, 0, 0); // as if it grew
    QTRY_COMPARE(shown(*window), QColor(Qt::white));
}

int main(int argc, char** argv) {
    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }); // should this process crash
    // It writes the number of the display that it has chosen as soon as it accepts connections.
    server.start("Xvfb", {"-displayfd", "1", "-screen", "0", "400x400x24", "-nolisten", "tcp"});
    if (!server.waitForReadyRead(60'000))
        qFatal("Xvfb does not start");
    qputenv("DISPLAY", ":" + server.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_QUICK_BACKEND", "software");
    int status = 1;
    {
        const QGuiApplication program(argc, argv);
        TestNativeBackground test;
        status = QTest::qExec(&test, argc, argv);
    }
    server.terminate();
    server.waitForFinished();
    return status;
}

#include "test_native_background.moc"
