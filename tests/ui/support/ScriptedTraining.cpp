// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/ScriptedTraining.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cmath>

namespace nextgpt::test {

namespace {

constexpr int kCheckpointEvery = 100;

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(path.section('/', 0, -2));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The losses of a run that learns, with the noise of small batches.
struct Losses {
    double crossEntropy = 0;
    double image = 0;
    double video = 0;
    double audio = 0;

    /// The cross-entropy of a medium that is `factor` times as hard as the mean.
    double textOf(double factor) const { return crossEntropy * factor; }
    double total() const { return crossEntropy + image + video + audio; }
};

Losses lossesAt(int step, double speed, QRandomGenerator& random) {
    const double left = std::exp(-speed * step / 180.0);
    const auto noisy = [&random](double value) { return value * (0.9 + 0.2 * random.generateDouble()); };
    return {.crossEntropy = noisy(0.35 + 2.1 * left),
            .image = noisy(0.12 + 0.75 * left),
            .video = noisy(0.22 + 0.95 * left * left),
            .audio = noisy(0.16 + 0.6 * std::sqrt(left))};
}

QByteArray number(double value) {
    return QByteArray::number(value, 'g', 6);
}

QByteArray curve(int steps, double speed, bool diverges) {
    QRandomGenerator random(7);
    QByteArray text =
        "step,loss,cross_entropy,distance_image,distance_video,distance_audio,gradient_norm,rate,"
        "tokens,skipped,tokens_per_second,cross_entropy_image,cross_entropy_video,cross_entropy_audio\n";
    for (int step = 1; step <= steps; ++step) {
        const Losses losses = lossesAt(step, speed, random);
        const bool isLost = diverges && step > steps - 10;
        text += QByteArray::number(step) + ',' + (isLost ? "nan" : number(losses.total())) + ',' +
                number(losses.crossEntropy) + ',' + number(losses.image) + ',' + number(losses.video) + ',' +
                number(losses.audio) + ",0.8,1,2048," + (isLost ? "1" : "0") + ",5120.0," +
                number(losses.textOf(0.8)) + ',' + number(losses.textOf(1.1)) + ',' +
                number(losses.textOf(1.2)) + '\n';
    }
    return text;
}

QByteArray validation(int steps, double speed) {
    QRandomGenerator random(11);
    QByteArray text = "step,loss\n";
    for (int step = kCheckpointEvery; step <= steps; step += kCheckpointEvery)
        text += QByteArray::number(step) + ',' + number(lossesAt(step, speed, random).total() * 1.12) + '\n';
    return text;
}

QByteArray samples(bool trained) {
    const QList<QStringList> all{{"a large red ball in the middle, at night.",
                                  "Here is the red ball at night. [image]", "Here is a blue boat. [image]",
                                  "Here is the large red ball in the middle, at night. [image]"},
                                 {"What do you hear?", "A bell that rings twice, then rain.", "A a a of of.",
                                  "A bell that rings twice."}};
    QByteArray text;
    for (const QStringList& sample : all)
        text += ("question: " + sample[0] + "\nexpected: " + sample[1] +
                 "\nanswer:   " + sample[trained ? 3 : 2] + "\n\n")
                    .toUtf8();
    return text;
}

struct Script {
    QString name;
    QString stage;
    QString state;
    int step = 0;
    int steps = 0;
    double speed = 1.0;
    QJsonObject error{};
    bool diverges = false;
};

void writeRun(const QString& folder, const Script& run) {
    const QString path = folder + '/' + run.name;
    writeFile(path + "/run.json",
              QJsonDocument(QJsonObject{{"format", 1},
                                        {"bundle", folder},
                                        {"config", QJsonObject{{"stage", run.stage}, {"steps", run.steps}}}})
                  .toJson());
    QJsonObject status{{"state", run.state}, {"step", run.step}, {"steps", run.steps}};
    if (!run.error.isEmpty())
        status["error"] = run.error;
    writeFile(path + "/status.json", QJsonDocument(status).toJson());
    writeFile(path + "/curve.csv", curve(run.step, run.speed, run.diverges));
    writeFile(path + "/validation.csv", validation(run.step, run.speed));
    writeFile(path + "/samples/step-00000000.txt", samples(false));
    if (run.step == 0)
        return;
    const QString last = QStringLiteral("step-%1").arg(run.step, 8, 10, QLatin1Char('0'));
    writeFile(path + "/samples/" + last + ".txt", samples(true));
    QDir().mkpath(path + "/checkpoints/" + last);
}

QByteArray lineOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// What `nextgpt train --json` prints up to a step of a thousand.
QByteArray events(int steps) {
    QRandomGenerator random(5);
    QByteArray text = lineOf({{"event", "data"},
                              {"sequences", 1184},
                              {"validation_sequences", 60},
                              {"findings", QJsonArray{QJsonObject(), QJsonObject(), QJsonObject()}}});
    for (int step = 1; step <= steps; ++step) {
        const Losses losses = lossesAt(step, 0.8, random);
        text +=
            lineOf({{"event", "step"},
                    {"step", step},
                    {"steps", 1000},
                    {"loss", losses.total()},
                    {"cross_entropy", losses.crossEntropy},
                    {"cross_entropies", QJsonObject{{"image", losses.textOf(0.8)},
                                                    {"video", losses.textOf(1.1)},
                                                    {"audio", losses.textOf(1.2)}}},
                    {"distances",
                     QJsonObject{{"image", losses.image}, {"video", losses.video}, {"audio", losses.audio}}},
                    {"gradient_norm", 0.8},
                    {"rate", 1.0},
                    {"tokens", 2048},
                    {"tokens_per_second", 5120.0},
                    {"seconds_left", (1000 - step) * 0.4},
                    {"skipped", false}});
        if (step % kCheckpointEvery == 0)
            text += lineOf({{"event", "checkpoint"}, {"step", step}, {"validation", losses.total() * 1.1}});
    }
    return text;
}

QByteArray check() {
    const auto finding = [](const char* kind, const char* item, const char* detail) {
        return QJsonObject{{"kind", kind}, {"item", item}, {"detail", detail}};
    };
    return lineOf({{"dataset", "captions"},
                   {"pairs", 1244},
                   {"dialogues", 0},
                   {"findings", QJsonArray{finding("missing_file", "harbour.png", "no such file"),
                                           finding("missing_file", "kite.png", "no such file"),
                                           finding("missing_file", "rain.flac", "no such file"),
                                           finding("duplicate_caption", "boat.png", "as boat-2.png")}}});
}

/// A program that answers as `nextgpt` would. A run waits for SIGINT and then stops at a checkpoint.
QByteArray program() {
    return R"(#!/bin/sh
here=$(dirname "$0")
case "$1" in
bundle) exec "$here/bundle" "$@" ;;
dataset) cat "$here/check.json"; exit 1 ;;
train)
    trap 'exit 130' INT
    while [ -e "$here/never-begin" ]; do sleep 0.05; done
    while [ "$1" != --out ]; do shift; done
    mkdir -p "$2" && cp -r "$here/template/." "$2"
    cat "$here/events.jsonl"
    while :; do sleep 0.05; done ;;
