// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/io/JsonFile.h"
#include "engine/models/audio/ClapTextConfig.h"
#include "engine/models/audio/HifiGanConfig.h"
#include "engine/models/diffusion/AutoencoderKlConfig.h"
#include "engine/models/diffusion/ClipTextConfig.h"
#include "engine/models/diffusion/UNet2dConfig.h"
#include "engine/models/diffusion/UNet3dConfig.h"
#include "engine/models/language/LlamaConfig.h"
#include "engine/models/language/LoraConfig.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/models/perception/ImageBindConfig.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>
#include <set>

using namespace nextgpt;
using nlohmann::json;

namespace {

using Keys = std::set<std::string>;

/// A configuration of the pocket bundle and the class that reads it.
struct Subject {
    const char* file = "";
    std::function<void(const json&)> read;
    Keys unread; ///< numbers of the published file that this program does not read
    json::json_pointer part = json::json_pointer(); ///< of the file
};

template<typename Config>
std::function<void(const json&)> reader() {
    return [](const json& config) { Config::fromJson(config); };
}

const std::vector<Subject>& subjects() {
    static const Keys kUNet{"dropout", "addition_embed_type_num_heads"};
    static const std::vector<Subject> all{
        {.file = "llm/config.json",
         .read = reader<LlamaConfig>(),
         .unread = {"bos_token_id", "eos_token_id", "initializer_range"}},
        {.file = "nextgpt/config.json",
         .read = reader<OutputProjectionConfig>(),
         .unread = {},
         .part = json::json_pointer("/output_projections/image")},
        {.file = "imagebind/config.json", .read = reader<ImageBindConfig>(), .unread = {}},
        {.file = "image/unet/config.json", .read = reader<UNet2dConfig>(), .unread = kUNet},
        {.file = "image/vae/config.json", .read = reader<AutoencoderKlConfig>(), .unread = {"sample_size"}},
        {.file = "image/text_encoder/config.json",
         .read = reader<ClipTextConfig>(),
         .unread = {"attention_dropout", "bos_token_id", "eos_token_id", "initializer_factor",
                    "initializer_range", "pad_token_id", "projection_dim"}},
        {.file = "image/scheduler/scheduler_config.json",
         .read = [](const json& config) { SchedulerConfig::fromJson(config); },
         .unread = {"dynamic_thresholding_ratio", "sample_max_value"}},
        {.file = "video/unet/config.json", .read = reader<UNet3dConfig>(), .unread = {}},
        {.file = "audio/unet/config.json", .read = reader<UNet2dConfig>(), .unread = kUNet},
        {.file = "audio/vae/config.json", .read = reader<AutoencoderKlConfig>(), .unread = {"sample_size"}},
        {.file = "audio/text_encoder/config.json",
         .read = reader<ClapTextConfig>(),
         .unread = {"attention_probs_dropout_prob", "bos_token_id", "eos_token_id", "hidden_dropout_prob",
                    "initializer_factor"}},
        {.file = "audio/vocoder/config.json",
         .read = reader<HifiGanConfig>(),
         .unread = {"initializer_range"}}};
    return all;
}

/// The key that an element belongs to: the last name of its path.
std::string keyOf(const json::json_pointer& path) {
    json::json_pointer at = path;
    while (!at.empty() && at.back().find_first_not_of("0123456789") == std::string::npos)
        at.pop_back();
    return at.empty() ? std::string() : at.back();
}

void collectNumbers(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& found) {
    if (value.is_number())
        found.push_back(at);
    else if (value.is_object())
        for (const auto& [key, child] : value.items())
            collectNumbers(child, at / key, found);
    else if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collectNumbers(value[i], at / i, found);
}

/// The message of the BundleInvalid that reading throws; empty if it throws nothing.
std::string refusal(const Subject& subject, const json& config) {
    try {
        subject.read(config);
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::BundleInvalid ? error.what() : "another code";
    }
    return {};
}

} // namespace

/// Every number of every configuration has a range, and the refusal of a value outside it names the field.
class TestConfigRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOutsideTheirRangeAreNamed_data();
    void numbersOutsideTheirRangeAreNamed();
    void schedulesWithoutSignalAreNamed();
    void otherSpellingsOfTheSameAreAccepted_data();
    void otherSpellingsOfTheSameAreAccepted();
    void optionsThatChangeResultsAreRefused();
    void loraIsReadInBothSpellings();
    void loraOptionsThatAreNotImplementedAreNamed_data();
    void loraOptionsThatAreNotImplementedAreNamed();
};

void TestConfigRanges::numbersOutsideTheirRangeAreNamed_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(subjects().size()); ++i)
        QTest::newRow(subjects()[std::size_t(i)].file) << i;
}

