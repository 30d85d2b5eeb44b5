// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/CsvTable.h"

#include <algorithm>

namespace nextgpt {

namespace {

using Row = std::vector<std::string>;

/// Splits a CSV text into rows of fields.
class CsvReader {
public:
    explicit CsvReader(std::string_view text)
        : m_text(text) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_text.starts_with(kByteOrderMark))
            m_text.remove_prefix(kByteOrderMark.size());
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    Row nextRow() {
        Row row;
        do
            row.push_back(nextField());
        while (take(','));
        take('\r');
        take('\n');
        return row;
    }

private:
    bool take(char wanted) {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    std::string nextField() {
        if (take('"'))
            return quotedField();
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        std::string field(m_text.substr(m_at, end - m_at));
        m_at = end;
        return field;
    }

    /// The rest of a field after its opening quote.
    std::string quotedField() {
        std::string field;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            // A doubled quote is a character, a single one ends the field.
            if (c == '"' && !take('"'))
                break;
            field += c;
        }
        return field;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<std::map<std::string, std::string>> readCsv(std::string_view text) {
    CsvReader reader(text);
    std::vector<std::map<std::string, std::string>> rows;
    if (reader.atEnd())
        return rows;
    const Row names = reader.nextRow();
    while (!reader.atEnd()) {
        const Row fields = reader.nextRow();
        if (fields.size() == 1 && fields.front().empty())
            continue; // an empty line
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = i < fields.size() ? fields[i] : std::string();
    }
    return rows;
}

} // namespace nextgpt
