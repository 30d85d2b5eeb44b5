#include "app/bridge/PreviewStore.h"

namespace nextgpt::app {

void PreviewStore::put(qint64 messageId, int part, const QImage& image) {
    const std::scoped_lock lock(m_mutex);
    m_images[{messageId, part}] = image;
}

void PreviewStore::remove(qint64 messageId, int part) {
    const std::scoped_lock lock(m_mutex);
    m_images.erase({messageId, part});
}

QImage PreviewStore::get(qint64 messageId, int part) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_images.find({messageId, part});
    return found == m_images.end() ? QImage() : found->second;
}

} // namespace nextgpt::app
