// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/PartSearch.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/doctor/PartRecognition.h"
#include "engine/doctor/PublishedSizes.h"
#include "engine/doctor/ShardSeries.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/LdmCheckpoint.h"
#include "engine/formats/TensorFiles.h"
#include "engine/io/ContentMistake.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/text/models/ByteLevelJson.h"
#include "engine/text/models/TokenizerJson.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <set>

namespace nextgpt {

namespace fs = std::filesystem;

namespace {

constexpr int kMaxDepth = 8; ///< of folders; links may lead back to where they are
constexpr std::string_view kMerges = "merges.txt";
constexpr std::string_view kVocabulary = "vocab.json";
constexpr std::string_view kTokenizerModel = "tokenizer.model";
constexpr std::string_view kTokenizerJson = "tokenizer.json";
constexpr std::int64_t kStartBytes = 512;

/// Files that describe a tokenizer beside its vocabulary.
constexpr std::array kTokenizerFiles{"merges.txt", "tokenizer_config.json", "special_tokens_map.json"};

bool isRegular(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// All files of the given paths, each once, in order.
std::vector<fs::path> filesOf(const std::vector<fs::path>& given) {
    std::vector<fs::path> files;
    std::set<fs::path> seen;
    const auto visit = [&](const auto& self, const fs::path& path, int depth) -> void {
        std::error_code error;
        if (isRegular(path)) {
            if (seen.insert(fs::absolute(path, error).lexically_normal()).second)
                files.push_back(fs::absolute(path, error).lexically_normal());
            return;
        }
        if (depth > kMaxDepth || !fs::is_directory(path, error))
            return;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            if (!entry->path().filename().string().starts_with('.'))
                entries.push_back(entry->path());
        std::ranges::sort(entries);
        for (const fs::path& entry : entries)
            self(self, entry, depth + 1);
    };
    for (const fs::path& path : given)
        visit(visit, path, 0);
    return files;
}

/// The value after "license:" in the front matter of a model card beside the file or one folder above.
std::string licenceNear(const fs::path& file) {
    for (const fs::path& folder : {file.parent_path(), file.parent_path().parent_path()}) {
        if (!isRegular(folder / "README.md"))
            continue;
        std::string card;
        try {
            card = readTextFile(folder / "README.md", limits::kConfigFileBytes);
        } catch (const EngineError&) {
            continue; // a card that cannot be read states nothing
        }
        constexpr std::string_view key = "\nlicense: ";
        const auto end = card.find("\n---", 3);
        const auto at = card.find(key);
        if (!card.starts_with("---") || at == std::string::npos || at > end)
            continue;
        const auto value = card.substr(at + key.size());
        return value.substr(0, std::min<std::size_t>(value.find_first_of("\r\n"), 64));
    }
    return {};
}

/// Whether a language model's tensors are differences: the weights of its last norm, which are about 1 or
/// more in every model, are then close to 0.
bool isDelta(WeightSource& model) {
    constexpr const char* kLastNorm = "model.norm.weight";
    constexpr float kLargestDifference = 0.1F;
    if (!model.has(kLastNorm))
        return false;
    const at::Tensor norm = model.take(kLastNorm, model.shapeOf(kLastNorm)).to(at::kFloat);
    return norm.numel() > 0 && norm.abs().mean().item<float>() < kLargestDifference;
}

class Search {
public:
    explicit Search(const std::vector<fs::path>& given)
        : m_files(filesOf(given)) {}

    PartSearch run() {
        for (const fs::path& file : m_files)
            if (file.string().ends_with(".json"))
                readJson(file);
        ShardSeries series;
        for (const fs::path& file : m_files)
            if (!m_shards.contains(file) && !(isWeightsFile(file) && series.add(file)))
                readOther(file);
        for (const ShardSeries::Series& found : series.all())
            addSeries(found);
        for (FoundPart& part : m_search.parts)
            part.config = configFor(part);
        m_search.findings = m_findings.take();
        return std::move(m_search);
    }

private:
    void add(FoundPart part) {
        part.licence = licenceNear(part.file);
        part.family = publishedFamily(part.kind, part.sizes);
        m_search.parts.push_back(std::move(part));
    }

    void readJson(const fs::path& file) {
        nlohmann::json json;
        try {
            json = readJsonFile(file, kTokenizerJsonLimits);
        } catch (const EngineError&) {
            reportMistake(file);
            return;
        }
        if (file.filename() == kVocabulary) {
            addTokenizer(file, json);
        } else if (file.filename() == kTokenizerJson) {
            addTokenizerJson(file, json);
        } else if (json.contains("weight_map") && json.at("weight_map").is_object()) {
            addIndex(file, json.at("weight_map"));
        } else if (const auto kind = recogniseJson(json)) {
            if (*kind == PartKind::Scheduler || *kind == PartKind::AddedTokens)
                add({.kind = *kind, .file = file});
            else
                m_configs.emplace_back(*kind, file);
        }
    }

    /// Says what a file is whose download went wrong; nothing for files of other programs.
    bool reportMistake(const fs::path& file) {
        try {
            const auto start = readFileStart(file, kStartBytes);
            const auto mistake = contentMistake({reinterpret_cast<const char*>(start.data()), start.size()});
            if (mistake)
                m_findings.note("", fmt::format("{} {}.", file.string(), *mistake));
            return mistake.has_value();
        } catch (const EngineError& error) {
            m_findings.note("", fmt::format("{}.", error.what()));
            return true;
        }
    }

    void addTokenizer(const fs::path& vocabulary, const nlohmann::json& json) {
        if (!isRegular(vocabulary.parent_path() / kMerges) ||
            reportMistake(vocabulary.parent_path() / kMerges) ||
            isLanguageModelFolder(vocabulary.parent_path())) // where tokenizer.json says the same
            return;
        FoundPart part{.kind = json.contains("<s>") ? PartKind::RobertaTokenizer : PartKind::ClipTokenizer,
                       .file = vocabulary,
                       .sizes = {.rows = static_cast<std::int64_t>(json.size())}};
        for (const char* name : kTokenizerFiles)
            if (isRegular(vocabulary.parent_path() / name))
                part.companions.push_back(vocabulary.parent_path() / name);
        add(std::move(part));
    }

    static bool isLanguageModelFolder(const fs::path& folder) {
        try {
            return recogniseJson(readJsonFile(folder / "config.json")) == PartKind::LanguageModel;
        } catch (const EngineError&) {
            return false;
        }
    }

    /// The language model's, unless a tokenizer.model beside it goes first; those of text encoders have their
    /// vocabulary in other files.
    void addTokenizerJson(const fs::path& file, const nlohmann::json& json) {
        const auto model = json.find("model");
        const bool isPieces =
            model != json.end() && model->is_object() && model->value("byte_fallback", false);
        const bool isLanguages = isPieces || (isByteLevel(json) && isLanguageModelFolder(file.parent_path()));
        if (isLanguages && !isRegular(file.parent_path() / kTokenizerModel))
            add({.kind = PartKind::LanguageTokenizer, .file = file});
    }

    void addIndex(const fs::path& index, const nlohmann::json& map) {
        std::set<fs::path> shards;
        for (const auto& [tensor, shard] : map.items())
            if (shard.is_string() &&
                fs::path(shard.get<std::string>()).filename() == shard.get<std::string>())
                shards.insert(index.parent_path() / shard.get<std::string>());
        const bool hasAny = std::ranges::any_of(shards, isRegular);
        if (!hasAny && !shards.empty()) {
            m_findings.note("", fmt::format("{} names shards of which none is there.", index.string()));
            return;
        }
        m_shards.insert(shards.begin(), shards.end());
        bool isComplete = true;
        for (const fs::path& shard : shards)
            if (!isRegular(shard)) {
                reportMissingShard(shard);
                isComplete = false;
            }
        if (isComplete)
            addWeights(index, {shards.begin(), shards.end()});
    }

    void addSeries(const ShardSeries::Series& series) {
        for (const fs::path& shard : series.missing)
            reportMissingShard(shard);
        if (series.missing.empty())
            addWeights(series.shards.front(), series.shards);
    }

    void reportMissingShard(const fs::path& shard) {
        m_findings.missing("", fmt::format("The shard {} is missing.", shard.string()),
                           "Download it into the folder of the others.");
    }

    void readOther(const fs::path& file) {
        if (file.filename() == kTokenizerModel) {
            if (!reportMistake(file))
                add({.kind = PartKind::LanguageTokenizer, .file = file});
        } else if (!file.string().ends_with(".json") && !file.string().ends_with(".txt") &&
                   !file.string().ends_with(".md")) {
            addWeights(file, {});
        }
    }

    void addWeights(const fs::path& file, std::vector<fs::path> shards) {
        FoundPart part{.file = file, .companions = std::move(shards)};
        try {
            const auto source = openPart(part);
            const auto inside = ldmParts(*source);
            if (const auto reason = inside.empty() ? std::nullopt : unsupportedLdm(*source)) {
                m_findings.note("", fmt::format("{} {}.", file.string(), *reason));
                return;
            }
            bool isKnown = inside.empty() && addNetwork(part, *source);
            for (const LdmPart network : inside) {
                part.within = network;
                isKnown = addNetwork(part, *openLdmPart(source, network)) || isKnown;
            }
            const std::string adapter = std::string(keys::kModelPrefix) + keys::kGroupingProjection + '.';
            if (!isKnown && TensorNames(*source).hasPrefix(adapter))
                m_findings.note("", file.string() +
                                        " is an adapter file of NExT-GPT's newer code; rename its tensors "
                                        "from model.mm_input_projector to mm_input_projector.");
            else if (!isKnown)
                m_findings.note("", file.string() + " holds tensors of no network that this program knows.");
        } catch (const EngineError& error) {
            m_findings.note("", fmt::format("{}.", error.what()));
        }
    }

    /// False for an unknown network.
    bool addNetwork(FoundPart part, WeightSource& source) {
        const auto network = recogniseTensors(TensorNames(source));
        if (!network)
            return false;
        part.kind = network->kind;
        part.sizes = network->sizes;
        if (part.kind == PartKind::LanguageModel && isDelta(source))
            part.kind = PartKind::LanguageModelDelta;
        add(std::move(part));
        return true;
    }

    /// The configuration of the same kind that is closest to the weights. That of a network inside a file
    /// lies in the folder of this network beside the file.
    fs::path configFor(const FoundPart& part) const {
        const PartKind wanted =
            part.kind == PartKind::LanguageModelDelta ? PartKind::LanguageModel : part.kind;
        fs::path best;
        for (const auto& [kind, file] : m_configs) {
            const bool isBeside =
                !part.within || file.parent_path() == part.file.parent_path() / folderOf(*part.within);
            if (kind == wanted && isBeside &&
                (best.empty() || commonPathDepth(file, part.file) > commonPathDepth(best, part.file)))
                best = file;
        }
        return best;
    }

    std::vector<fs::path> m_files;
    std::set<fs::path> m_shards; ///< belong to an index
    std::vector<std::pair<PartKind, fs::path>> m_configs;
    PartSearch m_search;
    Findings m_findings;
};

} // namespace

std::size_t commonPathDepth(const fs::path& a, const fs::path& b) {
    const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    return static_cast<std::size_t>(std::distance(a.begin(), differs));
}

PartSearch searchParts(const std::vector<fs::path>& given) {
    return Search(given).run();
}

} // namespace nextgpt
