// SPDX-License-Identifier: Apache-2.0
// The stack of pages: which page is shown, that pages keep their state, and the way back.
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>

#include <memory>

namespace {

/// Two pages; the first one stands for the chat. The shell's own window has only the chat so far.
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
    void theChatIsFirst();
    void openAndBack();
    void pagesKeepTheirState();
    void openingAPageTwiceKeepsOne();

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

void TestNavigation::theChatIsFirst() {
    QVERIFY(current());
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
    QVERIFY(!canGoBack());
    back(); // nothing lies below
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
}

void TestNavigation::openAndBack() {
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

void TestNavigation::openingAPageTwiceKeepsOne() {
    open(1);
    open(0); // the chat lies below: what is over it is closed
    QCOMPARE(current()->objectName(), QStringLiteral("chat"));
    QVERIFY(!canGoBack());
}

QTEST_MAIN(TestNavigation)
#include "test_navigation.moc"
