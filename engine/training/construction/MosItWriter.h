// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/construction/MosItBuilder.h"

#include <filesystem>

namespace nextgpt {

/// Where dialogues are written and how they name their media.
struct MosItTarget {
    std::filesystem::path folder;
    /// InPlace: data files name the media where they are, relative to the folder where possible. Copied: the
    /// media are linked or copied into images/, videos/ and audios/ of the folder, which can then be moved.
    enum class Media { InPlace, Copied } media = Media::InPlace;
};

/// Writes NExT-GPT's published JSON files: image_t2x.json, video_t2x.json and audio_t2x.json (T → T+X),
/// image_instruction.json and so on (T+X → T), and mosit.json; a file without items is not written. Returns
/// the written files. Throws RequestInvalid for a folder that has such a file already, DiskFull and
/// FileNotWritable.
std::vector<std::filesystem::path> writeMosIt(const MosItDialogues& dialogues, const MosItTarget& target);

} // namespace nextgpt
