// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace nextgpt::test {

/// What the models page shows in its scenes: models on the disk, and a script that answers as `nextgpt
/// bundle` would, which the program of ScriptedTraining calls.
class ScriptedModels {
public:
    explicit ScriptedModels(const QString& profile)
        : m_folder(profile) {}

    /// Writes everything below the folder of the profile. In the scene modelsIncomplete, something is missing
    /// among the files(); in modelsMaking, the making does not come to an end.
    void write(const QString& scene) const;

    /// The model that comes with the program.
    QString shipped() const { return m_folder + "/scripted/pocket"; }
    /// A model that was made earlier.
    QString made() const { return m_folder + "/models/studio"; }
    /// One of which a file has changed since it was listed.
    QString changed() const { return m_folder + "/models/changed"; }
    /// What a model can be made of.
    QStringList files() const;

    /// Names of models, families, licences and files.
    static QStringList content();

private:
    QString m_folder;
};

} // namespace nextgpt::test
