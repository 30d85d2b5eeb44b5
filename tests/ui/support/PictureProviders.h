#pragma once
#include <QQuickImageProvider>

class QQmlEngine;

namespace nextgpt::test {

// Icons and pictures for a window without the program behind it.
void addPictureProviders(QQmlEngine& engine);

} // namespace nextgpt::test
