// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/ProgramProcess.h"
#include "app/models/ModelListModel.h"
#include "app/models/ModelPlaces.h"

namespace nextgpt::app {

/// The models on this computer: which there are, which one the chat uses, and how to use or remove one. A
/// model is verified in a process of its own before the chat changes to it, so that the chat keeps what it
/// has if a file was removed or changed.
class OwnModels : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(nextgpt::app::ModelListModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(QString verified READ verified NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY shareChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)

public:
    explicit OwnModels(const ModelPlaces& places, QObject* parent = nullptr);

    ModelListModel* rows() { return &m_rows; }
    bool reading() const { return m_list.isRunning(); }
    /// The folder of the model that is being verified, to be used; empty if none is.
    QString verified() const { return m_verified; }
    /// How much of it is, from 0 to 1; negative while unknown.
    double share() const { return m_share; }
    /// What was done; empty if nothing was.
    QString notice() const { return m_notice; }
    /// Why something could not be done, and what to do.
    QString errorTitle() const { return m_errorTitle; }
    QString errorDetail() const { return m_errorDetail; }

    /// The bundle that the chat uses; empty: the one that comes with the program.
    void setCurrent(const QString& folder);
    /// A model that was verified could not be loaded nevertheless; the chat uses the one before again.
    void showRefused(const QString& folder, const Error& error);
    void retranslate();

    /// Reads again which models there are.
    Q_INVOKABLE void refresh();
    /// Verifies the model, then asks for it with bundleWanted().
    Q_INVOKABLE void useInChat(const QString& folder);
    Q_INVOKABLE void cancelUse();
    /// Moves a model that this program made to the trash. Files that it refers to stay where they are.
    Q_INVOKABLE void remove(const QString& folder);
    Q_INVOKABLE void openFolder(const QString& folder);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void shareChanged();
    /// The folder is empty for the model that comes with the program.
    void bundleWanted(const QString& folder);

private:
    QStringList folders() const;
    ModelOrigin originOf(const QString& folder) const;
    QString current() const { return m_current.isEmpty() ? m_places.shipped : m_current; }
    QStringList listOptions() const;
    void finishList(const ProgramProcess::End& end);
    void receiveVerified(const QJsonObject& event);
    void finishVerification(const ProgramProcess::End& end);
    void show(const QString& notice);
    void showError(const QString& title, const QString& detail = {});

    ModelPlaces m_places;
    ModelListModel m_rows;
    ProgramProcess m_list;
    QList<StoredModel> m_read; ///< so far, by the process
    bool m_isListOutdated = false;
    ProgramProcess m_verification;
    std::optional<StoredModel> m_result; ///< of the verification
    QString m_verified;
    double m_share = -1;
    QString m_current;
    QString m_notice;
    QString m_errorTitle;
    QString m_errorDetail;
};

} // namespace nextgpt::app
