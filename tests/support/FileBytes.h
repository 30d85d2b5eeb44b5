// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// Writes bytes to a file and creates its folders.
inline std::filesystem::path writeBytes(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

/// The bytes of a safetensors file with this header and zeros as data.
inline std::string safetensorsBytes(std::string_view header, std::size_t dataBytes) {
    std::string bytes;
    for (std::size_t i = 0; i < 8; ++i)
        bytes += static_cast<char>(header.size() >> (8 * i));
    bytes += header;
    bytes.append(dataBytes, '\0');
    return bytes;
}
