// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// `nextgpt reply "…" [--attach FILE]… [--out DIR] [--seed N] [--json] [--batch FILE.jsonl] …`: one
/// conversation turn, or one per line of a batch, answered by the engine the window uses.
int runReply(int argc, char** argv);

} // namespace nextgpt::tools
