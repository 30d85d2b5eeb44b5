// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace nextgpt::app {

/// Serves "image://icon/<name>?color=%23RRGGBB": an icon of the Lucide set in the given colour.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace nextgpt::app
