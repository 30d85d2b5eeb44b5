// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Application.h"

#include "tests/support/ScriptedEngine.h"
#include "tests/ui/support/ScriptedModels.h"
#include "tests/ui/support/ScriptedTraining.h"

#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace nextgpt::test {

/// The whole program with a scripted engine, a synthetic microphone and its own profile, in the state of a
/// scene. Collects all warnings of the QML engine.
class WindowFixture {
public:
    /// Scenes: first, empty, conversation, generating, generatingMedia, waiting, error, code, media, attach,
    /// undo, checking, device, noDevice, nonFinite, incomplete, unusable, recording, loud, long, readOnly,
    /// grid, writing, stopped, queue, echo, hanging, missing, many, stalled, safe, minimal, models,
    /// modelsIncomplete, modelsComplete, modelsMaking, modelsChanged, trainingSetup, trainingRunning,
    /// trainingRuns, gallery, presenting, and those of long replies.
    explicit WindowFixture(const QString& scene,
                           const QDBusConnection& systemBus = QDBusConnection(QStringLiteral("no bus")));
    ~WindowFixture();

    const QString& scene() const { return m_scene; }
    QQuickWindow& window() { return *m_application->window(); }
    app::ChatViewModel& chat() const { return *model<app::ChatViewModel>("chat"); }
    app::DraftViewModel& draft() const { return *model<app::DraftViewModel>("draft"); }
    app::SettingsViewModel& settings() const { return *model<app::SettingsViewModel>("settings"); }
    app::AudioRecorder& recorder() const { return *model<app::AudioRecorder>("recorder"); }
    app::EngineStatus& engineStatus() const { return *model<app::EngineStatus>("engineStatus"); }
    app::HardwareCheck& hardware() const { return *model<app::HardwareCheck>("hardware"); }
    app::AudioDevices& devices() const { return *model<app::AudioDevices>("devices"); }
    app::StorageViewModel& storage() const { return *model<app::StorageViewModel>("storage"); }
    app::GalleryModel& gallery() const { return *model<app::GalleryModel>("gallery"); }
    app::ModelsViewModel& models() const { return *model<app::ModelsViewModel>("models"); }
    const ScriptedModels& scriptedModels() const { return m_scriptedModels; }
    app::TrainingViewModel& training() const { return *model<app::TrainingViewModel>("training"); }
    app::ConversationListModel& conversations() const {
        return *model<app::ConversationListModel>("conversations");
    }
    app::MediaSaver& saver() const { return *model<app::MediaSaver>("saver"); }
    app::FileChooser& chooser() const { return *model<app::FileChooser>("chooser"); }
    QString profile() const { return m_profile.path(); }
    /// The profile outlives the fixture. Returns its folder.
    QString keepProfile();
    /// Ends the program. Nothing else may be called afterwards.
    void close() { m_application.reset(); }
    /// The folder in which media are saved, and the names of the files in it.
    QString savedFolder() const { return m_profile.filePath(QStringLiteral("saved")); }
    QStringList savedFiles() const;
    /// The device of every start of the engine.
    QStringList devicesUsed() const { return m_devicesUsed; }
    /// The last start of the engine was to accept weights that are not finite.
    bool loadsNonFinite() const { return m_loadsNonFinite; }
    ScriptedEngine& engine() const { return *m_engine; }
    app::Application& application() const { return *m_application; }
    /// The text of the newest message of every request.
    QStringList asked() const;
    /// Sets the connected audio devices; takes effect after AudioDevices::refresh().
    void connectDevices(const app::AudioDevices::Names& names);
    int refreshes() const;

    QStringList warnings() const;
    /// The first visible item with this accessible name.
    QQuickItem* find(const QString& accessibleName) const;
    /// The first visible item whose accessible name starts like this.
    QQuickItem* findStarting(const QString& accessibleName) const;
    /// The first visible item of a QML file, such as "ImagePart".
    QQuickItem* findType(const char* type) const;
    /// The entry of the open menu with this text.
    QQuickItem* menuEntry(const QString& text) const;
    /// Clicks in the middle of an item.
    void click(const QQuickItem* item);
    /// Drags a file over the window, and drops it.
    void drag(const QList<QUrl>& urls);
    void drop(const QList<QUrl>& urls);
    /// Waits for bindings, loaders and images.
    void settle(int milliseconds = 400) const;

private:
    struct Hardware;

    template<class Model>
    Model* model(const char* name) const {
        return m_application->window()->property(name).value<Model*>();
    }
    void prepare(const QString& scene);
    void attachFiles();
    void attachIncomplete();
    void dropMany();
    void showTraining();
    void writeModels() const;
    void showModels();
    void showGallery();
    /// Stops the reply when its first medium has reached a step.
    void stopAtStep(int step);

    QString m_scene;
    QTemporaryDir m_profile;
    std::shared_ptr<Hardware> m_hardware;
    ScriptedTraining m_scriptedTraining;
    ScriptedModels m_scriptedModels;
    std::unique_ptr<app::ProfileLock> m_lock;
    std::unique_ptr<app::Application> m_application;
    ScriptedEngine* m_engine = nullptr;
    QStringList m_devicesUsed;
    bool m_loadsNonFinite = false;
    std::unique_ptr<QMimeData> m_dragged; ///< must exist during the drag
};

QPoint middleOf(const QQuickItem* item);
/// Every item under `root`, including the content of popups in the overlay.
QList<QQuickItem*> allItems(QQuickItem* root);
QString accessibleNameOf(const QObject* item);
bool isOfType(const QObject* item, const char* type);

} // namespace nextgpt::test
