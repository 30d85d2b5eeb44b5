// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/ByteReader.h"

#include "engine/formats/pytorch/PytorchErrors.h"

namespace nextgpt {

std::string_view ByteReader::take(std::uint64_t count) {
    if (count > left())
        throwDamaged("it ends too early");
    const auto bytes = m_bytes.substr(m_at, static_cast<std::size_t>(count));
    m_at += bytes.size();
    return bytes;
}

std::string_view ByteReader::line(std::size_t most) {
    const auto length = m_bytes.substr(m_at, most + 1).find('\n');
    if (length == std::string_view::npos)
        throwDamaged("a line of its pickle does not end");
    const auto text = take(length);
    skip(1);
    return text;
}

std::uint64_t ByteReader::number(std::size_t bytes) {
    std::uint64_t value = 0;
    const auto digits = take(bytes);
    for (std::size_t i = 0; i < bytes; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(digits[i])) << (8 * i);
    return value;
}

} // namespace nextgpt
