// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/gguf/GgufLlama.h"
#include "engine/formats/gguf/GgufTokenizer.h"
#include "engine/text/SentencePiece.h"
#include "tests/engine/formats/GgufBytes.h"
#include "tests/support/FileBytes.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace nextgpt;
using nlohmann::json;
using test::GgufBytes;

namespace {

const std::filesystem::path kFolder = NEXTGPT_TEST_DATA "/parity/llama_gguf";

/// The metadata of a small language model, with an entry more.
class Metadata {
public:
    Metadata& add(const std::function<void(GgufBytes&)>& write) {
        write(m_entries);
        ++m_count;
        return *this;
    }
    Metadata& whole(const char* key, std::uint32_t value) {
        return add([&](GgufBytes& file) { file.entry(key, GgufType::UInt32, value); });
    }
    Metadata& real(const char* key, float value) {
        return add([&](GgufBytes& file) { file.entry(key, GgufType::Float32, value); });
    }
    Metadata& text(const char* key, const char* value) {
        return add([&](GgufBytes& file) { file.entry(key, value); });
    }

    static Metadata llama() {
        Metadata metadata;
        return metadata.text("general.architecture", "llama")
            .whole("llama.block_count", 2)
            .whole("llama.context_length", 128)
            .whole("llama.embedding_length", 32)
            .whole("llama.feed_forward_length", 48)
            .whole("llama.attention.head_count", 4)
            .real("llama.attention.layer_norm_rms_epsilon", 1e-5F);
    }

    /// With one tensor, the token table.
    std::string file() const {
        std::string bytes = GgufBytes::header(1, m_count).bytes() + m_entries.bytes();
        bytes += GgufBytes().tensor("token_embd.weight", {32, 8}, 0, 0).bytes();
        bytes.resize((bytes.size() + 31) / 32 * 32 + 32 * 8 * 4);
        return bytes;
    }

private:
    GgufBytes m_entries;
    std::uint64_t m_count = 0;
};

json configOf(const Metadata& metadata) {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "model.gguf";
    writeBytes(path, metadata.file());
    return languageModelConfig(path);
}

QString refusalOf(const Metadata& metadata) {
    try {
        configOf(metadata);
    } catch (const EngineError& error) {
        return error.code() == ErrorCode::WeightsInvalid ? error.what() : "another code";
    }
    return {};
}

} // namespace

class TestGgufLlama : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void configurationComesFromTheMetadata();
    void optionalEntriesAreRead();
    void whatIsNotComputedIsNamed_data();
    void whatIsNotComputedIsNamed();
    void tensorsHaveTransformersNames();
    void folderWithOneFileIsEnough();
    void idsAreSentencePieces();
    void addedTokensNeverEncodeText();
    void otherTokenizersAreNamed();
};

void TestGgufLlama::configurationComesFromTheMetadata() {
    const json config = configOf(Metadata::llama());
    const json wanted{{"model_type", "llama"},
                      {"hidden_act", "silu"},
                      {"num_hidden_layers", 2},
                      {"max_position_embeddings", 128},
                      {"hidden_size", 32},
                      {"intermediate_size", 48},
                      {"num_attention_heads", 4},
                      {"num_key_value_heads", 4},
                      {"head_dim", 8},
                      {"rms_norm_eps", double(1e-5F)},
                      {"rope_theta", 10000.0},
                      {"rope_scaling", nullptr},
                      {"vocab_size", 8},
                      {"tie_word_embeddings", true},
                      {"attention_bias", false},
                      {"mlp_bias", false}};
    QCOMPARE(config.dump(), wanted.dump());
}

void TestGgufLlama::optionalEntriesAreRead() {
    const json config = configOf(Metadata::llama()
                                     .whole("llama.attention.head_count_kv", 2)
                                     .whole("llama.attention.key_length", 16)
                                     .whole("llama.attention.value_length", 16)
                                     .whole("llama.rope.dimension_count", 16)
                                     .whole("llama.expert_count", 0)
                                     .real("llama.rope.freq_base", 500.0F)
                                     .text("llama.rope.scaling.type", "linear")
                                     .real("llama.rope.scaling.factor", 4.0F));
    QCOMPARE(config.at("num_key_value_heads").get<int>(), 2);
    QCOMPARE(config.at("head_dim").get<int>(), 16);
    QCOMPARE(config.at("rope_theta").get<double>(), 500.0);
    QCOMPARE(config.at("rope_scaling").at("rope_type").get<std::string>(), std::string("linear"));
    QCOMPARE(config.at("rope_scaling").at("factor").get<double>(), 4.0);
}

