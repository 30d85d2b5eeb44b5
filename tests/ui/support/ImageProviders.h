// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QQuickImageProvider>

class QQmlEngine;

namespace nextgpt::test {

// Icons and images for a window without the program behind it.
void addImageProviders(QQmlEngine& engine);

} // namespace nextgpt::test
