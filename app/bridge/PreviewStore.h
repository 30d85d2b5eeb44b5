#pragma once

#include <QImage>
#include <QString>

#include <map>
#include <mutex>

namespace nextgpt::app {

/// The newest preview of each forming picture, for the thread that draws it.
class PreviewStore {
public:
    void put(qint64 messageId, int part, const QImage& image);
    void remove(qint64 messageId, int part);
    QImage get(qint64 messageId, int part) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<qint64, int>, QImage> m_images;
};

} // namespace nextgpt::app
