// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/ProgramProcess.h"
#include "app/models/ExaminedParts.h"
#include "app/models/ModelPlaces.h"
#include "app/models/ModelsEnums.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace nextgpt::app {

/// Makes a model of files that the user drops: `nextgpt bundle make` examines them in a process of its own
/// and, when nothing is missing, writes a bundle that refers to them in place.
class ModelMaker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int phase READ phaseNumber NOTIFY changed)
    Q_PROPERTY(QStringList paths READ paths NOTIFY changed)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY partsChanged)
    Q_PROPERTY(bool complete READ complete NOTIFY partsChanged)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY partsChanged)
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY nameChanged)
    Q_PROPERTY(double share READ share NOTIFY progressChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)
    Q_PROPERTY(QString madeFolder READ madeFolder NOTIFY changed)
    Q_PROPERTY(QString madeName READ madeName NOTIFY changed)

public:
    explicit ModelMaker(const ModelPlaces& places, QObject* parent = nullptr);

    MakingPhase phase() const { return m_phase; }
    int phaseNumber() const { return int(m_phase); }
    bool isBusy() const { return m_process.isRunning(); }
    /// The chosen files and folders.
    QStringList paths() const { return m_paths; }
    /// What they are; see ExaminedParts::rows(). Empty before they were examined.
    QVariantList parts() const { return m_examined.rows(); }
    /// Nothing is missing, and nothing conflicts.
    bool complete() const { return m_examined.isComplete(); }
    /// Of all files that the model would use.
    QString sizeText() const;
    QString name() const { return m_name; }
    QString nameProblem() const;
    /// Of the making, from 0 to 1; negative while unknown.
    double share() const { return m_share; }
    QString progressText() const;
    QString errorTitle() const;
    QString errorDetail() const;
    /// The model that was made last.
    QString madeFolder() const { return m_madeFolder; }
    QString madeName() const { return m_madeName; }

    Q_INVOKABLE void setName(const QString& name);
    /// Adds files and folders and examines all of them.
    Q_INVOKABLE void add(const QList<QUrl>& urls);
    Q_INVOKABLE void addDownloads();
    Q_INVOKABLE void remove(const QString& path);
    /// Starts over without files.
    Q_INVOKABLE void clear();
    Q_INVOKABLE void examine();
    Q_INVOKABLE void make();
    /// Ends the examination, or the making, which then leaves nothing behind.
    Q_INVOKABLE void cancel();
    void retranslate();

Q_SIGNALS:
    void changed();
    void partsChanged();
    void nameChanged();
    void progressChanged();
    /// A model was made.
    void made(const QString& folder);

private:
    void start(MakingPhase phase, const QStringList& options);
    void receive(const QJsonObject& event);
    void finish(const ProgramProcess::End& end);
    void suggestName();
    void forgetResult();

    ModelPlaces m_places;
    ProgramProcess m_process;
    MakingPhase m_phase = MakingPhase::Chosen;
    QStringList m_paths;
    ExaminedParts m_examined;
    bool m_wasExamined = false;
    bool m_isCancelled = false;
    QString m_name;
    bool m_isNameTyped = false;
    double m_share = -1;
    qint64 m_doneBytes = 0;
    qint64 m_totalBytes = 0;
    std::optional<Error> m_error;
    QString m_target; ///< of the model that is being made
    QString m_madeFolder;
    QString m_madeName;
};

} // namespace nextgpt::app
