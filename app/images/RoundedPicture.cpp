#include "app/images/RoundedPicture.h"

#include <QPainter>
#include <QPainterPath>
#include <QUrlQuery>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kLargestSide = 8192;

QImage scaled(const QImage& picture, const QSize& asked, bool fill) {
    if (asked.width() <= 0 && asked.height() <= 0)
        return picture;
    QSize bound = asked.boundedTo({kLargestSide, kLargestSide});
    if (bound.width() <= 0)
        bound.setWidth(std::max(1, picture.width() * bound.height() / picture.height()));
    if (bound.height() <= 0)
        bound.setHeight(std::max(1, picture.height() * bound.width() / picture.width()));
    const QSize size =
        picture.size().scaled(bound, fill ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QImage resized = picture.scaled(size.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (!fill)
        return resized;
    return resized.copy((resized.width() - bound.width()) / 2, (resized.height() - bound.height()) / 2,
                        bound.width(), bound.height());
}

} // namespace

PictureShape takeShape(QString& id) {
    PictureShape shape;
    const qsizetype mark = id.indexOf('?');
    if (mark < 0)
        return shape;
    const QUrlQuery query(id.mid(mark + 1));
    shape.radius = query.queryItemValue(QStringLiteral("r")).toDouble();
    shape.seconds = query.queryItemValue(QStringLiteral("t")).toDouble();
    shape.fill = query.queryItemValue(QStringLiteral("fill")) == QLatin1String("1");
    id.truncate(mark);
    return shape;
}

QImage shaped(const QImage& picture, const QSize& asked, const PictureShape& shape) {
    if (picture.isNull())
        return {};
    QImage sized = scaled(picture, asked, shape.fill);
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
