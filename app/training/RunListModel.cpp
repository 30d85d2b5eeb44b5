// SPDX-License-Identifier: Apache-2.0
#include "app/training/RunListModel.h"

#include <QLocale>

namespace nextgpt::app {

namespace {

constexpr int kDigits = 4;

QString numberText(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'g', kDigits) : QString();
}

} // namespace

RunListModel::RunListModel(QObject* parent)
    : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &RunListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RunListModel::countChanged);
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RunListModel::roleNames() const {
    return {{NameRole, "name"},
            {FolderRole, "folder"},
            {StageRole, "stage"},
            {StateRole, "runState"},
            {StepRole, "step"},
            {StepsRole, "steps"},
            {LossRole, "loss"},
            {ValidationRole, "validation"},
            {DateRole, "date"},
            {ChosenRole, "chosen"},
            {ExportableRole, "exportable"},
            {ReportedRole, "reported"}};
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunSummary& run = m_runs[index.row()];
    switch (role) {
    case NameRole:
        return run.name();
    case FolderRole:
        return run.folder;
    case StageRole:
        return int(run.stage);
    case StateRole:
        return int(run.state);
    case StepRole:
        return run.step;
    case StepsRole:
        return run.steps;
    case LossRole:
        return numberText(run.loss);
    case ValidationRole:
        return numberText(run.validation);
    case DateRole:
        return QLocale().toString(run.changed, QLocale::ShortFormat);
    case ChosenRole:
        return m_chosen.contains(run.folder);
    case ReportedRole:
        return run.hasReport;
    case ExportableRole:
        return run.canExport;
    default:
        return {};
    }
}

qsizetype RunListModel::rowOf(const QString& folder) const {
    for (qsizetype row = 0; row < m_runs.size(); ++row)
        if (m_runs[row].folder == folder)
            return row;
    return -1;
}

const RunSummary* RunListModel::find(const QString& folder) const {
    const qsizetype row = rowOf(folder);
    return row < 0 ? nullptr : &m_runs[row];
}

void RunListModel::setRuns(const QList<RunSummary>& runs) {
    const auto isGone = [&runs](const RunSummary& run) {
        return std::none_of(runs.begin(), runs.end(),
                            [&run](const RunSummary& other) { return other.folder == run.folder; });
    };
    for (qsizetype row = m_runs.size() - 1; row >= 0; --row)
        if (isGone(m_runs[row]))
            remove(QString(m_runs[row].folder));
    for (qsizetype row = runs.size() - 1; row >= 0; --row) // new ones, the newest at the top
        update(runs[row]);
}

void RunListModel::update(const RunSummary& run) {
    const qsizetype row = rowOf(run.folder);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_runs.prepend(run);
        endInsertRows();
        return;
    }
    if (m_runs[row] == run)
        return;
    m_runs[row] = run;
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
}

void RunListModel::remove(const QString& folder) {
    const qsizetype row = rowOf(folder);
    if (row < 0)
        return;
    beginRemoveRows({}, int(row), int(row));
    m_runs.removeAt(row);
    m_chosen.removeAll(folder);
    endRemoveRows();
}

void RunListModel::setChosen(const QStringList& folders) {
    m_chosen = folders;
    retranslate();
}

void RunListModel::retranslate() {
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace nextgpt::app
