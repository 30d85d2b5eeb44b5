// SPDX-License-Identifier: Apache-2.0
#include "app/images/PreviewImageProvider.h"

#include "app/images/RoundedImage.h"

namespace nextgpt::app {

PreviewImageProvider::PreviewImageProvider(const PreviewStore& previews)
    : QQuickImageProvider(QQuickImageProvider::Image)
    , m_previews(previews) {}

QImage PreviewImageProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    QString address = id;
    const ImageShape shape = takeShape(address);
    QImage image =
        shaped(m_previews.get(address.section('/', 0, 0).toLongLong(), address.section('/', 1, 1).toInt(),
                              address.section('/', 3, 3).toInt()),
               requestedSize, shape);
    if (size != nullptr)
        *size = image.size();
    return image;
}

} // namespace nextgpt::app
