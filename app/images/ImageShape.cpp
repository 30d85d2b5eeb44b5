// SPDX-License-Identifier: Apache-2.0
#include "app/images/ImageShape.h"

#include <QPainter>
#include <QPainterPath>
#include <QUrlQuery>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kMaxSide = 8192;

/// `side` scaled by `numerator` / `denominator`.
int proportional(int side, int numerator, int denominator) {
    return static_cast<int>(std::clamp<qint64>(qint64(side) * numerator / denominator, 1, kMaxSide));
}

QImage scaled(const QImage& image, const QSize& requested, const ImageShape& shape) {
    if (requested.width() <= 0 && requested.height() <= 0)
        return image;
    QSize bound = requested.boundedTo({kMaxSide, kMaxSide});
    if (bound.width() <= 0)
        bound.setWidth(proportional(image.width(), bound.height(), image.height()));
    if (bound.height() <= 0)
        bound.setHeight(proportional(image.height(), bound.width(), image.width()));
    if (!shape.fill)
        return image.scaled(image.size().scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1}),
                            Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // Cropped first: a strip that is scaled as a whole would be thousands of times as large.
    const QSize kept = bound.scaled(image.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
    return image
        .copy((image.width() - kept.width()) / 2, (image.height() - kept.height()) / 2, kept.width(),
              kept.height())
        .scaled(bound, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

ImageAddress parseImageAddress(const QString& id) {
    const qsizetype mark = id.indexOf('?');
    if (mark < 0)
        return {id, {}};
    const QUrlQuery query(id.mid(mark + 1));
    return {id.left(mark),
            {.cornerShare = query.queryItemValue(QStringLiteral("r")).toDouble(),
             .seconds = query.queryItemValue(QStringLiteral("t")).toDouble(),
             .fill = query.queryItemValue(QStringLiteral("fill")) == QLatin1String("1")}};
}

QImage shaped(const QImage& image, const QSize& requested, const ImageShape& shape) {
    if (image.isNull())
        return {};
    QImage sized = scaled(image, requested, shape);
    if (shape.cornerShare <= 0)
        return sized;
    QImage result(sized.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(sized));
    const double radius =
        std::min(shape.cornerShare * sized.width(), std::min(sized.width(), sized.height()) / 2.0);
    painter.drawRoundedRect(QRectF(result.rect()), radius, radius);
    return result;
}

} // namespace nextgpt::app
