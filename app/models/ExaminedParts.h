// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QVariantList>

namespace nextgpt::app {

/// What the weight doctor says about files: the event "diagnosis" of `nextgpt bundle make --json`.
class ExaminedParts {
public:
    ExaminedParts() = default;
    explicit ExaminedParts(const QJsonObject& diagnosis);

    /// A model can be made of them.
    bool isComplete() const { return m_isComplete; }
    /// The family of the language model; empty if it has none that is known.
    QString languageFamily() const;
    /// Bytes of the files that a model would use.
    qint64 bytes() const;
    /// The parts of a model in their order, as list of { title, state, facts, files, findings }: `state` is a
    /// PartState, `facts` a list of texts, `files` a list of { title, path }, `findings` a list of { problem,
    /// text, advice }. Then, if there is anything else, what is left out.
    QVariantList rows() const;

private:
    struct File {
        QString kind;
        QString description; ///< in English
        QString path;
        QString family;
        QString licence; ///< as its model card states it
        QString usualLicence;
        qint64 bytes = 0;
        QStringList usedFor; ///< parts of the bundle
    };
    struct Finding {
        QString kind; ///< "note", "missing" or "conflict"
        QString part; ///< of the bundle; may be empty
        QString text;
        QString advice;
    };

    QVariantMap rowOf(const QString& part) const;
    QVariantMap leftOut() const;
    QStringList factsOf(const QString& part) const;
    QVariantList filesOf(const QString& part) const;
    QVariantList findingsOf(const QString& part) const;

    bool m_isComplete = false;
    QList<File> m_files;
    QList<Finding> m_findings;
};

} // namespace nextgpt::app
