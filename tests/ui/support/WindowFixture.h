// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QQmlEngine>
#include <QQuickWindow>
#include <QStringList>
#include <QUrl>
#include <memory>

namespace nextgpt::test {

// The real window over made-up view-models, and every warning the QML engine had while it stood.
class WindowFixture {
public:
    explicit WindowFixture(const QString& scene);
    ~WindowFixture();

    QQuickWindow& window() { return *m_window; }
    QObject* app() const { return m_app.get(); }
    QObject* model(const char* name) const;
    QStringList warnings() const { return m_warnings; }
    QStringList calls(const char* name) const;
    QQuickItem* find(const QString& accessibleName) const;
    // A file held over the window by the desktop, and let go.
    void drag(const QList<QUrl>& urls);
    void drop(const QList<QUrl>& urls);
    // Lets bindings, loaders and images settle.
    void settle(int milliseconds = 400) const;

private:
    QQmlEngine m_engine;
    QStringList m_warnings;
    std::unique_ptr<QObject> m_app;
    std::unique_ptr<QQuickWindow> m_window;
};

// Every item under `root`, popups' content included when it lies in the overlay.
QList<QQuickItem*> allItems(QQuickItem* root);
QString accessibleNameOf(const QObject* item);

} // namespace nextgpt::test
