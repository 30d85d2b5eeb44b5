// SPDX-License-Identifier: Apache-2.0
#include "app/images/PreviewImageProvider.h"

#include "app/images/ImageShape.h"

namespace nextgpt::app {

PreviewImageProvider::PreviewImageProvider(const PreviewStore& previews)
    : QQuickImageProvider(QQuickImageProvider::Image)
    , m_previews(previews) {}

QImage PreviewImageProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    const auto [path, shape] = parseImageAddress(id);
    const QImage preview = m_previews.get(path.section('/', 0, 0).toLongLong(),
                                          path.section('/', 1, 1).toInt(), path.section('/', 3, 3).toInt());
    QImage image = shaped(preview, requestedSize, shape);
    if (size != nullptr)
        *size = image.size();
    return image;
}

} // namespace nextgpt::app
