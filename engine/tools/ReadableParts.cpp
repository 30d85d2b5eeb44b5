// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/ReadableParts.h"

#include "engine/core/Error.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/ImageWriter.h"

#include <cstdlib>
#include <string>

namespace nextgpt::tools {

namespace {

std::filesystem::path newFolder() {
    std::string name = std::filesystem::temp_directory_path() / "nextgpt-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw EngineError(ErrorCode::FileNotWritable, "no folder for temporary files can be made");
    return name;
}

bool isWhole(const std::filesystem::path& image) {
    try {
        readImage(image);
        return true;
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::MediaDamaged)
            throw;
        return false;
    }
}

} // namespace

ReadableParts::~ReadableParts() {
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

std::filesystem::path ReadableParts::usable(const std::filesystem::path& image) {
    if (isWhole(image))
        return image;
    const Image part = readIncompleteImage(image);
    if (m_folder.empty())
        m_folder = newFolder();
    const std::filesystem::path file = m_folder / (std::to_string(++m_count) + ".png");
    writePng(file, part, {});
    return file;
}

} // namespace nextgpt::tools
