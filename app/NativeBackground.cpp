// SPDX-License-Identifier: Apache-2.0
#include "app/NativeBackground.h"

#include <QGuiApplication>
#include <QQuickWindow>

#include <xcb/xcb.h>

namespace nextgpt::app {

namespace {

void fill(const QQuickWindow& window, xcb_connection_t* connection) {
    const std::uint32_t pixel = window.color().rgb(); // visuals of 24 and 32 bits have this layout
    xcb_change_window_attributes(connection, static_cast<xcb_window_t>(window.winId()), XCB_CW_BACK_PIXEL,
                                 &pixel);
    xcb_flush(connection);
}

} // namespace

void keepNativeBackground(QQuickWindow& window) {
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t* connection = x11 == nullptr ? nullptr : x11->connection();
    if (connection == nullptr) // the platform "offscreen" has the interface without a connection
        return;
    window.create();
    fill(window, connection);
    QObject::connect(&window, &QQuickWindow::colorChanged, &window,
                     [&window, connection] { fill(window, connection); });
}

} // namespace nextgpt::app
