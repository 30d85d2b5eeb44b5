// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/PreviewStore.h"

#include <algorithm>

namespace nextgpt::app {

void PreviewStore::put(qint64 messageId, int part, std::vector<QImage> frames) {
    const std::scoped_lock lock(m_mutex);
    m_images[{messageId, part}] = std::move(frames);
}

void PreviewStore::remove(qint64 messageId, int part) {
    const std::scoped_lock lock(m_mutex);
    m_images.erase({messageId, part});
}

QImage PreviewStore::get(qint64 messageId, int part, int frame) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_images.find({messageId, part});
    if (found == m_images.end() || found->second.empty())
        return {};
    return found->second[static_cast<std::size_t>(std::max(frame, 0)) % found->second.size()];
}

} // namespace nextgpt::app
