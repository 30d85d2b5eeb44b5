// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tools/printing/TrainingPrinter.h"
#include "engine/training/construction/MosItWriter.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace nextgpt::tools {

/// What `nextgpt dataset mosit` was given.
struct MosItArguments {
    std::vector<std::string> data;
    std::string media;
    std::string out;
    std::string phrases = "general"; ///< a built-in book or a file
    std::string printedBook;         ///< nothing is made: its text is printed
    MosItOptions options;
    TrainingFormat format = TrainingFormat::Text;
};

/// Adds `mosit` to `nextgpt dataset`; its options fill `arguments`, which must outlive the parsing.
CLI::App& addMosItCommand(CLI::App& app, MosItArguments& arguments);

/// Makes dialogues from captions; the exit status.
int makeMosIt(const MosItArguments& arguments);

} // namespace nextgpt::tools