void TestGgufLlama::whatIsNotComputedIsNamed_data() {
    QTest::addColumn<Metadata>("metadata");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* named, const Metadata& metadata) {
        QTest::newRow(named) << metadata << QString::fromLatin1(named);
    };
    row("gemma3", Metadata().text("general.architecture", "gemma3"));
    row("general.architecture", Metadata());
    row("llama.block_count", Metadata().text("general.architecture", "llama"));
    row("llama.expert_count", Metadata::llama().whole("llama.expert_count", 8));
    row("llama.logit_scale", Metadata::llama().real("llama.logit_scale", 0.5F));
    row("llama.rope.dimension_count", Metadata::llama().whole("llama.rope.dimension_count", 4));
    row("attention heads", Metadata::llama().whole("llama.attention.head_count_kv", 0));
    row("llama.rope.freq_base", Metadata::llama().text("llama.rope.freq_base", "fast"));
    row("llama.rope.scaling.factor", Metadata::llama().text("llama.rope.scaling.type", "linear"));
}

void TestGgufLlama::whatIsNotComputedIsNamed() {
    QFETCH(Metadata, metadata);
    QFETCH(QString, named);
    const QString reason = refusalOf(metadata);
    QVERIFY2(reason.contains(named), qPrintable(reason));
}

void TestGgufLlama::tensorsHaveTransformersNames() {
    const auto source = openCheckpoint(kFolder / "model.gguf");
    const std::vector<std::string> names = source->untaken();
    QCOMPARE(names.size(), std::size_t(11));
    for (const char* name :
         {"model.embed_tokens.weight", "model.norm.weight", "model.layers.0.self_attn.k_proj.weight",
          "model.layers.0.mlp.down_proj.weight", "model.layers.0.post_attention_layernorm.weight"}) {
        QVERIFY2(source->has(name), name);
        source->take(name, source->shapeOf(name));
    }
    QCOMPARE(source->untaken().size(), std::size_t(6));
    QVERIFY_THROWS_EXCEPTION(EngineError, source->take("model.norm.weight", {31}));
    QVERIFY_THROWS_EXCEPTION(EngineError, source->shapeOf("lm_head.weight"));
}

void TestGgufLlama::folderWithOneFileIsEnough() {
    QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    std::filesystem::copy_file(kFolder / "model.gguf", folder / "a.gguf");
    QVERIFY(ggufFileOf(folder) == folder / "a.gguf");
    QCOMPARE(languageModelConfig(folder).at("hidden_size").get<int>(), 32);
    QVERIFY(openCheckpoint(folder)->has("model.norm.weight"));
    std::filesystem::copy_file(kFolder / "model.gguf", folder / "b.gguf");
    QVERIFY_THROWS_EXCEPTION(EngineError, ggufFileOf(folder));
    writeBytes(folder / "config.json", "{}");
    QVERIFY(!ggufFileOf(folder));
}

/// tests/data/tokens.json has the ids of Google's SentencePiece.
void TestGgufLlama::idsAreSentencePieces() {
    const auto loaded = languageModelTokenizer(kFolder / "model.gguf");
    const Tokenizer& pieces = *loaded;
    std::ifstream file(NEXTGPT_TEST_DATA "/tokens.json");
    const json entries = json::parse(file).at("sentencepiece");
    for (const json& entry : entries) {
        const auto text = entry.at("text").get<std::string>();
        const auto ids = pieces.encode(text);
        QVERIFY2(ids == entry.at("ids").get<TokenIds>(), text.c_str());
        QVERIFY2(pieces.decode(ids) == entry.at("decoded").get<std::string>(), text.c_str());
    }
    QVERIFY(entries.size() > 30);
    const SentencePiece original(NEXTGPT_TEST_DATA "/tokenizer/tokenizer.model");
    QCOMPARE(pieces.size(), original.size());
    for (std::int64_t id = 0; id < original.size(); ++id)
        QVERIFY(pieces.bytesOf(id) == original.bytesOf(id) && pieces.isControl(id) == original.isControl(id));
}

void TestGgufLlama::addedTokensNeverEncodeText() {
    const GgufFile small(std::filesystem::path(NEXTGPT_SOURCE_DIR) / "tests/fuzz/corpus/gguf/small.gguf");
    const auto model =
        std::get<SentencePieceModel>(ggufTokenizer(small)); // its last token is defined by the user
    QCOMPARE(model.pieces.size(), std::size_t(5));
    QCOMPARE(model.pieces.back().text, std::string("[PAD]"));
    QVERIFY(model.pieces.back().kind == SentencePieceModel::Kind::Unused);
    QVERIFY(model.pieces[3].kind == SentencePieceModel::Kind::Normal);
}

void TestGgufLlama::otherTokenizersAreNamed() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "model.gguf";
    writeBytes(path, Metadata::llama().text("tokenizer.ggml.model", "gpt2").file());
    try {
        languageModelTokenizer(path);
        QFAIL("accepted");
    } catch (const EngineError& error) {
        QVERIFY2(QString(error.what()).contains("gpt2"), error.what());
    }
    writeBytes(path, Metadata::llama().text("tokenizer.ggml.model", "llama").file());
    QVERIFY_THROWS_EXCEPTION(EngineError, languageModelTokenizer(path));
}

QTEST_GUILESS_MAIN(TestGgufLlama)
#include "test_gguf_llama.moc"
