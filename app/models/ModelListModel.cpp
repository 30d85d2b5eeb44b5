// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelListModel.h"

#include "app/bridge/ErrorText.h"

#include <QLocale>

#include <algorithm>

namespace nextgpt::app {

namespace {

QString bytesText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QVariantList outputsOf(const StoredModel& model) {
    QVariantList outputs{int(Modality::Text)};
    for (const Modality modality : kMediaModalities)
        if (model.generates[modality])
            outputs.append(int(modality));
    return outputs;
}

} // namespace

ModelListModel::ModelListModel(QObject* parent)
    : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &ModelListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ModelListModel::countChanged);
}

int ModelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ModelListModel::roleNames() const {
    return {{NameRole, "name"},       {FolderRole, "folder"}, {OriginRole, "origin"},
            {OutputsRole, "outputs"}, {FactsRole, "facts"},   {MemoryRole, "memory"},
            {FitsRole, "fits"},       {DemoRole, "demo"},     {CurrentRole, "current"},
            {ProblemRole, "problem"}, {DetailRole, "detail"}};
}

QStringList ModelListModel::factsOf(const StoredModel& model) const {
    QStringList facts;
    if (model.bytes > 0)
        //: %1: a size, such as "13.4 GB"
        facts += model.refers ? tr("%1 in files that stay where they are").arg(bytesText(model.bytes))
                              : bytesText(model.bytes);
    if (model.origin == ModelOrigin::Shipped)
        facts += tr("comes with the program");
    if (!model.licence.isEmpty())
        facts += model.licence;
    return facts;
}

QString ModelListModel::memoryText(const StoredModel& model) const {
    if (model.neededBytes == 0)
        return {};
    const QString needed = bytesText(model.neededBytes);
    if (!model.fits)
        //: %1, %2: sizes, such as "13.4 GB"
        return tr("Needs about %1 of memory, but only %2 can be used.")
            .arg(needed, bytesText(model.bytesForWeights));
    if (model.languageWeights == QLatin1String("int8"))
        return tr("Fits into memory with the language model in 8 bits: about %1").arg(needed);
    if (model.languageWeights == QLatin1String("int4"))
        return tr("Fits into memory with the language model in 4 bits: about %1").arg(needed);
    return tr("Fits into memory: about %1").arg(needed);
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoredModel& model = m_models[index.row()];
    switch (role) {
    case NameRole:
        return model.name;
    case FolderRole:
        return model.folder;
    case OriginRole:
        return int(model.origin);
    case OutputsRole:
        return outputsOf(model);
    case FactsRole:
        return factsOf(model);
    case MemoryRole:
        return memoryText(model);
    case FitsRole:
        return model.fits;
    case DemoRole:
        return model.isDemo;
    case CurrentRole:
        return model.folder == m_current;
    case ProblemRole:
        return model.error ? modelErrorText(*model.error) : QString();
    case DetailRole:
        return model.error ? QString::fromStdString(model.error->detail) : QString();
    default:
        return {};
    }
}

qsizetype ModelListModel::rowOf(const QString& folder) const {
    for (qsizetype row = 0; row < m_models.size(); ++row)
        if (m_models[row].folder == folder)
            return row;
    return -1;
}

const StoredModel* ModelListModel::find(const QString& folder) const {
    const qsizetype row = rowOf(folder);
    return row < 0 ? nullptr : &m_models[row];
}

void ModelListModel::setModels(const QList<StoredModel>& models) {
    const auto stays = [&models](const StoredModel& model) {
        return std::any_of(models.begin(), models.end(),
                           [&model](const StoredModel& other) { return other.folder == model.folder; });
    };
    for (qsizetype row = m_models.size() - 1; row >= 0; --row)
        if (!stays(m_models[row]))
            remove(QString(m_models[row].folder));
    for (qsizetype row = 0; row < models.size(); ++row) {
        if (rowOf(models[row].folder) >= 0) {
            update(models[row]);
            continue;
        }
        const qsizetype place = std::min(row, m_models.size());
        beginInsertRows({}, int(place), int(place));
        m_models.insert(place, models[row]);
        endInsertRows();
    }
}

void ModelListModel::update(const StoredModel& model) {
    const qsizetype row = rowOf(model.folder);
    if (row < 0)
        return;
    m_models[row] = model;
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
}

void ModelListModel::remove(const QString& folder) {
    const qsizetype row = rowOf(folder);
    if (row < 0)
        return;
    beginRemoveRows({}, int(row), int(row));
    m_models.removeAt(row);
    endRemoveRows();
}

void ModelListModel::setCurrent(const QString& folder) {
    if (folder == m_current)
        return;
    m_current = folder;
    retranslate();
}

void ModelListModel::retranslate() {
    if (!m_models.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace nextgpt::app
