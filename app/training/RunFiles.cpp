// SPDX-License-Identifier: Apache-2.0
#include "app/training/RunFiles.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/MediumTraits.h"

#include "engine/core/BundleKeys.h"
#include "engine/core/TrainingKeys.h"
#include "engine/io/FileDescriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <array>
#include <map>

namespace nextgpt::app {

namespace {

constexpr qint64 kJsonBytes = 16 << 20;
constexpr qint64 kTailBytes = 16 << 10; ///< of curve.csv: more than the lines that tell about divergence
constexpr qint64 kSampleBytes = 1 << 20;
constexpr int kSkipsOfDivergence = 10;

QByteArray contents(const QString& path, qint64 most) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(std::min(most, file.size())); // read() allocates as much as it is asked for
}

QJsonObject readObject(const QString& path) {
    return QJsonDocument::fromJson(contents(path, kJsonBytes)).object();
}

/// Whether a process trains in the folder. The lock is shared and held for a moment only.
bool isLocked(const QString& folder) {
    const QByteArray path = QFile::encodeName(folder + "/lock");
    const FileDescriptor lock(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return lock.get() >= 0 && ::flock(lock.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

/// The last complete lines of a CSV file, as fields, below its header.
struct Tail {
    QList<QByteArray> header;
    QList<QList<QByteArray>> rows;

    QByteArray last(const char* column) const {
        const qsizetype index = header.indexOf(column);
        return rows.isEmpty() || index < 0 ? QByteArray() : rows.last().value(index);
    }
};

Tail readTail(const QString& path) {
    QFile file(path);
    Tail tail;
    if (!file.open(QIODevice::ReadOnly))
        return tail;
    tail.header = file.readLine().trimmed().split(',');
    if (file.size() > kTailBytes) {
        file.seek(file.size() - kTailBytes);
        file.readLine(); // it begins somewhere inside
    }
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QList<QByteArray> fields = line.trimmed().split(',');
        if (line.endsWith('\n') && fields.size() == tail.header.size())
            tail.rows.append(fields);
    }
    return tail;
}

std::optional<double> number(const QByteArray& text) {
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

bool endsWithSkips(const Tail& curve) {
    const qsizetype column = curve.header.indexOf(keys::kSkipped);
    return column >= 0 && curve.rows.size() >= kSkipsOfDivergence &&
           std::all_of(curve.rows.end() - kSkipsOfDivergence, curve.rows.end(),
                       [column](const QList<QByteArray>& row) { return row[column] == "1"; });
}

QStringList checkpointsIn(const QString& folder) {
    return QDir(folder + "/checkpoints").entryList({"step-????????"}, QDir::Dirs, QDir::Name);
}

int stepOf(const QString& name) {
    return name.section('-', 1).section('.', 0, 0).toInt();
}

RunState stateOf(const QString& word, const QString& folder) {
    if (isLocked(folder))
        return RunState::Elsewhere;
    if (word == QLatin1String(keys::kFinished) || word == QLatin1String(keys::kNoImprovement))
        return RunState::Finished;
    return word == QLatin1String(keys::kFailed) ? RunState::Failed : RunState::Stopped;
}

QString* fieldOf(SamplePair& sample, const QString& key) {
    if (key == QLatin1String(keys::kQuestion))
        return &sample.question;
    if (key == QLatin1String(keys::kAttached))
        return &sample.attached;
    return key == QLatin1String(keys::kExpected) ? &sample.expected : &sample.after;
}

/// The blocks of a samples file; each answer is in `after`.
QList<SamplePair> readAnswers(const QString& path) {
    QList<SamplePair> samples;
    QString* field = nullptr;
    for (const QString& line : QString::fromUtf8(contents(path, kSampleBytes)).split('\n')) {
        QString text = line;
        for (const char* word : {keys::kQuestion, keys::kAttached, keys::kExpected, keys::kAnswer}) {
            const QString key = QString::fromLatin1(word);
            if (!line.startsWith(key + ':'))
                continue;
            if (key == QLatin1String(keys::kQuestion))
                samples.append(SamplePair{});
            if (samples.isEmpty())
                break;
            field = fieldOf(samples.last(), key);
            text = line.mid(key.size() + 1).trimmed();
            break;
        }
        if (field != nullptr && !text.isEmpty())
            *field += (field->isEmpty() ? "" : "\n") + text;
    }
    return samples;
}

/// Text for a word that is no medium.
Modality modalityOf(const QJsonObject& medium) {
    return modalityFromName(medium[keys::kModality].toString().toStdString()).value_or(Modality::Text);
}

/// The same of a samples file in JSON, whose generated media are relative to its folder.
QList<SamplePair> readJsonAnswers(const QString& path) {
    QList<SamplePair> samples;
    const QDir folder = QFileInfo(path).dir();
    for (const auto& entry : QJsonDocument::fromJson(contents(path, kSampleBytes)).array()) {
        const QJsonObject object = entry.toObject();
        SamplePair sample{.question = object[keys::kQuestion].toString(),
                          .attached = {},
                          .expected = object[keys::kExpected].toString(),
                          .before = {},
                          .after = object[keys::kAnswer].toString()};
        QStringList attached;
        for (const auto& medium : object[keys::kAttachments].toArray())
            attached.append(QFileInfo(medium.toObject()[keys::kFile].toString()).fileName());
        sample.attached = attached.join(", ");
        for (const auto& medium : object[keys::kMedia].toArray()) {
            const QString file = medium.toObject()[keys::kFile].toString();
            if (!file.isEmpty() && hasThumbnail(modalityOf(medium.toObject())))
                sample.afterImages.append(folder.filePath(file));
        }
        samples.append(sample);
    }
    return samples;
}

} // namespace

QString stageWord(TrainingStage stage) {
    constexpr std::array kWords{"encode", "decode", "instruct"};
    return QString::fromLatin1(kWords.at(std::size_t(stage)));
}

TrainingStage stageFromWord(const QString& word) {
    for (const TrainingStage stage : {TrainingStage::Decode, TrainingStage::Instruct})
        if (word == stageWord(stage))
            return stage;
    return TrainingStage::Encode;
}

QString RunSummary::name() const {
    return QFileInfo(folder).fileName();
}

std::optional<RunSummary> readRun(const QString& folder) {
    const QJsonObject description = readObject(folder + "/run.json");
    if (description.isEmpty())
        return std::nullopt;
    const QJsonObject status = readObject(folder + "/status.json");
    const Tail curve = readTail(folder + "/curve.csv");
    const QStringList checkpoints = checkpointsIn(folder);
    const QJsonObject config = description[keys::kConfig].toObject();
    RunSummary run{.folder = folder,
                   .bundle = description[keys::kBundle].toString(),
                   .stage = stageFromWord(config[keys::kStage].toString()),
                   .state = stateOf(status[keys::kState].toString(), folder),
                   .step = curve.last(keys::kStep).toInt(),
                   .steps = status[keys::kSteps].toInt(),
                   .loss = number(curve.last(keys::kLoss)),
                   .validation = number(readTail(folder + "/validation.csv").last(keys::kLoss)),
                   .error = std::nullopt,
                   .diverged = endsWithSkips(curve),
                   .canExport = !checkpoints.isEmpty(),
                   .hasReport = QFileInfo(folder + "/report.html").isFile(),
                   .changed = {}};
    // A run that is resumed continues at its last checkpoint.
    if (run.state == RunState::Stopped || run.state == RunState::Failed)
        run.step = checkpoints.isEmpty() ? 0 : stepOf(checkpoints.last());
    if (run.steps == 0)
        run.steps = config[keys::kSteps].toInt();
    if (run.state == RunState::Failed) {
        const QJsonObject error = status[keys::kError].toObject();
        run.error = Error{errorCodeFromName(error[keys::kCode].toString()),
                          error[keys::kDetail].toString().toStdString()};
    }
    for (const char* file : {"/run.json", "/curve.csv", "/status.json"})
        run.changed = std::max(run.changed, QFileInfo(folder + QLatin1String(file)).lastModified());
    return run;
}

QList<RunSummary> readRuns(const QString& folder) {
    QList<RunSummary> runs;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const auto run = readRun(entry.absoluteFilePath()))
            runs.append(*run);
    std::sort(runs.begin(), runs.end(),
              [](const RunSummary& a, const RunSummary& b) { return a.changed > b.changed; });
    return runs;
}

RunSamples readSamples(const QString& folder) {
    const QDir samples(folder + "/samples");
    const bool hasJson = !samples.entryList({"step-????????.json"}, QDir::Files).isEmpty();
    const QString suffix = hasJson ? QStringLiteral(".json") : QStringLiteral(".txt");
    const QStringList files = samples.entryList({"step-????????" + suffix}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return {};
    const auto read = hasJson ? readJsonAnswers : readAnswers;
    RunSamples found{.firstStep = stepOf(files.first()),
                     .lastStep = stepOf(files.last()),
                     .pairs = read(samples.filePath(files.last()))};
    const QList<SamplePair> first = read(samples.filePath(files.first()));
    for (qsizetype i = 0; i < std::min(first.size(), found.pairs.size()); ++i) {
        found.pairs[i].before = first[i].after;
        found.pairs[i].beforeImages = first[i].afterImages;
    }
    return found;
}

QString bundleNameIn(const QString& folder) {
    return readObject(folder + "/bundle.json")[keys::kName].toString();
}

} // namespace nextgpt::app
