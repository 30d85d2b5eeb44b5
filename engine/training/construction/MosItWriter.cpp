// SPDX-License-Identifier: Apache-2.0
#include "engine/training/construction/MosItWriter.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <cctype>
#include <map>
#include <set>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using json = nlohmann::ordered_json; // keys in the order of the published files

constexpr const char* kRequests = "_t2x.json";
constexpr const char* kQuestions = "_instruction.json";
constexpr const char* kMixed = "mosit.json";

std::string word(Modality modality) {
    return std::string(name(modality));
}

std::string dataFile(Modality modality, const char* kind) {
    return fmt::format("{}{}", name(modality), kind);
}

/// Names of media in the data files.
class MediaNames {
public:
    explicit MediaNames(fs::path folder)
        : m_folder(std::move(folder)) {}

    /// A medium without a file gets a name that does not exist.
    std::string of(const DialogueMedium& medium) {
        if (medium.file.empty())
            return fmt::format("not_in_the_data_{:06}", m_missing++);
        const auto known = m_names.find(medium.file);
        if (known != m_names.end())
            return known->second;
        std::string result = placed(medium);
        m_names[medium.file] = result;
        return result;
    }

private:
    /// Links or copies a file; files of the same name from different folders get a number.
    std::string placed(const DialogueMedium& medium) {
        const fs::path folder = m_folder / fmt::format("{}s", name(medium.modality));
        const fs::path source = fs::weakly_canonical(medium.file); // not a link to it
        std::string result = medium.file.filename().string();
        std::error_code ignored;
        const auto isFree = [&] {
            return m_taken.insert(folder / result).second &&
                   (!fs::exists(folder / result) || fs::equivalent(folder / result, source, ignored));
        };
        for (int number = 2; !isFree(); ++number)
            result =
                fmt::format("{}_{}{}", medium.file.stem().string(), number, medium.file.extension().string());
        place(source, folder / result);
        return result;
    }

    static void place(const fs::path& source, const fs::path& target) {
        std::error_code failure;
        if (fs::equivalent(source, target, failure))
            return;
        fs::create_directories(target.parent_path(), failure);
        fs::create_hard_link(source, target, failure);
        if (failure)
            fs::copy_file(source, target, failure);
        if (failure)
            throw EngineError(failure == std::errc::no_space_on_device ? ErrorCode::DiskFull
                                                                       : ErrorCode::FileNotWritable,
                              "cannot copy " + source.string() + ": " + failure.message());
    }

    fs::path m_folder;
    std::map<fs::path, std::string> m_names;
    std::set<fs::path> m_taken;
    int m_missing = 0;
};

/// "<Image>name</Image>".
std::string tag(Modality modality, const std::string& file) {
    std::string medium = word(modality);
    medium.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(medium.front())));
    return fmt::format("<{0}>{1}</{0}>", medium, file);
}

json human(const std::string& value, Modality input) {
    return {{"from", "human"}, {"value", value}, {"input_modality", word(input)}};
}

json gpt(const std::string& value, const std::string& caption, Modality output) {
    return {{"from", "gpt"}, {"value", value}, {"caption", caption}, {"output_modality", word(output)}};
}

/// T → T+X.
json toMediumItem(const DialogueTurn& turn, const std::string& file) {
    const DialogueMedium& medium = turn.generated.front();
    return {{"mm_name", file},
            {"output_modality", word(medium.modality)},
            {"conversation",
             {human(turn.question, Modality::Text), gpt(turn.answer, medium.caption, medium.modality)}}};
}

/// T+X → T.
json fromMediumItem(const DialogueTurn& turn, const std::string& file) {
    const Modality modality = turn.attachments.front().modality;
    return {{fmt::format("{}_name", name(modality)), file},
            {"output_modality", word(Modality::Text)},
            {"conversation", {human(turn.question, modality), gpt(turn.answer, "", Modality::Text)}}};
}

/// MosIT: the media stand as tags in the texts and are listed with their captions.
class MixedItem {
public:
    MixedItem(const Dialogue& dialogue, MediaNames& names)
        : m_names(names) {
        for (const Modality modality : kMediaModalities)
            m_lists[modality] = json::array();
        for (const DialogueTurn& turn : dialogue.turns)
            add(turn);
    }

    json finish() const {
        json item;
        for (const Modality modality : kMediaModalities)
            item[fmt::format("{}_list", name(modality))] = m_lists[modality];
        item["conversation"] = m_conversation;
        return item;
    }

private:
    void add(const DialogueTurn& turn) {
        Modality input = Modality::Text;
        std::string question;
        for (const DialogueMedium& medium : turn.attachments) {
            question += fmt::format("{} ", tag(medium.modality, listed(medium)));
            input = medium.modality;
        }
        m_conversation.push_back(human(question + turn.question, input));
        Modality output = Modality::Text;
        std::string answer = turn.answer;
        std::string caption;
        for (const DialogueMedium& medium : turn.generated) {
            answer += fmt::format(" {}", tag(medium.modality, listed(medium)));
            caption = medium.caption;
            output = medium.modality;
        }
        m_conversation.push_back(gpt(answer, turn.generated.size() == 1 ? caption : "", output));
    }

    std::string listed(const DialogueMedium& medium) {
        std::string file = m_names.of(medium);
        json& list = m_lists[medium.modality];
        const std::string key = fmt::format("{}_name", name(medium.modality));
        for (const json& known : list)
            if (known[key] == file)
                return file;
        list.push_back({{key, file}, {"data_source", "mosit"}, {"caption", medium.caption}});
        return file;
    }

    MediaNames& m_names;
    PerModality<json> m_lists;
    json m_conversation = json::array();
};

void requireNoDataFiles(const fs::path& folder) {
    std::vector<std::string> files{kMixed};
    for (const Modality modality : kMediaModalities)
        for (const char* kind : {kRequests, kQuestions})
            files.push_back(dataFile(modality, kind));
    for (const std::string& file : files)
        if (fs::exists(folder / file))
            throw EngineError(ErrorCode::RequestInvalid, (folder / file).string() + " exists already");
}

} // namespace

std::vector<fs::path> writeMosIt(const MosItDialogues& dialogues, const fs::path& folder) {
    requireNoDataFiles(folder);
    MediaNames names(folder);
    std::map<std::string, json> files;
    for (const Dialogue& dialogue : dialogues.toMedium) {
        const DialogueTurn& turn = dialogue.turns.front();
        const DialogueMedium& medium = turn.generated.front();
        files[dataFile(medium.modality, kRequests)].push_back(toMediumItem(turn, names.of(medium)));
    }
    for (const Dialogue& dialogue : dialogues.fromMedium) {
        const DialogueTurn& turn = dialogue.turns.front();
        const DialogueMedium& medium = turn.attachments.front();
        files[dataFile(medium.modality, kQuestions)].push_back(fromMediumItem(turn, names.of(medium)));
    }
    for (const Dialogue& dialogue : dialogues.mixed)
        files[kMixed].push_back(MixedItem(dialogue, names).finish());

    std::vector<fs::path> written;
    for (const auto& [file, items] : files) {
        written.push_back(folder / file);
        writeTextFileAtomically(written.back(),
                                items.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
    }
    return written;
}

} // namespace nextgpt
