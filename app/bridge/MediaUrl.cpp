// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/MediaUrl.h"

#include <QUrl>

namespace nextgpt::app {

QString mediaUrl(const QString& path, MediaFit fit) {
    if (path.isEmpty())
        return {};
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path));
    return "image://media/" + encoded + (fit == MediaFit::Fill ? QStringLiteral("?fill=1") : QString());
}

QString previewUrl(qint64 messageId, int part, int revision) {
    return QStringLiteral("image://preview/%1/%2/%3").arg(messageId).arg(part).arg(revision);
}

} // namespace nextgpt::app
