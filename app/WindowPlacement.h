// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/SettingsViewModel.h"

#include <QTimer>
#include <QWindow>

namespace nextgpt::app {

/// Moves a window to the place where it was last, as far as a screen still has it, and remembers where the
/// user puts it.
class WindowPlacement : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    WindowPlacement(QWindow& window, SettingsViewModel& settings, QObject* parent = nullptr);

    /// Before the window is shown.
    void restore();

    /// `wanted` made no larger than the area of the screen, and moved into it.
    static QRect inside(const QRect& wanted, const QRect& available);

private:
    void remember();

    QWindow& m_window;
    SettingsViewModel& m_settings;
    QTimer m_timer; ///< while the window is being moved
};

} // namespace nextgpt::app
