// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace nextgpt::app {

/// Serves "image://media/<percent-encoded path>?r=…&t=…": image files and single frames of videos, decoded by
/// the engine's readers in the background.
class MediaImageProvider : public QQuickAsyncImageProvider {
public:
    MediaImageProvider();
    ~MediaImageProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    QThreadPool m_pool;
};

} // namespace nextgpt::app
