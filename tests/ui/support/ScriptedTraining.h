// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingParts.h"

#include <QString>
#include <QStringList>

namespace nextgpt::test {

/// What the training page shows in the scenes that begin with "training": runs in a
/// folder, data with findings, and a program that prints the events of a run and waits to be interrupted.
class ScriptedTraining {
public:
    explicit ScriptedTraining(const QString& profile)
        : m_folder(profile) {}

    /// Writes everything below the folder of the profile.
    void write() const;

    /// The next run does not begin: its data are checked for ever.
    void neverBegin() const;

    app::TrainingParts parts() const;
    QString data() const { return m_folder + "/captions"; }
    QString run(const QString& name) const { return m_folder + "/training/" + name; }

    /// Names, samples and findings.
    static QStringList content();

private:
    QString m_folder;
};

} // namespace nextgpt::test
