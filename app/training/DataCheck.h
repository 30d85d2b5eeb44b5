// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/ProgramProcess.h"

#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// What `nextgpt dataset check` finds in the chosen data, by kind.
class DataCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool done READ done NOTIFY changed)
    Q_PROPERTY(int usable READ usable NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QVariantList findings READ findings NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)

public:
    struct Request {
        QStringList data;
        QString stage;  ///< "encode", "decode" or "instruct"
        QString bundle; ///< folder; empty: the default bundle
    };

    explicit DataCheck(const QString& program, QObject* parent = nullptr);

    bool busy() const { return m_process.isRunning(); }
    /// The data were checked to the end.
    bool done() const { return m_done; }
    /// Captioned media and dialogues.
    int usable() const { return m_pairs + m_dialogues; }
    QString summary() const;
    /// List of { count, text, showText, leftOut, items }, the items as list of { item, detail }. Those whose
    /// items are left out come first.
    QVariantList findings() const;
    QString errorTitle() const;
    QString errorDetail() const;

    /// Replaces a check that is running. Without data, only forgets the last one.
    void start(const Request& request);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Finding {
        QString item;
        QString detail;
    };

    void add(const QJsonObject& dataset);
    void finish(const ProgramProcess::End& end);
    void forget();

    ProgramProcess m_process;
    bool m_done = false;
    int m_pairs = 0;
    int m_dialogues = 0;
    QMap<QString, QList<Finding>> m_findings; ///< by kind
    std::optional<Error> m_error;
};

} // namespace nextgpt::app
