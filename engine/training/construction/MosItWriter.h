// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/construction/MosItBuilder.h"

#include <filesystem>

namespace nextgpt {

/// Writes NExT-GPT's published JSON files into a folder: image_t2x.json, video_t2x.json and audio_t2x.json
/// (T → T+X), image_instruction.json and so on (T+X → T), and mosit.json; a file without items is not
/// written. The media are linked or, on another file system, copied into images/, videos/ and audios/ beside
/// them, so that the folder is complete. Returns the JSON files. Throws RequestInvalid for a folder that has
/// such a file already, DiskFull and FileNotWritable.
std::vector<std::filesystem::path> writeMosIt(const MosItDialogues& dialogues,
                                              const std::filesystem::path& folder);

} // namespace nextgpt
