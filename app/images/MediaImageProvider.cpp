// SPDX-License-Identifier: Apache-2.0
#include "app/images/MediaImageProvider.h"

#include "app/bridge/BackgroundWork.h"
#include "app/bridge/ImageReading.h"
#include "app/images/ImageShape.h"

#include "engine/core/GuardedThread.h"
#include "engine/request/Interruption.h"

#include <QRunnable>
#include <QUrl>

#include <functional>

namespace nextgpt::app {

namespace {

/// One image request. The QML engine deletes it after finished(); the thread pool must not.
class MediaImageResponse : public QQuickImageResponse, public QRunnable {
public:
    MediaImageResponse(QString path, const QSize& size, const ImageShape& shape,
                       const std::stop_token& providerStop)
        : m_path(std::move(path))
        , m_size(size)
        , m_shape(shape)
        , m_stopWithProvider(providerStop, [this] { cancel(); }) {
        setAutoDelete(false);
    }

    void run() override {
        const InterruptionScope interruption(m_stop.get_token());
        guarded("an image", [this] { read(); });
        Q_EMIT finished();
    }
    void cancel() override { m_stop.request_stop(); }
    QQuickTextureFactory* textureFactory() const override {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    QString errorString() const override { return m_error; }

private:
    void read() {
        const auto image =
            attempt([this] { return shaped(readQImage(m_path, m_shape.seconds), m_size, m_shape); });
        if (image)
            m_image = *image.value;
        else
            m_error = QString::fromStdString(image.error.detail);
    }

    QString m_path;
    QSize m_size;
    ImageShape m_shape;
    QImage m_image;
    QString m_error;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_stopWithProvider;
};

} // namespace

MediaImageProvider::MediaImageProvider() {
    m_pool.setMaxThreadCount(2);
}

MediaImageProvider::~MediaImageProvider() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

QQuickImageResponse* MediaImageProvider::requestImageResponse(const QString& id, const QSize& requestedSize) {
    const ImageAddress address = parseImageAddress(id);
    auto* response = new MediaImageResponse(QUrl::fromPercentEncoding(address.path.toUtf8()), requestedSize,
                                            address.shape, m_stop.get_token()); // owned by the QML engine
    m_pool.start(response);
    return response;
}

} // namespace nextgpt::app
