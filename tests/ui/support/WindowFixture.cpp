// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/WindowFixture.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqml.h>

#include "tests/ui/support/ImageProviders.h"
#include "tests/ui/support/RowModel.h"
#include "tests/ui/support/SyntheticMedia.h"

namespace nextgpt::test {
namespace {

constexpr QPoint kDragPlace(500, 300);
const char* const kModels[] = {"chat",         "conversations", "draft",  "settings",
                               "engineStatus", "recorder",      "devices"};

std::unique_ptr<QObject> create(QQmlEngine& engine, const QUrl& url, const QVariantMap& properties) {
    QQmlComponent component(&engine, url);
    if (!component.isReady())
        qFatal("%s", qPrintable(component.errorString()));
    std::unique_ptr<QObject> object(component.createWithInitialProperties(properties));
    if (!object)
        qFatal("%s", qPrintable(component.errorString()));
    return object;
}

} // namespace

WindowFixture::WindowFixture(const QString& scene) {
    qmlRegisterType<RowModel>("NextGpt.Test", 1, 0, "RowModel");
    m_engine.setOutputWarningsToStandardError(true);
    QObject::connect(&m_engine, &QQmlEngine::warnings, &m_engine, [this](const QList<QQmlError>& warnings) {
        for (const QQmlError& warning : warnings)
            m_warnings.append(warning.toString());
    });
    m_engine.addImportPath(QStringLiteral("qrc:/"));
    m_engine.rootContext()->setContextProperty(QStringLiteral("Media"), syntheticMedia());
    addImageProviders(m_engine);
    const QString mock = QStringLiteral(NEXTGPT_SOURCE_DIR "/tests/ui/mock/MockApp.qml");
    m_app = create(m_engine, QUrl::fromLocalFile(mock), {{QStringLiteral("scene"), scene}});
    QMetaObject::invokeMethod(m_app.get(), "prepare");
    QVariantMap properties;
    for (const char* name : kModels)
        properties.insert(QString::fromLatin1(name), m_app->property(name));
    std::unique_ptr<QObject> object =
        create(m_engine, QUrl(QStringLiteral("qrc:/NextGpt/Ui/Main.qml")), properties);
    m_window.reset(qobject_cast<QQuickWindow*>(object.release()));
}

WindowFixture::~WindowFixture() {
    m_window.reset();
}

QObject* WindowFixture::model(const char* name) const {
    return m_app->property(name).value<QObject*>();
}

QStringList WindowFixture::calls(const char* name) const {
    return model(name)->property("calls").toStringList();
}

QQuickItem* WindowFixture::find(const QString& accessibleName) const {
    for (QQuickItem* item : allItems(m_window->contentItem())) {
        if (item->isVisible() && accessibleNameOf(item) == accessibleName)
            return item;
    }
    return nullptr;
}

void WindowFixture::drag(const QList<QUrl>& urls) {
    QMimeData* data = new QMimeData; // stays alive while it is held over the window
    data->setParent(m_app.get());
    data->setUrls(urls);
    QDragEnterEvent event(kDragPlace, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void WindowFixture::drop(const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    QDropEvent event(kDragPlace, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void WindowFixture::settle(int milliseconds) const {
    QTest::qWait(milliseconds);
}

QList<QQuickItem*> allItems(QQuickItem* root) {
    QList<QQuickItem*> items{root};
    for (int i = 0; i < items.size(); ++i)
        items.append(items.at(i)->childItems());
    return items;
}

QString accessibleNameOf(const QObject* item) {
    for (const QObject* child : item->children()) {
        if (child->inherits("QQuickAccessibleAttached"))
            return child->property("name").toString();
    }
    return {};
}

} // namespace nextgpt::test
