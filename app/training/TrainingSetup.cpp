// SPDX-License-Identifier: Apache-2.0
#include "app/training/TrainingSetup.h"

#include "app/training/RunFiles.h"

#include "engine/core/Limits.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace nextgpt::app {

namespace {

constexpr int kSamples = 4;           ///< answers that each checkpoint shows
constexpr int kCheckpointEvery = 100; ///< steps
constexpr int kMaxNameBytes = 200;    ///< file systems allow 255
constexpr double kMaxRate = 1.0;

/// A number in the language of the window, or as programs write it ("1e-4").
std::optional<double> numberFrom(const QString& text) {
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const double value = locale.toDouble(text.trimmed(), &isNumber);
        if (isNumber)
            return value;
    }
    return std::nullopt;
}

bool isCount(const QString& text, const limits::Range<std::int64_t>& range) {
    const auto number = numberFrom(text);
    return text.trimmed().isEmpty() || (number && *number >= double(range.min) &&
                                        *number <= double(range.max) && *number == double(qint64(*number)));
}

bool isRate(const QString& text) {
    const auto number = numberFrom(text);
    return text.trimmed().isEmpty() || (number && *number > 0 && *number <= kMaxRate);
}

} // namespace

TrainingSetup::TrainingSetup(const TrainingParts& parts, const QString& runsFolder, QObject* parent)
    : QObject(parent)
    , m_defaults(parts.defaults)
    , m_runsFolder(runsFolder)
    , m_check(parts.program) {
    connect(&m_check, &DataCheck::changed, this, &TrainingSetup::changed);
    suggestName();
}

void TrainingSetup::set(QString& member, const QString& value) {
    if (member == value)
        return;
    member = value;
    Q_EMIT changed();
}

void TrainingSetup::setStage(TrainingStage stage) {
    if (stage == m_stage)
        return;
    const bool isSuggested = nameProblem().isEmpty() && m_name.startsWith(stageWord(m_stage) + '-');
    m_stage = stage;
    if (isSuggested)
        suggestName();
    checkData();
}

void TrainingSetup::suggestName() {
    int number = 1;
    const auto name = [this, &number] { return stageWord(m_stage) + '-' + QString::number(number); };
    while (QFileInfo::exists(m_runsFolder + '/' + name()))
        ++number;
    set(m_name, name());
}

void TrainingSetup::setName(const QString& name) {
    set(m_name, name);
}

void TrainingSetup::setRunsFolder(const QString& folder) {
    set(m_runsFolder, folder);
}

void TrainingSetup::setSteps(const QString& text) {
    set(m_steps, text);
}

void TrainingSetup::setBatchSize(const QString& text) {
    set(m_batchSize, text);
}

void TrainingSetup::setLearningRate(const QString& text) {
    set(m_learningRate, text);
}

void TrainingSetup::setValidationPercent(int percent) {
    m_validationPercent = percent;
    Q_EMIT changed();
}

QString TrainingSetup::defaultBatchSize() const {
    return QLocale().toString(m_defaults.at(std::size_t(m_stage)).batchSize);
}

QString TrainingSetup::defaultLearningRate() const {
    return QLocale().toString(m_defaults.at(std::size_t(m_stage)).learningRate, 'g', 3);
}

void TrainingSetup::setChatBundle(const QString& folder, const QString& name) {
    const bool isOther = folder != m_chatBundle;
    m_chatBundle = folder;
    m_chatBundleName = name;
    if (isOther)
        checkData();
    else
        Q_EMIT changed();
}

void TrainingSetup::chooseBundle(const QUrl& folder) {
    m_bundle = folder.toLocalFile();
    checkData();
}

void TrainingSetup::useChatBundle() {
    m_bundle.clear();
    checkData();
}

QString TrainingSetup::bundleName() const {
    if (m_bundle.isEmpty())
        return m_chatBundleName;
    const QString name = bundleNameIn(m_bundle);
    return name.isEmpty() ? QFileInfo(m_bundle).fileName() : name;
}

QString TrainingSetup::bundleProblem() const {
    return m_bundle.isEmpty() || QFileInfo(m_bundle + "/bundle.json").isFile()
               ? QString()
               : tr("This folder holds no model: it has no file bundle.json.");
}

void TrainingSetup::addData(const QList<QUrl>& urls) {
    bool isNew = false;
    for (const QUrl& url : urls) {
        const QString path = QDir::cleanPath(url.toLocalFile());
        if (url.isLocalFile() && !m_data.contains(path)) {
            m_data.append(path);
            isNew = true;
        }
    }
    if (isNew)
        checkData();
}

void TrainingSetup::removeData(const QString& path) {
    if (m_data.removeAll(path) > 0)
        checkData();
}

void TrainingSetup::checkData() {
    if (bundleProblem().isEmpty())
        m_check.start({.data = m_data, .stage = stageWord(m_stage), .bundle = bundleInUse()});
    Q_EMIT changed();
}

QString TrainingSetup::nameProblem() const {
    const QString name = m_name.trimmed();
    if (name.isEmpty())
        return tr("Enter a name.");
    if (name.contains('/') || name.startsWith('.') || name.toUtf8().size() > kMaxNameBytes)
        return tr("A folder cannot have this name.");
    return QFileInfo::exists(runFolder() + "/run.json") ? tr("There is a run with this name already.")
                                                        : QString();
}

QString TrainingSetup::numberProblem() const {
    if (!isCount(m_steps, limits::kTrainingSteps))
        return tr("Steps: enter a whole number above 0, or nothing for one pass over the data.");
    if (!isCount(m_batchSize, limits::kBatchSize))
        return tr("Batch: enter a whole number above 0, or nothing for the default.");
    if (!isRate(m_learningRate))
        return tr("Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.");
    return {};
}

QString TrainingSetup::startProblem() const {
    if (!bundleProblem().isEmpty())
        return bundleProblem();
    if (m_data.isEmpty())
        return tr("Add data to train on.");
    if (!m_check.errorTitle().isEmpty())
        return m_check.errorTitle();
    if (m_check.done() && m_check.usable() == 0)
        return tr("None of the data can be used for this stage.");
    if (!numberProblem().isEmpty())
        return numberProblem();
    return nameProblem();
}

QStringList TrainingSetup::arguments() const {
    QStringList arguments{stageWord(m_stage), "--out", runFolder()};
    for (const QString& path : m_data)
        arguments << "--data" << path;
    if (!bundleInUse().isEmpty())
        arguments << "--bundle" << bundleInUse();
    return arguments;
}

QByteArray TrainingSetup::config() const {
    QJsonObject config{{"samples", kSamples},
                       {"checkpoint_every", kCheckpointEvery},
                       {"validation_share", m_validationPercent / 100.0}};
    if (const auto steps = numberFrom(m_steps))
        config["steps"] = qint64(*steps);
    if (const auto batch = numberFrom(m_batchSize))
        config["batch_size"] = qint64(*batch);
    if (const auto rate = numberFrom(m_learningRate))
        config["learning_rates"] = *rate;
    return QJsonDocument(config).toJson();
}

void TrainingSetup::retranslate() {
    m_check.retranslate();
    Q_EMIT changed();
}

} // namespace nextgpt::app
