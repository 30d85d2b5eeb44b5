// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/Terminal.h"

#include "engine/tools/printing/TerminalText.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <cstdio>
#include <string>

namespace nextgpt::tools {

namespace {

constexpr const char* kEraseLine = "\r\033[K";

void write(std::FILE* stream, const std::string& bytes) {
    std::fwrite(bytes.data(), 1, bytes.size(), stream);
    std::fflush(stream);
}

bool showsProgress() {
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace

void printOut(std::string_view text) {
    write(stdout, terminalText(text));
}

void printError(std::string_view text) {
    write(stderr, terminalText(text));
}

void printFailure(const Error& error) {
    printError("nextgpt: " + std::string(name(error.code)) + ": " + error.detail + '\n');
}

void printJson(const nlohmann::json& json, int indent) {
    // Invalid UTF-8, for example in a file name, is replaced: nlohmann::json throws otherwise.
    const auto onInvalid = nlohmann::json::error_handler_t::replace;
    write(stdout, terminalJson(json.dump(indent, ' ', false, onInvalid) + '\n'));
}

void rewriteOut(std::string_view line) {
    write(stdout, '\r' + terminalText(line));
}

void showProgress(std::string_view line) {
    if (showsProgress())
        write(stderr, kEraseLine + terminalText(line));
}

void eraseProgress() {
    if (showsProgress())
        write(stderr, kEraseLine);
}

} // namespace nextgpt::tools
