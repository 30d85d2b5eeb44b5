// SPDX-License-Identifier: Apache-2.0
#pragma once

class QQuickWindow;

namespace nextgpt::app {

/// Makes the X server fill the window with its colour from the moment it appears, and where it grows: without
/// a background a compositor shows black until the first frame. Creates the native window; call it before
/// show(). Wayland shows no window before its first frame.
void keepNativeBackground(QQuickWindow& window);

} // namespace nextgpt::app
