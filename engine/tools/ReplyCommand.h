// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt reply "…" [--attach FILE]… [--out DIR] [--seed N] [--json] [--batch FILE.jsonl] …`: replies to
/// one message, or one conversation per line of a batch file, with the engine that the window uses.
int runReply(int argc, char** argv);

} // namespace nextgpt::tools
