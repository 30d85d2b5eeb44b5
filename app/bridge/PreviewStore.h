// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

#include <map>
#include <mutex>
#include <vector>

namespace nextgpt::app {

/// The latest preview of each medium being generated (all frames of a video), for the rendering thread.
class PreviewStore {
public:
    void put(qint64 messageId, int part, std::vector<QImage> frames);
    void remove(qint64 messageId, int part);
    QImage get(qint64 messageId, int part, int frame = 0) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<qint64, int>, std::vector<QImage>> m_images;
};

} // namespace nextgpt::app