void TestConfigRanges::numbersOutsideTheirRangeAreNamed() {
    QFETCH(int, index);
    const Subject& subject = subjects()[std::size_t(index)];
    const json file = readJsonFile(std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / subject.file);
    const json valid = file.at(subject.part);
    QCOMPARE(refusal(subject, valid), std::string());
    std::vector<json::json_pointer> numbers;
    collectNumbers(valid, json::json_pointer(), numbers);
    int checked = 0;
    for (const json::json_pointer& number : numbers) {
        const std::string key = keyOf(number);
        if (subject.unread.contains(key))
            continue;
        for (const json& hostile : {json(-1e308), json(1e308), json(INT64_MIN), json(UINT64_MAX)}) {
            json config = valid;
            config[number] = hostile;
            const std::string reason = refusal(subject, config);
            const std::string what = number.to_string() + " = " + hostile.dump() + ": " + reason;
            QVERIFY2(reason.find(key) != std::string::npos, what.c_str());
        }
        ++checked;
    }
    QVERIFY(checked >= 3);
}

void TestConfigRanges::schedulesWithoutSignalAreNamed() {
    const json valid{{"_class_name", "DDIMScheduler"}};
    SchedulerConfig::fromJson(valid);
    for (const char* schedule : {"linear", "scaled_linear"}) {
        json config = valid;
        config["beta_schedule"] = schedule;
        config["beta_end"] = 0.5;
        try {
            SchedulerConfig::fromJson(config);
            QFAIL("accepted");
        } catch (const EngineError& error) {
            QCOMPARE(error.code(), ErrorCode::BundleInvalid);
            QVERIFY2(QString(error.what()).contains("beta_end"), error.what());
        }
    }
}

void TestConfigRanges::otherSpellingsOfTheSameAreAccepted_data() {
    QTest::addColumn<QString>("option");
    for (const char* option :
         {R"({"act_fn": "swish"})", R"({"only_cross_attention": [false, false, false]})",
          R"({"mid_block_only_cross_attention": false})", R"({"mid_block_scale_factor": 1.0})"})
        QTest::newRow(option) << option;
}

void TestConfigRanges::otherSpellingsOfTheSameAreAccepted() {
    QFETCH(QString, option);
    json config = readJsonFile(std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / "image/unet/config.json");
    config.update(json::parse(option.toStdString()));
    UNet2dConfig::fromJson(config);
}

void TestConfigRanges::optionsThatChangeResultsAreRefused() {
    const json valid = readJsonFile(std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / "image/unet/config.json");
    for (const char* option :
         {R"({"act_fn": "gelu"})", R"({"only_cross_attention": [false, true, false]})",
          R"({"only_cross_attention": []})", R"({"mid_block_only_cross_attention": true})",
          R"({"num_class_embeds": 10})", R"({"act_fn": ["silu", "gelu"]})"}) {
        const json change = json::parse(option);
        json config = valid;
        config.update(change);
        const std::string reason = refusal({.read = reader<UNet2dConfig>(), .unread = {}}, config);
        QVERIFY2(reason.find(change.begin().key()) != std::string::npos, option);
    }
}

void TestConfigRanges::loraIsReadInBothSpellings() {
    const auto scale = [](const char* text) {
        return LoraConfig::fromJson(json::parse(text), "lora").scale();
    };
    QCOMPARE(scale(R"({"rank": 16, "alpha": 8})"), 0.5);
    QCOMPARE(scale(R"({"rank": 16})"), 1.0);
    QCOMPARE(scale(R"({"r": 16, "lora_alpha": 8})"), 0.5);
    QCOMPARE(scale(R"({"r": 16, "lora_alpha": 8, "use_rslora": true})"), 2.0);
    QCOMPARE(scale(R"({"r": 128, "lora_alpha": 256, "peft_type": "LORA", "bias": "none",
                       "fan_in_fan_out": false, "modules_to_save": null, "rank_pattern": {},
                       "alpha_pattern": {}, "use_dora": false, "use_rslora": false,
                       "target_modules": ["q_proj"], "lora_dropout": 0.05, "inference_mode": true})"),
             2.0);
}

void TestConfigRanges::loraOptionsThatAreNotImplementedAreNamed_data() {
    QTest::addColumn<QString>("change");
    for (const char* change :
         {R"({"fan_in_fan_out": true})", R"({"modules_to_save": ["lm_head"]})",
          R"({"rank_pattern": {"q_proj": 4}})", R"({"alpha_pattern": {"q_proj": 4}})",
          R"({"use_dora": true})", R"({"bias": "all"})", R"({"peft_type": "IA3"})", R"({"lora_alpha": null})",
          R"({"r": 0})", R"({"r": null})", R"({"rank": 8})", R"({"lora_alpha": -1e308})"})
        QTest::newRow(change) << change;
}

void TestConfigRanges::loraOptionsThatAreNotImplementedAreNamed() {
    QFETCH(QString, change);
    json config{{"r", 16}, {"lora_alpha", 32}};
    const json changed = json::parse(change.toStdString());
    config.update(changed);
    const auto read = [](const json& lora) { LoraConfig::fromJson(lora, "lora"); };
    const std::string reason = refusal({.read = read, .unread = {}}, config);
    QVERIFY2(reason.find(changed.begin().key()) != std::string::npos, reason.c_str());
}

QTEST_GUILESS_MAIN(TestConfigRanges)
#include "test_config_ranges.moc"
