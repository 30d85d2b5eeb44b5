// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace nextgpt::app {

/// "image://media/<percent-encoded path>?r=…&t=…": image files and moments of videos, read by the engine's
/// reader off the GUI thread.
class MediaImageProvider : public QQuickAsyncImageProvider {
public:
    MediaImageProvider();
    ~MediaImageProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    QThreadPool m_pool;
};

} // namespace nextgpt::app