esac
)";
}

} // namespace

void ScriptedTraining::write() const {
    const QString runs = m_folder + "/training";
    writeRun(runs,
             {.name = "instruct-1", .stage = "instruct", .state = "finished", .step = 600, .steps = 600});
    writeRun(runs, {.name = "instruct-2",
                    .stage = "instruct",
                    .state = "stopped",
                    .step = 340,
                    .steps = 1000,
                    .speed = 1.6});
    writeRun(runs, {.name = "decode-1",
                    .stage = "decode",
                    .state = "failed",
                    .step = 180,
                    .steps = 500,
                    .error = {{"code", "disk_full"}, {"detail", "cannot write state.safetensors"}}});
    QDir().mkpath(data());
    const QString scripted = m_folder + "/scripted";
    writeRun(scripted,
             {.name = "template", .stage = "instruct", .state = "running", .step = 0, .steps = 1000});
    writeFile(scripted + "/template/samples/step-00000300.txt", samples(true));
    writeFile(scripted + "/events.jsonl", events(340));
    writeFile(scripted + "/check.json", check());
    writeFile(scripted + "/program", program());
    QFile::setPermissions(scripted + "/program", QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void ScriptedTraining::neverBegin() const {
    writeFile(m_folder + "/scripted/never-begin", {});
}

app::TrainingParts ScriptedTraining::parts() const {
    return {.program = m_folder + "/scripted/program",
            .defaults = {{{.batchSize = 18, .learningRate = 4e-4},
                          {.batchSize = 8, .learningRate = 4e-4},
                          {.batchSize = 4, .learningRate = 5e-4}}},
            .shippedBundle = m_folder + "/scripted/pocket"};
}

QStringList ScriptedTraining::content() {
    QStringList content{"instruct-1",
                        "instruct-2",
                        "instruct-3",
                        "decode-1",
                        "encode-1",
                        "captions",
                        "harbour.png",
                        "kite.png",
                        "rain.flac",
                        "boat.png",
                        "as boat-2.png",
                        "no such file",
                        "cannot write state.safetensors"};
    for (const bool trained : {false, true})
        for (const QString& line : QString::fromUtf8(samples(trained)).split('\n'))
            content.append(line.section(':', 1).trimmed());
    content.removeAll(QString());
    return content;
}

} // namespace nextgpt::test
