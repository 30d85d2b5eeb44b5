// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace nextgpt::app {

/// "image://icon/<name>?color=%23RRGGBB": an outline of the icon set in the colour asked for.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace nextgpt::app
