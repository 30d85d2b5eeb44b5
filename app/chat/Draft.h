// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"

#include <QSize>
#include <QString>

#include <vector>

namespace nextgpt::app {

struct DraftAttachment {
    MediaFile file;
    QSize size; ///< pixels
};

/// What a person sends.
struct Draft {
    QString text;
    std::vector<DraftAttachment> attachments;
    QString outputs;
};

} // namespace nextgpt::app
