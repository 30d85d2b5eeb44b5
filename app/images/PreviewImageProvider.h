// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/PreviewStore.h"

#include <QQuickImageProvider>

namespace nextgpt::app {

/// Serves "image://preview/<message>/<part>/<revision>[/<frame>]?r=…": the preview of a medium being
/// generated at the current step.
class PreviewImageProvider : public QQuickImageProvider {
public:
    explicit PreviewImageProvider(const PreviewStore& previews);
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    const PreviewStore& m_previews;
};

} // namespace nextgpt::app
