// SPDX-License-Identifier: Apache-2.0
#include "engine/training/report/CurveTable.h"

#include "engine/core/Error.h"
#include "engine/io/FileContents.h"

#include <charconv>
#include <limits>

namespace nextgpt {

namespace {

constexpr std::int64_t kCurveBytes = 1LL << 30;

std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(',', at), line.size());
        cells.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

double numberOf(std::string_view cell) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size()
               ? value
               : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

CurveTable::CurveTable(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return;
    const std::string text = readTextFile(file, kCurveBytes, ErrorCode::RequestInvalid);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos)
            break; // still being written
        const auto cells = cellsOf(std::string_view(text).substr(at, end - at));
        at = end + 1;
        if (m_names.empty()) {
            m_names.assign(cells.begin(), cells.end());
            m_columns.resize(m_names.size());
            continue;
        }
        if (cells.size() < m_names.size())
            continue;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            m_columns[i].push_back(numberOf(cells[i]));
    }
}

std::vector<double> CurveTable::column(const std::string& name) const {
    for (std::size_t i = 0; i < m_names.size(); ++i)
        if (m_names[i] == name)
            return m_columns[i];
    return {};
}

} // namespace nextgpt
