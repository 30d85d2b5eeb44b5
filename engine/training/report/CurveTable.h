// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nextgpt {

/// The columns of a curve: curve.csv or validation.csv of a run.
class CurveTable {
public:
    /// Empty for a file that does not exist. Lines that are not complete are left out. Throws FileUnreadable
    /// and RequestInvalid.
    explicit CurveTable(const std::filesystem::path& file);

    /// The values of a column, NaN where a cell is empty; empty for an unknown column.
    std::vector<double> column(const std::string& name) const;

private:
    std::vector<std::string> m_names;
    std::vector<std::vector<double>> m_columns;
};

} // namespace nextgpt
