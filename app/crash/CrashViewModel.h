// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/crash/SessionRecord.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// What the window shows after a crash: what was left out at this start, how to get it back, and the report.
class CrashViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool conversationHeld READ conversationHeld NOTIFY changed)
    Q_PROPERTY(bool modelHeld READ modelHeld NOTIFY changed)
    Q_PROPERTY(bool hasReport READ hasReport CONSTANT)

public:
    /// `reportFile` is empty without a report.
    CrashViewModel(StartMode mode, QString reportFile, QObject* parent = nullptr);

    bool shown() const { return m_shown; }
    QString text() const;
    /// The last conversation waits for openConversation().
    bool conversationHeld() const { return m_conversationHeld; }
    /// The model waits for loadModel().
    bool modelHeld() const { return m_modelHeld; }
    bool hasReport() const { return !m_reportFile.isEmpty(); }

    /// The whole report, read when it is asked for.
    Q_INVOKABLE QString report() const;
    Q_INVOKABLE void copyReport() const;
    Q_INVOKABLE void openConversation();
    Q_INVOKABLE void loadModel();
    Q_INVOKABLE void dismiss();
    /// There is no earlier conversation, or it was opened in another way.
    void releaseConversation();
    void releaseModel();
    /// Announces the text again after a change of language.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void conversationWanted();
    void modelWanted();

private:
    QString m_reportFile;
    StartMode m_mode;
    bool m_shown;
    bool m_conversationHeld;
    bool m_modelHeld;
};

} // namespace nextgpt::app
