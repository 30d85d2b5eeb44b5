// SPDX-License-Identifier: Apache-2.0
#include "app/library/MediaRows.h"

#include "app/bridge/Conversions.h"
#include "app/profile/Database.h"
#include "app/text/VisibleText.h"

#include <QJsonDocument>

#include <limits>

namespace nextgpt::app {

namespace {

// The request is the user's message: that of the medium itself, or the one that the reply answers.
constexpr const char* kMedia = R"(
SELECT part.message, part.ordinal, conversation.id, conversation.title, message.created_ms, message.author,
       part.modality, part.path, part.width, part.height, part.recipe,
       (SELECT group_concat(words.text, ' ') FROM part AS words WHERE words.kind='text' AND
        words.message=CASE message.author WHEN 0 THEN message.id ELSE message.parent END) AS request
FROM part JOIN message ON message.id=part.message JOIN conversation ON conversation.id=message.conversation
WHERE part.kind='media' AND NOT message.removed AND conversation.removed_ms IS NULL
  AND (part.message, part.ordinal)<(?1, ?2) AND (?3='' OR part.modality=?3) AND (?4 OR message.author<>0)
  AND (?5='' OR contains_all(conversation.title || ' ' || coalesce(request, ''), ?5))
ORDER BY part.message DESC, part.ordinal DESC LIMIT ?6)";

LibraryMedium readMedium(const Statement& row) {
    LibraryMedium medium{.place = {.message = row.integer(0), .part = row.integer(1)},
                         .conversation = row.integer(2),
                         .title = withVisibleControls(row.name(3)),
                         .createdMs = row.integer(4),
                         .isGenerated = row.integer(5) != 0,
                         .modality = modalityFromName(row.name(6).toStdString()).value_or(Modality::Image),
                         .path = row.name(7),
                         .size = QSize(static_cast<int>(row.integer(8)), static_cast<int>(row.integer(9)))};
    QString words = row.name(11);
    if (!row.isNull(10)) {
        const Recipe recipe = recipeFromJson(QJsonDocument::fromJson(row.text(10).toUtf8()).object());
        words = QString::fromStdString(recipe.prompt);
        medium.seed = recipe.seed;
    }
    medium.words = withVisibleControls(words.simplified());
    return medium;
}

} // namespace

std::vector<LibraryMedium> readMedia(Database& database, const MediaQuery& query, int most,
                                     std::optional<MediumPlace> before) {
    constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
    const MediumPlace limit = before.value_or(MediumPlace{.message = kEnd, .part = kEnd});
    auto row = database.prepare(kMedia);
    row.bind(limit.message).bind(limit.part);
    row.bind(query.modality ? toQString(name(*query.modality)) : QString());
    row.bind(qint64(query.withAttached)).bind(query.foldedWords.join(u' ')).bind(qint64(most));
    std::vector<LibraryMedium> media;
    while (row.step())
        media.push_back(readMedium(row));
    return media;
}

} // namespace nextgpt::app
