// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/PreviewStore.h"

#include <QQuickImageProvider>

namespace nextgpt::app {

/// "image://preview/<message>/<part>/<revision>[/<frame>]?r=…": how a forming image, or a frame of
/// a forming video, looks at this step.
class PreviewImageProvider : public QQuickImageProvider {
public:
    explicit PreviewImageProvider(const PreviewStore& previews);
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    const PreviewStore& m_previews;
};

} // namespace nextgpt::app
