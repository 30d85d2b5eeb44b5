// SPDX-License-Identifier: Apache-2.0
// A screen with two device pixels for each pixel of the window.
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

using nextgpt::test::WindowFixture;

namespace {

struct Asked {
    QString id;
    QSize size;
};

/// Remembers what it is asked for.
class Probe : public QQuickImageProvider {
public:
    explicit Probe(QList<Asked>& asked)
        : QQuickImageProvider(Image)
        , m_asked(asked) {}
    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override {
        m_asked.append({id, requested});
        QImage image(requested.expandedTo({1, 1}), QImage::Format_RGB32);
        *size = image.size();
        return image;
    }

private:
    QList<Asked>& m_asked;
};

} // namespace

class TestHighDpi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imagesAreDecodedInDevicePixels();
};

void TestHighDpi::imagesAreDecodedInDevicePixels() {
    QList<Asked> asked;
    WindowFixture fixture(QStringLiteral("empty"));
    QCOMPARE(fixture.window().effectiveDevicePixelRatio(), 2.0);
    QQmlEngine& engine = *qmlEngine(&fixture.window());
    engine.addImageProvider(QStringLiteral("probe"), new Probe(asked)); // owned by the engine
    QQmlComponent component(&engine);
    component.setData("import NextGpt.Elements\n"
                      "RoundedImage { width: 100; height: 50; corner: 10; asynchronous: false }",
                      {});
    const std::unique_ptr<QObject> made(component.create());
    QVERIFY2(made, qPrintable(component.errorString()));
    qobject_cast<QQuickItem*>(made.get())->setParentItem(fixture.window().contentItem());
    made->setProperty("media", QStringLiteral("image://probe/x"));
    QTRY_VERIFY(!asked.isEmpty());
    QCOMPARE(asked.last().size, QSize(200, 100));
    QVERIFY2(asked.last().id.contains(QStringLiteral("r=0.1")), qPrintable(asked.last().id));
}

int main(int argc, char** argv) {
    qputenv("QT_SCALE_FACTOR", "2");
    QGuiApplication application(argc, argv);
    TestHighDpi test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_high_dpi.moc"
