// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace nextgpt::app {

class Database;

/// The place of a medium among all media: its message and its part in it. Newer ones are greater.
struct MediumPlace {
    qint64 message = 0;
    qint64 part = 0;
    auto operator<=>(const MediumPlace&) const = default;
};

/// A medium of any conversation.
struct LibraryMedium {
    MediumPlace place{};
    qint64 conversation = 0;
    QString title{}; ///< of the conversation; may be empty
    qint64 createdMs = 0;
    bool isGenerated = false; ///< otherwise the user attached it
    Modality modality = Modality::Image;
    QString path{};
    QSize size{};    ///< pixels; empty for audio
    QString words{}; ///< what it was generated from, or the message that it was sent with
    std::optional<quint64> seed{};
    bool operator==(const LibraryMedium&) const = default;
};

/// Which media are sought.
struct MediaQuery {
    std::optional<Modality> modality{}; ///< no value: all
    bool withAttached = false;          ///< those that the user attached, too
    QStringList foldedWords{}; ///< all occur together in the request and the title of the conversation
    bool operator==(const MediaQuery&) const = default;
};

/// The newest media that match, at most `most`, newest first; only those older than `before` if it has a
/// value. Media in the trash and of removed messages are left out. For the store's thread; throws
/// DatabaseError.
std::vector<LibraryMedium> readMedia(Database& database, const MediaQuery& query, int most,
                                     std::optional<MediumPlace> before);

} // namespace nextgpt::app
