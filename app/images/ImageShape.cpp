// SPDX-License-Identifier: Apache-2.0
#include "app/images/ImageShape.h"

#include <QPainter>
#include <QPainterPath>
#include <QUrlQuery>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kMaxSide = 8192;

QImage scaled(const QImage& image, const QSize& requested, const ImageShape& shape) {
    if (requested.width() <= 0 && requested.height() <= 0)
        return image;
    QSize bound = requested.boundedTo({kMaxSide, kMaxSide});
    if (bound.width() <= 0)
        bound.setWidth(std::max(1, image.width() * bound.height() / image.height()));
    if (bound.height() <= 0)
        bound.setHeight(std::max(1, image.height() * bound.width() / image.width()));
    const QSize size =
        image.size().scaled(bound, shape.fill ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QImage resized = image.scaled(size.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (!shape.fill)
        return resized;
    return resized.copy((resized.width() - bound.width()) / 2, (resized.height() - bound.height()) / 2,
                        bound.width(), bound.height());
}

} // namespace

ImageAddress parseImageAddress(const QString& id) {
    const qsizetype mark = id.indexOf('?');
    if (mark < 0)
        return {id, {}};
    const QUrlQuery query(id.mid(mark + 1));
    return {id.left(mark),
            {.radius = query.queryItemValue(QStringLiteral("r")).toDouble(),
             .seconds = query.queryItemValue(QStringLiteral("t")).toDouble(),
             .fill = query.queryItemValue(QStringLiteral("fill")) == QLatin1String("1")}};
}

QImage shaped(const QImage& image, const QSize& requested, const ImageShape& shape) {
    if (image.isNull())
        return {};
    QImage sized = scaled(image, requested, shape);
    if (shape.radius <= 0)
        return sized;
    QImage result(sized.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(sized));
    const double radius = std::min(shape.radius, std::min(sized.width(), sized.height()) / 2.0);
    painter.drawRoundedRect(QRectF(result.rect()), radius, radius);
    return result;
}

} // namespace nextgpt::app
