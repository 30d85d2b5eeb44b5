// SPDX-License-Identifier: Apache-2.0
#include "app/text/TextTree.h"

#include <numeric>

namespace nextgpt::app {

QString TextParagraph::text() const {
    QString text;
    if (!marker.isEmpty())
        text = marker + u' ';
    for (const TextRun& run : runs)
        text += run.text;
    return text.replace(QChar::LineSeparator, u'\n');
}

QString TextPiece::text() const {
    QString text;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i > 0)
            text += columns > 0 && i % static_cast<std::size_t>(columns) != 0 ? u'\t' : u'\n';
        text += paragraphs[i].text();
    }
    return text;
}

qsizetype TextPiece::size() const {
    return std::accumulate(paragraphs.begin(), paragraphs.end(), qsizetype(0),
                           [](qsizetype sum, const TextParagraph& paragraph) {
                               for (const TextRun& run : paragraph.runs)
                                   sum += run.text.size();
                               return sum + paragraph.marker.size() + 1;
                           });
}

} // namespace nextgpt::app
