// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/ParseStatus.h"

#include "engine/tools/printing/Terminal.h"
#include "engine/tools/process/ExitStatus.h"

#include <sstream>

namespace nextgpt::tools {

int parseStatus(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = app.exit(error, out, err);
    printOut(out.str());
    printError(err.str());
    return status == 0 ? kSuccess : kUsage;
}

} // namespace nextgpt::tools
