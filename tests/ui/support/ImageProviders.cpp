// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/ImageProviders.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QQmlEngine>
#include <QSvgRenderer>
#include <QUrl>
#include <QUrlQuery>

namespace nextgpt::test {
namespace {

class IconProvider : public QQuickImageProvider {
public:
    IconProvider()
        : QQuickImageProvider(Image) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override {
        const QString name = id.section(QLatin1Char('?'), 0, 0);
        const QString colour = QUrl::fromPercentEncoding(id.section(QStringLiteral("color="), 1).toUtf8());
        QFile file(QStringLiteral(":/nextgpt/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qWarning("no icon named %s", qPrintable(name));
            return {};
        }
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.toUtf8()));
        QImage image(requested.isValid() ? requested : QSize(24, 24), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        *size = image.size();
        return image;
    }
};

class RoundedProvider : public QQuickImageProvider {
public:
    explicit RoundedProvider(int blocks)
        : QQuickImageProvider(Image)
        , m_blocks(blocks) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override {
        const QString path = QUrl::fromPercentEncoding(id.section(QLatin1Char('?'), 0, 0).toUtf8());
        const int radius =
            QUrlQuery(id.section(QLatin1Char('?'), 1)).queryItemValue(QStringLiteral("r")).toInt();
        QImage source(path);
        if (source.isNull())
            return {};
        if (m_blocks > 0)
            source = source.scaled(m_blocks, m_blocks, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QSize target =
            requested.width() > 1 ? source.size().scaled(requested, Qt::KeepAspectRatio) : source.size();
        QImage image(target, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath outline;
        outline.addRoundedRect(QRectF(QPointF(), target), radius, radius);
        painter.setClipPath(outline);
        painter.setBrush(QBrush(source.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
        painter.setPen(Qt::NoPen);
        painter.setClipping(false);
        painter.drawPath(outline);
        *size = target;
        return image;
    }

private:
    int m_blocks = 0;
};

} // namespace

void addImageProviders(QQmlEngine& engine) {
    engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    engine.addImageProvider(QStringLiteral("media"), new RoundedProvider(0));
    engine.addImageProvider(QStringLiteral("preview"), new RoundedProvider(12));
}

} // namespace nextgpt::test
