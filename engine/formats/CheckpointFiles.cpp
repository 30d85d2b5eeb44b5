// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/CheckpointFiles.h"

#include "engine/core/Error.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

/// A format with the names that transformers, diffusers and the authors of NExT-GPT and ImageBind use.
struct Format {
    std::string_view extension;
    std::array<std::string_view, 2> stems;
    std::array<std::string_view, 2> otherNames{}; ///< of whole files without variants
};

constexpr Format kSafetensors{.extension = ".safetensors", .stems = {"model", "diffusion_pytorch_model"}};
constexpr Format kPytorch{.extension = ".bin",
                          .stems = {"pytorch_model", "diffusion_pytorch_model"},
                          .otherNames = {"pytorch_model.pt", "imagebind_huge.pth"}};

struct Choice {
    const Format* format = nullptr;
    std::string_view variant;
};

/// In order of preference.
constexpr std::array<Choice, 6> kChoices{{{&kSafetensors, ""},
                                          {&kSafetensors, "fp16"},
                                          {&kPytorch, ""},
                                          {&kPytorch, "fp16"},
                                          {&kSafetensors, "non_ema"},
                                          {&kPytorch, "non_ema"}}};

constexpr int kMaxShards = 4096;
constexpr std::size_t kShardDigits = 5;
constexpr std::string_view kOf = "-of-";

/// "model" and "fp16" give "model.fp16".
std::string withVariant(std::string_view name, std::string_view variant) {
    return variant.empty() ? std::string(name) : fmt::format("{}.{}", name, variant);
}

std::optional<int> shardNumber(std::string_view digits) {
    int number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.size() != kShardDigits || result.ptr != digits.data() + digits.size() || number < 1 ||
        number > kMaxShards)
        return std::nullopt;
    return number;
}

/// Number and count of "00002-of-00005".
std::optional<std::pair<int, int>> shardOf(std::string_view text) {
    if (text.size() != 2 * kShardDigits + kOf.size() || text.substr(kShardDigits, kOf.size()) != kOf)
        return std::nullopt;
    const auto number = shardNumber(text.substr(0, kShardDigits));
    const auto count = shardNumber(text.substr(kShardDigits + kOf.size()));
    if (!number || !count)
        return std::nullopt;
    return std::pair(*number, *count);
}

/// What stands between `start` and `end`.
std::optional<std::string_view> between(std::string_view text, std::string_view start, std::string_view end) {
    if (text.size() < start.size() + end.size() || !text.starts_with(start) || !text.ends_with(end))
        return std::nullopt;
    return text.substr(start.size(), text.size() - start.size() - end.size());
}

void requireComplete(const std::map<int, fs::path>& shards, int count, const fs::path& folder) {
    for (int number = 1; number <= count; ++number)
        if (!shards.contains(number))
            throw EngineError(ErrorCode::FileUnreadable,
                              fmt::format("{}: shard {} of {} of the checkpoint is missing; download it",
                                          folder.string(), number, count));
}

/// The shards whose names consist of `start`, "00001-of-0000N" and `end`; empty if there are none.
std::vector<fs::path> shardsIn(const fs::path& folder, std::string_view start, std::string_view end) {
    std::map<int, fs::path> shards;
    int count = 0;
    std::error_code error;
    for (fs::directory_iterator walk(folder, error), last; !error && walk != last; walk.increment(error)) {
        const auto name = walk->path().filename().string();
        const auto middle = between(name, start, end);
        const auto shard = middle ? shardOf(*middle) : std::nullopt;
        if (!shard)
            continue;
        if (shard->first > shard->second || (count != 0 && count != shard->second))
            throw EngineError(ErrorCode::WeightsInvalid,
                              walk->path().string() +
                                  ": belongs to another checkpoint than the shards beside it; keep only the "
                                  "shards of one");
        count = shard->second;
        shards.emplace(shard->first, walk->path());
    }
    requireComplete(shards, count, folder);
    std::vector<fs::path> files;
    for (const auto& [number, path] : shards)
        files.push_back(path);
    return files;
}

std::vector<std::string> wholeFileNames(const Choice& choice) {
    const Format& format = *choice.format;
    std::vector<std::string> names;
    for (const auto stem : format.stems)
        names.push_back(withVariant(stem, choice.variant) + std::string(format.extension));
    for (const auto stem : format.stems)
        names.push_back(withVariant(fmt::format("{}{}.index", stem, format.extension), choice.variant) +
                        ".json");
    for (const auto name : format.otherNames)
        if (choice.variant.empty() && !name.empty())
            names.emplace_back(name);
    return names;
}

std::vector<fs::path> filesOf(const fs::path& folder, const Choice& choice) {
    std::error_code ignored;
    for (const auto& name : wholeFileNames(choice))
        if (fs::exists(folder / name, ignored))
            return {folder / name};
    for (const auto stem : choice.format->stems) {
        const std::string extension(choice.format->extension);
        auto shards = shardsIn(folder, withVariant(stem, choice.variant) + '-', extension);
        if (shards.empty() && !choice.variant.empty()) // as diffusers named them before 0.31
            shards = shardsIn(folder, std::string(stem) + '-', withVariant("", choice.variant) + extension);
        if (!shards.empty())
            return shards;
    }
    return {};
}

} // namespace

std::string ShardName::withNumber(int other) const {
    return fmt::format("{}{:05}-of-{:05}{}", start, other, count, end);
}

std::optional<ShardName> shardNameOf(const std::string& fileName) {
    constexpr std::size_t kMiddle = kShardDigits + kOf.size() + kShardDigits;
    const std::size_t of = fileName.rfind(kOf);
    if (of == std::string::npos || of <= kShardDigits || fileName[of - kShardDigits - 1] != '-')
        return std::nullopt;
    const std::size_t begin = of - kShardDigits;
    const auto shard = shardOf(std::string_view(fileName).substr(begin, kMiddle));
    if (!shard || shard->first > shard->second)
        return std::nullopt;
    return ShardName{.start = fileName.substr(0, begin),
                     .end = fileName.substr(begin + kMiddle),
                     .number = shard->first,
                     .count = shard->second};
}

std::optional<CheckpointFiles> findCheckpoint(const fs::path& folder) {
    for (const Choice& choice : kChoices)
        if (auto files = filesOf(folder, choice); !files.empty())
            return CheckpointFiles{.files = std::move(files), .variant = std::string(choice.variant)};
    return std::nullopt;
}

} // namespace nextgpt
