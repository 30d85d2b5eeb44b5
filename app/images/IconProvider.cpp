// SPDX-License-Identifier: Apache-2.0
#include "app/images/IconProvider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QUrl>

namespace nextgpt::app {

namespace {

constexpr int kNativeSide = 24; ///< pixels; the icons' own size
constexpr int kMaxSide = 512;

} // namespace

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image) {}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    const QString iconName = id.section('?', 0, 0);
    const QString query = QUrl::fromPercentEncoding(id.section('?', 1).toUtf8());
    const QColor color(query.section(QStringLiteral("color="), 1));
    QFile file(":/nextgpt/icons/" + iconName + ".svg");
    if (iconName.contains('/') || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray inColor = color.isValid() ? color.name(QColor::HexRgb).toLatin1() : "#000000";
    QSvgRenderer outline(file.readAll().replace("currentColor", inColor));
    const int side = requestedSize.width() > 0 ? std::min(requestedSize.width(), kMaxSide) : kNativeSide;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(color.isValid() ? color.alphaF() : 1.0);
    outline.render(&painter, QRectF(0, 0, side, side));
    if (size != nullptr)
        *size = image.size();
    return image;
}

} // namespace nextgpt::app
