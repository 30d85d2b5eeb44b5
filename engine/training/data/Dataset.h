// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/data/Dialogue.h"

#include <string_view>

namespace nextgpt {

/// Something in the data that users should know. An unusable item is left out; reading
/// goes on.
struct DataFinding {
    enum class Kind {
        Malformed,        ///< an item that cannot be understood
        MissingFile,      ///< a medium that does not exist
        UnreadableMedium, ///< a file that is damaged, unsupported or of another modality than stated
        EmptyText,        ///< a caption or an answer without text
        DuplicateId,      ///< two items with the same name
        DuplicateCaption, ///< the same caption for the same modality
        Leak,             ///< an item of the validation data that the training data contains too
        TooLong,          ///< longer than the sequence limit
        UnsafePath,       ///< a medium outside of the folders of the data; it is not opened
        Unsupported,      ///< asks for a medium that the bundle cannot produce or read
    };

    Kind kind = Kind::Malformed;
    std::string item;   ///< file and index or id
    std::string detail; ///< English
};

std::string_view name(DataFinding::Kind kind); ///< "malformed", "missing_file", …

/// The items of one file or folder: captioned media, dialogues, or both.
struct Dataset {
    std::string name;
    std::vector<CaptionPair> pairs;
    std::vector<Dialogue> dialogues;
    std::vector<DataFinding> findings;

    std::size_t size() const { return pairs.size() + dialogues.size(); }
};

/// Reads training data:
/// - NExT-GPT's published JSON files, a list of T-X pairs, T+X-T, T-T+X or MosIT items, and the same kinds in
///   the layout of its newer code ("conversations", "input_image", "output_image");
/// - a .csv file with the columns `file` and `caption`, or .jsonl with these keys; both may have `modality`
///   and `id`;
/// - a folder: every medium with a caption in a text file of the same name (a.png and a.txt), and every
/// .json,
///   .jsonl and .csv file in it.
/// Media are searched beside the file, in `mediaFolder`, and in the subfolders images, videos and audios of
/// both. Throws FileUnreadable, or RequestInvalid for a file that is no such list.
Dataset readDataset(const std::filesystem::path& path, const std::filesystem::path& mediaFolder = {});

} // namespace nextgpt
