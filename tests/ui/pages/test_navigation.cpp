// SPDX-License-Identifier: Apache-2.0
// The stack of pages: which page is shown, how pages keep their state, and going back.
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>

#include <memory>

namespace {

/// Two pages, the first one in place of the chat. The shell's own window has only the chat so far.
constexpr const char* kStack = R"(
    import QtQuick
    import NextGpt.Navigation
    import NextGpt.Shell
    PageStack {
        id: stack
        function open(page) { Navigation.open(page) }
        function back() { Navigation.back() }
        function canGoBack() { return Navigation.canGoBack }
        pages: [
            Component { AppPage { objectName: "chat"; property int visits: 0 } },
            Component { AppPage { objectName: "other"; property int visits: 0 } }
        ]
    })";

} // namespace

class TestNavigation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void chatIsTheFirstPage();
    void pagesOpenAndGoBack();
    void pagesKeepTheirState();
    void openingAPageTwiceKeepsOneInstance();

private:
    QObject* current() const { return m_stack->property("current").value<QObject*>(); }
    void open(int page) { QMetaObject::invokeMethod(m_stack.get(), "open", Q_ARG(QVariant, page)); }
    void back() { QMetaObject::invokeMethod(m_stack.get(), "back"); }
    bool canGoBack() const {
        QVariant can;
        QMetaObject::invokeMethod(m_stack.get(), "canGoBack", Q_RETURN_ARG(QVariant, can));
        return can.toBool();
    }

    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QObject> m_stack;
};

void TestNavigation::init() {
    m_engine = std::make_unique<QQmlEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/"));
    QQmlComponent component(m_engine.get());
    component.setData(kStack, QUrl());
    m_stack.reset(component.create());
    QVERIFY2(m_stack, qPrintable(component.errorString()));
}

void TestNavigation::cleanup() {
    m_stack.reset();
    m_engine.reset();
}

void TestNavigation::chatIsTheFirstPage() {
    QVERIFY(current());
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
    QVERIFY(!canGoBack());
    back(); // there is no page below
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
}

void TestNavigation::pagesOpenAndGoBack() {
    auto* chat = qobject_cast<QQuickItem*>(current());
    open(1);
    QCOMPARE(current()->objectName(), QStringLiteral("other"));
    QVERIFY(canGoBack());
    QVERIFY(!chat->isVisible());
    back();
    QCOMPARE(current(), chat);
    QVERIFY(chat->isVisible());
    QVERIFY(!canGoBack());
}

void TestNavigation::pagesKeepTheirState() {
    open(1);
    QObject* other = current();
    other->setProperty("visits", 3);
    back();
    open(1);
    QCOMPARE(current(), other);
    QCOMPARE(other->property("visits").toInt(), 3);
}

void TestNavigation::openingAPageTwiceKeepsOneInstance() {
    open(1);
    open(0); // the chat is at the bottom: the page above it is closed
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
    QVERIFY(!canGoBack());
}

QTEST_MAIN(TestNavigation)
#include "test_navigation.moc"
