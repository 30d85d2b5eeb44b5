// SPDX-License-Identifier: Apache-2.0
#include "engine/text/TokenizerReader.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"
#include "engine/isolation/ReaderProcess.h"
#include "engine/text/SentencePiece.h"
#include "engine/text/Utf8.h"

#include <sys/mman.h>
#include <unistd.h>

namespace nextgpt {

namespace {

constexpr std::string_view kTokenizerReaderKind = "tokenizer";

class TokenizerReader final : public FileReader {
public:
    explicit TokenizerReader(std::filesystem::path modelFile)
        : m_modelFile(std::move(modelFile)) {}

    ReaderAnswer answer(std::string_view) override {
        const SentencePiece model(m_modelFile);
        std::int64_t ids = 0;
        constexpr char32_t kBlock = 0x400;
        constexpr char32_t kCharacters = 0x20000; // the planes that text uses
        for (char32_t first = 0; first < kCharacters; first += kBlock) {
            std::string text;
            for (char32_t character = first; character < first + kBlock; ++character)
                if (character < 0xD800 || character > 0xDFFF) // surrogates are not characters
                    text += utf8::encoded(character);
            const TokenIds encoded = model.encode(text);
            ids += static_cast<std::int64_t>(encoded.size() + model.decode(encoded).size());
        }
        return {.text = std::to_string(ids)};
    }

private:
    std::filesystem::path m_modelFile;
};

std::unique_ptr<FileReader> makeTokenizerReader(const std::filesystem::path& modelFile) {
    return std::make_unique<TokenizerReader>(modelFile);
}

/// The bytes as a file in memory, whose name the readers can open.
FileDescriptor memoryFileOf(std::string_view bytes, const std::string& source) {
    FileDescriptor file(::memfd_create("tokenizer", MFD_CLOEXEC));
    std::size_t done = 0;
    while (file.get() >= 0 && done < bytes.size()) {
        const ssize_t written = ::write(file.get(), bytes.data() + done, bytes.size() - done);
        if (written <= 0)
            break;
        done += static_cast<std::size_t>(written);
    }
    if (file.get() < 0 || done < bytes.size())
        throw EngineError(ErrorCode::FileUnreadable, source + ": no memory for its tokenizer");
    return file;
}

} // namespace

ReaderKind tokenizerReaderKind() {
    return {kTokenizerReaderKind, makeTokenizerReader};
}

void requireHarmlessTokenizer(const std::filesystem::path& modelFile) {
    if (!usesReaders())
        return;
    try {
        ReaderProcess(kTokenizerReaderKind, modelFile).ask("");
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::ReaderFailed && error.code() != ErrorCode::MediaTooLarge)
            throw;
        throw EngineError(ErrorCode::BundleInvalid, error.what());
    }
}

void requireHarmlessTokenizer(std::string_view model, const std::string& source) {
    if (!usesReaders())
        return;
    const FileDescriptor file = memoryFileOf(model, source);
    const std::string path = "/proc/self/fd/" + std::to_string(file.get());
    try {
        requireHarmlessTokenizer(std::filesystem::path(path));
    } catch (const EngineError& error) {
        std::string reason = error.what();
        for (std::size_t at = reason.find(path); at != std::string::npos;
             at = reason.find(path, at + source.size()))
            reason.replace(at, path.size(), source);
        throw EngineError(error.code(), reason);
    }
}

} // namespace nextgpt
