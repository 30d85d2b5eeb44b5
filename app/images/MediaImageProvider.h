// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

#include <stop_token>

namespace nextgpt::app {

/// Serves "image://media/<percent-encoded path>?r=…&t=…": image files and single frames of videos, decoded by
/// the engine's readers in the background. A request that QML no longer needs, and all of them at the end,
/// are stopped.
class MediaImageProvider : public QQuickAsyncImageProvider {
public:
    MediaImageProvider();
    ~MediaImageProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace nextgpt::app
