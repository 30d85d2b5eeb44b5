// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/ScriptedModels.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nextgpt::test {

namespace {

constexpr qint64 kGigabyte = 1'000'000'000;

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(path.section('/', 0, -2));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray lineOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// How `nextgpt bundle list --json` describes a model.
struct Listed {
    QString folder;
    QString name;
    QString licence;
    bool isDemo = false;
    QJsonArray generates{};
    qint64 bytes = 0;
    qint64 needed = 0;
    QString languageWeights = "full";
    qint64 memory = 24 * kGigabyte;
};

QJsonObject eventOf(const Listed& model) {
    return {{"event", "bundle"},
            {"folder", model.folder},
            {"name", model.name},
            {"licence", model.licence},
            {"demo", model.isDemo},
            {"refers", !model.isDemo},
            {"bytes", model.bytes},
            {"generates", model.generates},
            {"memory", QJsonObject{{"needed", model.needed},
                                   {"for_weights", model.memory},
                                   {"language_weights", model.languageWeights},
                                   {"fits", model.needed <= model.memory}}}};
}

/// A folder that holds a model for the list; `verified` is what reading its files finds.
void writeModel(const Listed& model, const QJsonObject& error = {}) {
    writeFile(model.folder + "/bundle.json", "{}");
    writeFile(model.folder + "/listed.json", lineOf(eventOf(model)));
    if (error.isEmpty())
        return;
    QJsonObject verified = eventOf(model);
    verified["error"] = error;
    writeFile(model.folder + "/verified.json", lineOf(verified));
}

struct Part {
    QString kind;
    QString description;
    QString file;
    qint64 bytes = 0;
    QString purpose;
    QString family{};
    QString licence{};
};

QJsonObject toJson(const Part& part) {
    QJsonObject json{{"kind", part.kind},
                     {"description", part.description},
                     {"file", part.file},
                     {"bytes", part.bytes},
                     {"used_for", QJsonArray{part.purpose}}};
    if (!part.family.isEmpty())
        json["family"] = part.family;
    if (!part.licence.isEmpty())
        json["usual_licence"] = part.licence;
    return json;
}

QJsonObject finding(const char* kind, const char* part, const char* text, const char* advice) {
    return {{"kind", kind}, {"part", part}, {"text", text}, {"advice", advice}};
}

/// With the core of a model and an image decoder; without the scheduler of that, and with an ImageBind that
/// does not belong to it, unless it is complete.
QByteArray diagnosis(const QString& folder, bool isComplete) {
    const QString llm = folder + "/vicuna-7b";
    const QString image = folder + "/stable-diffusion-v1-5";
    const QList<Part> parts{
        {"language_model", "language model", llm + "/model.safetensors.index.json", 13'476'839'424, "llm",
         "LLaMA 7B", "LLaMA licence, not commercial"},
        {"sentence_piece", "tokenizer of the language model", llm + "/tokenizer.model", 499'723, "llm"},
        {"imagebind", "ImageBind", folder + "/imagebind_huge.pth", 4'803'584'173, "imagebind",
         "imagebind_huge", "CC-BY-NC-SA-4.0"},
        {"learned_tensors", "NExT-GPT's trained tensors", folder + "/7b_tiva_v0/pytorch_model.pt",
         1'234'567'890, "nextgpt", "NExT-GPT 7B", "BSD-3-Clause"},
        {"image_unet", "denoiser of an image decoder", image + "/unet/diffusion_pytorch_model.safetensors",
         3'438'167'540, "image", "Stable Diffusion 1", "CreativeML OpenRAIL-M"},
        {"autoencoder", "autoencoder of images or videos", image + "/vae/diffusion_pytorch_model.safetensors",
         334'643'276, "image"},
        {"clip_text", "CLIP text encoder", image + "/text_encoder/model.safetensors", 492'265'879, "image"}};
    QJsonArray found;
    for (const Part& part : parts)
        found.append(toJson(part));
    QJsonArray findings{
        finding("note", "video", "There is no video decoder: the model cannot generate this medium.", ""),
        finding("note", "audio", "There is no audio decoder: the model cannot generate this medium.", "")};
    if (!isComplete) {
        findings.append(finding("missing", "image", "There is no scheduler_config.json of the image decoder.",
                                "Give the whole folder in which the image decoder was published."));
        findings.append(finding("conflict", "imagebind",
                                "ImageBind gives 768 numbers, the input projection takes 1,024.",
                                "Give the ImageBind whose embeddings have 1,024 numbers."));
    }
    return lineOf(
        {{"event", "diagnosis"}, {"complete", isComplete}, {"parts", found}, {"findings", findings}});
}

/// Answers `make` and `list`. Without --out, making ends after the examination.
QByteArray script() {
    return R"sh(#!/bin/sh
here=$(dirname "$0")
verifies= out= name=
shift
command=$1
while [ "$1" != -- ]; do
    case "$1" in
    --verify) verifies=yes ;;
    --out) out=$2 ;;
    --name) name=$2 ;;
    esac
    shift
done
shift
case "$command" in
make)
    cat "$here/diagnosis.json"
    [ -n "$out" ] || exit "$(cat "$here/status")"
    echo '{"event":"progress","done":8400000000,"total":21000000000}'
    [ -e "$here/making" ] && { trap 'exit 130' INT; while :; do sleep 0.05; done; }
    mkdir -p "$out" && echo '{}' > "$out/bundle.json"
    sed "s#FOLDER#$out#; s#NAME#$name#" "$here/new.json" > "$out/listed.json"
    echo "{\"event\":\"made\",\"bundle\":\"$out\"}" ;;
list)
    for folder; do
        if [ -n "$verifies" ] && [ -e "$folder/verified.json" ]; then cat "$folder/verified.json"; exit 1; fi
        [ -z "$verifies" ] || echo '{"event":"progress","done":1,"total":2}'
        cat "$folder/listed.json"
    done ;;
