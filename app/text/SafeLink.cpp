// SPDX-License-Identifier: Apache-2.0
#include "app/text/SafeLink.h"

#include <QUrl>

namespace nextgpt::app {

bool isSafeLink(const QString& target) {
    const QUrl url(target, QUrl::StrictMode);
    constexpr qsizetype kMaxLinkLength = 2048;
    if (!url.isValid() || target.size() > kMaxLinkLength || !url.userInfo().isEmpty())
        return false;
    const QString scheme = url.scheme().toLower();
    return scheme == QLatin1String("mailto") ||
           ((scheme == QLatin1String("https") || scheme == QLatin1String("http")) && !url.host().isEmpty());
}

QString destinationOf(const QString& link) {
    const QUrl url(link, QUrl::StrictMode);
    return url.scheme().toLower() == QLatin1String("mailto") ? url.path(QUrl::FullyEncoded)
                                                             : url.host(QUrl::FullyEncoded);
}

} // namespace nextgpt::app
