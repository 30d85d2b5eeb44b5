// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/VideoLocation.h"
#include "engine/media/video/VideoReader.h"
#include "tests/fuzz/FuzzTarget.h"

namespace nextgpt::fuzz {

const char* const kTargetName = "video";

std::vector<std::filesystem::path> seeds() {
    const std::filesystem::path tests = std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests";
    const std::filesystem::path media = tests / "data/media";
    return {tests / "fuzz/corpus/video", media / "animated.webp", media / "browser.webm",
            media / "hdr_pq.mp4"};
}

void readOne(const std::filesystem::path& file) {
    attempt([&] { locationsIn(file); });
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
