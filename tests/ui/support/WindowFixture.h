// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Application.h"

#include "tests/support/ScriptedEngine.h"

#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace nextgpt::test {

/// The whole program over a scripted engine, a synthetic microphone and a profile of its own, brought into
/// the state of a scene. Keeps every warning the QML engine gives.
class WindowFixture {
public:
    /// Scenes: first, empty, conversation, generating, generatingMedia, waiting, error, code, media, attach,
    /// undo, checking, unusable, recording, loud, long.
    explicit WindowFixture(const QString& scene);
    ~WindowFixture();

    QQuickWindow& window() { return *m_application->window(); }
    app::ChatViewModel& chat() const { return *model<app::ChatViewModel>("chat"); }
    app::DraftViewModel& draft() const { return *model<app::DraftViewModel>("draft"); }
    app::SettingsViewModel& settings() const { return *model<app::SettingsViewModel>("settings"); }
    app::AudioRecorder& recorder() const { return *model<app::AudioRecorder>("recorder"); }
    app::AudioDevices& devices() const { return *model<app::AudioDevices>("devices"); }
    app::ConversationListModel& conversations() const {
        return *model<app::ConversationListModel>("conversations");
    }
    ScriptedEngine& engine() const { return *m_engine; }
    /// What was asked of the engine, the text of the newest message only.
    QStringList asked() const;
    /// The connected audio devices; seen after AudioDevices::refresh().
    void connectDevices(const app::AudioDevices::Names& names);
    int refreshes() const;

    QStringList warnings() const;
    /// The first visible item of that accessible name.
    QQuickItem* find(const QString& accessibleName) const;
    /// The first visible item whose accessible name begins so.
    QQuickItem* findStarting(const QString& accessibleName) const;
    /// The first visible item that a QML file makes, such as "ImagePart".
    QQuickItem* findType(const char* type) const;
    /// Presses the mouse in the middle of an item and lets it go.
    void click(const QQuickItem* item);
    /// A file held over the window by the desktop, and let go.
    void drag(const QList<QUrl>& urls);
    void drop(const QList<QUrl>& urls);
    /// Lets bindings, loaders and images settle.
    void settle(int milliseconds = 400) const;

private:
    struct Hardware;

    template<class Model>
    Model* model(const char* name) const {
        return m_application->window()->property(name).value<Model*>();
    }
    void prepare(const QString& scene);
    void attachFiles();

    QTemporaryDir m_profile;
    std::shared_ptr<Hardware> m_hardware;
    std::unique_ptr<app::ProfileLock> m_lock;
    std::unique_ptr<app::Application> m_application;
    ScriptedEngine* m_engine = nullptr;
    std::unique_ptr<QMimeData> m_dragged; ///< alive while it is held over the window
};

QPoint middleOf(const QQuickItem* item);
/// Every item under `root`, the content of popups included where it lies in the overlay.
QList<QQuickItem*> allItems(QQuickItem* root);
QString accessibleNameOf(const QObject* item);
bool isOfType(const QObject* item, const char* type);

} // namespace nextgpt::test
