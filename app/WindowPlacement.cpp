// SPDX-License-Identifier: Apache-2.0
#include "app/WindowPlacement.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kRememberAfterMs = 300;

} // namespace

WindowPlacement::WindowPlacement(QWindow& window, SettingsViewModel& settings, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRememberAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &WindowPlacement::remember);
    const auto later = [this] { m_timer.start(); };
    connect(&window, &QWindow::xChanged, this, later);
    connect(&window, &QWindow::yChanged, this, later);
    connect(&window, &QWindow::widthChanged, this, later);
    connect(&window, &QWindow::heightChanged, this, later);
    connect(&window, &QWindow::visibilityChanged, this, later);
}

QRect WindowPlacement::inside(const QRect& wanted, const QRect& available) {
    const QSize size = wanted.size().boundedTo(available.size());
    const int x = std::clamp(wanted.x(), available.x(), available.x() + available.width() - size.width());
    const int y = std::clamp(wanted.y(), available.y(), available.y() + available.height() - size.height());
    return {QPoint(x, y), size};
}

void WindowPlacement::restore() {
    const WindowPlace place = m_settings.windowPlace();
    if (place.geometry.isEmpty())
        return;
    const QScreen* screen = QGuiApplication::screenAt(place.geometry.center());
    if (screen == nullptr)
        screen = m_window.screen();
    m_window.setGeometry(inside(place.geometry.united({place.geometry.topLeft(), m_window.minimumSize()}),
                                screen->availableGeometry()));
    if (place.state == WindowPlace::State::Maximized)
        m_window.setWindowState(Qt::WindowMaximized);
}

void WindowPlacement::remember() {
    WindowPlace place = m_settings.windowPlace();
    switch (m_window.visibility()) {
    case QWindow::Windowed:
        place = {.geometry = m_window.geometry(), .state = WindowPlace::State::Normal};
        break;
    case QWindow::Maximized: // the size of the normal window stays the remembered one
        place.state = WindowPlace::State::Maximized;
        break;
    default:
        return;
    }
    m_settings.setWindowPlace(place);
}

} // namespace nextgpt::app
