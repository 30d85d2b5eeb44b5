// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// The tensors with values that are not finite (NaN or infinite), which are no attention masks.
struct NonFiniteTensors {
    std::int64_t count = 0;
    std::string first; ///< the name of the first one in the order of names; empty: none

    bool operator==(const NonFiniteTensors&) const = default;
};

/// True for the names of stored attention masks, such as ImageBind's: zeros and negative infinities.
bool isMask(std::string_view name);

/// Examines the weights of a file in any format piece by piece while something else, such as its hash, goes
/// through the same bytes. Of llama.cpp's blocks the scales are examined. What cannot be parsed has no
/// weights to examine; opening it reports that.
class FiniteScan {
public:
    /// `file` is the whole file, which must outlive this.
    explicit FiniteScan(std::string_view file);

    /// Examines the elements that begin in the next `bytes` bytes of the file.
    void advance(std::size_t bytes);

    /// Of what was examined so far.
    NonFiniteTensors found() const;

private:
    using Check = bool (*)(const char* elements, std::size_t count);
    struct Tensor { // its elements are blocks in formats that have them
        std::string name;
        std::size_t begin = 0; ///< bytes from the start of the file
        std::size_t end = 0;
        std::size_t elementBytes = 1;
        Check isFinite = nullptr;
        bool damaged = false;
    };

    std::string_view m_file;
    std::vector<Tensor> m_tensors; ///< by their places in the file
    std::size_t m_first = 0;       ///< the first one that is not behind m_position
    std::size_t m_position = 0;
};

} // namespace nextgpt
