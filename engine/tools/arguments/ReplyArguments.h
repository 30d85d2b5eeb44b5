// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"
#include "engine/tools/printing/ReplyPrinter.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nextgpt::tools {

/// What becomes of attached images that end early.
enum class IncompleteImages { Refuse, UseReadablePart };

/// The command line of `nextgpt reply`.
struct ReplyArguments {
    std::string prompt;
    std::vector<std::string> attachments;
    IncompleteImages incompleteImages = IncompleteImages::Refuse;
    std::string outputFolder = ".";
    std::string batchFile;
    ReplyPrinter::Format format = ReplyPrinter::Format::Text;
    ReplyOptions options;
    EngineOptions engine;
};

/// Declares the options of `nextgpt reply` on `app`. `arguments` receives the values and must outlive the
/// parsing.
void addReplyOptions(CLI::App& app, ReplyArguments& arguments);

} // namespace nextgpt::tools