esac
)sh";
}

} // namespace

QStringList ScriptedModels::files() const {
    const QString folder = m_folder + "/published/";
    return {folder + "vicuna-7b", folder + "imagebind_huge.pth", folder + "7b_tiva_v0",
            folder + "stable-diffusion-v1-5"};
}

void ScriptedModels::write(const QString& scene) const {
    writeModel({.folder = shipped(),
                .name = "Pocket",
                .licence = "Apache-2.0",
                .isDemo = true,
                .generates = {"image", "video", "audio"},
                .bytes = 19'400'000,
                .needed = 31'000'000});
    writeModel({.folder = made(),
                .name = "Studio",
                .licence = "LLaMA licence, not commercial; CC-BY-NC-SA-4.0",
                .generates = {"image", "audio"},
                .bytes = 31 * kGigabyte,
                .needed = 17 * kGigabyte,
                .languageWeights = "int8"});
    writeModel({.folder = changed(),
                .name = "Vicuna 13B",
                .licence = "LLaMA licence, not commercial",
                .generates = {"image"},
                .bytes = 34 * kGigabyte,
                .needed = 29 * kGigabyte,
                .languageWeights = "int4"},
               {{"code", "bundle_damaged"},
                {"detail", "llm/model.safetensors has 12 bytes; bundle.json says 26031738880"}});
    for (const QString& file : files())
        QDir().mkpath(file);
    const QString scripted = m_folder + "/scripted";
    const bool isComplete = scene != QLatin1String("modelsIncomplete");
    writeFile(scripted + "/diagnosis.json", diagnosis(m_folder + "/published", isComplete));
    writeFile(scripted + "/status", isComplete ? "0" : "1");
    if (scene == QLatin1String("modelsMaking"))
        writeFile(scripted + "/making", {});
    writeFile(scripted + "/new.json", lineOf(eventOf({.folder = "FOLDER",
                                                      .name = "NAME",
                                                      .licence = "LLaMA licence, not commercial",
                                                      .generates = {"image"},
                                                      .bytes = 23 * kGigabyte,
                                                      .needed = 20 * kGigabyte})));
    writeFile(scripted + "/bundle", script());
    QFile::setPermissions(scripted + "/bundle", QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QStringList ScriptedModels::content() {
    return {"Pocket",
            "Studio",
            "Vicuna 13B",
            "Apache-2.0",
            "LLaMA licence, not commercial; CC-BY-NC-SA-4.0",
            "LLaMA licence, not commercial",
            "CC-BY-NC-SA-4.0",
            "BSD-3-Clause",
            "CreativeML OpenRAIL-M",
            "LLaMA 7B",
            "imagebind_huge",
            "NExT-GPT 7B",
            "Stable Diffusion 1",
            "vicuna-7b",
            "imagebind_huge.pth",
            "7b_tiva_v0",
            "stable-diffusion-v1-5",
            "llm/model.safetensors has 12 bytes; bundle.json says 26031738880"};
}

} // namespace nextgpt::test
