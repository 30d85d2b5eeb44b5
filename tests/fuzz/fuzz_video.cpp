// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "video";

std::vector<std::filesystem::path> seedFolders() {
    return {std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/video"};
}

void readOne(const std::filesystem::path& file) {
    VideoReader reader(file);
    // Large frames are decoded but not converted: conversion is slow and parses nothing.
    const bool isLarge = static_cast<long>(reader.info().width) * reader.info().height > 1'000'000;
    for (int i = 0; i < 6; ++i)
        if (isLarge)
            reader.skip();
        else
            reader.next();
    for (const double seconds : {reader.info().seconds / 2, 0.0}) {
        reader.seek(seconds);
        reader.skip();
    }
}

} // namespace nextgpt::fuzz
