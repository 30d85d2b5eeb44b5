// SPDX-License-Identifier: Apache-2.0
#include "app/images/MediaImageProvider.h"

#include "app/bridge/ImageReading.h"
#include "app/images/RoundedImage.h"

#include "engine/core/Error.h"

#include <QRunnable>
#include <QUrl>

namespace nextgpt::app {

namespace {

/// One image being read. The window deletes it after finished(); the pool must not.
class MediaImageResponse : public QQuickImageResponse, public QRunnable {
public:
    MediaImageResponse(QString path, const QSize& size, const ImageShape& shape)
        : m_path(std::move(path))
        , m_size(size)
        , m_shape(shape) {
        setAutoDelete(false);
    }

    void run() override {
        try {
            m_image = shaped(readQImage(m_path, m_shape.seconds), m_size, m_shape);
        } catch (const EngineError& error) {
            m_error = QString::fromUtf8(error.what());
        }
        Q_EMIT finished();
    }
    QQuickTextureFactory* textureFactory() const override {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    QString errorString() const override { return m_error; }

private:
    QString m_path;
    QSize m_size;
    ImageShape m_shape;
    QImage m_image;
    QString m_error;
};

} // namespace

MediaImageProvider::MediaImageProvider() {
    m_pool.setMaxThreadCount(2);
}

MediaImageProvider::~MediaImageProvider() {
    m_pool.waitForDone();
}

QQuickImageResponse* MediaImageProvider::requestImageResponse(const QString& id, const QSize& requestedSize) {
    QString path = id;
    const ImageShape shape = takeShape(path);
    auto* response = new MediaImageResponse(QUrl::fromPercentEncoding(path.toUtf8()), requestedSize,
                                            shape); // owned by the window
    m_pool.start(response);
    return response;
}

} // namespace nextgpt::app
