// SPDX-License-Identifier: Apache-2.0
// The program with a scripted engine, for screenshots and tests.
#include "app/Application.h"

#include "engine/isolation/Readers.h"
#include "engine/media/MediaService.h"

#include "tests/support/ScriptedEngine.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <array>
#include <filesystem>
#include <fstream>

namespace {

constexpr int kLookMs = 100;

/// The visible button with this text, or null.
QQuickItem* findButton(QQuickItem* root, const QString& text) {
    if (!root->isVisible())
        return nullptr;
    if (root->inherits("QQuickAbstractButton") && root->property("text") == text)
        return root;
    for (QQuickItem* child : root->childItems())
        if (QQuickItem* found = findButton(child, text))
            return found;
    return nullptr;
}

void click(QQuickWindow& window, const QQuickItem& item) {
    const QPointF place = item.mapToScene({item.width() / 2, item.height() / 2});
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const bool pressed = type == QEvent::MouseButtonPress;
        QMouseEvent event(type, place, window.mapToGlobal(place), Qt::LeftButton,
                          pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
}

/// Clicks the button with this text once, as soon as it is shown.
void clickWhenShown(const QString& text) {
    auto* timer = new QTimer(QCoreApplication::instance()); // owned by it
    QObject::connect(timer, &QTimer::timeout, timer, [timer, text] {
        for (QWindow* window : QGuiApplication::topLevelWindows()) {
            auto* quick = qobject_cast<QQuickWindow*>(window);
            const QQuickItem* button = quick == nullptr ? nullptr : findButton(quick->contentItem(), text);
            if (button == nullptr)
                continue;
            timer->stop();
            click(*quick, *button);
            return;
        }
    });
    timer->start(kLookMs);
}

/// A script may have "click": "…", the text of a button, and "onProcessor": {…}, the script for --device cpu.
std::unique_ptr<nextgpt::Engine> fromFile(const std::filesystem::path& file, const QString& device) {
    std::ifstream stream(file);
    nlohmann::json script = nlohmann::json::parse(stream);
    if (device == QLatin1String("cpu") && script.contains("onProcessor"))
        script = nlohmann::json(script["onProcessor"]);
    if (script.contains("click"))
        clickWhenShown(QString::fromStdString(script["click"]));
    return std::make_unique<nextgpt::ScriptedEngine>(std::move(script), file.parent_path());
}

std::unique_ptr<nextgpt::Engine> makeEngine(const nextgpt::app::LaunchOptions& options) {
    constexpr const char* kPrefix = "scripted:";
    if (options.engine.startsWith(kPrefix))
        return fromFile(options.engine.mid(qsizetype(strlen(kPrefix))).toStdString(), options.device);
    return std::make_unique<nextgpt::ScriptedEngine>(nlohmann::json::parse(
        R"({"loadMs": 300, "replies": [[{"words": "There is no script.", "everyMs": 40}]]})"));
}

} // namespace

int main(int argc, char** argv) {
    const std::array readers{nextgpt::mediaReaderKind()};
    nextgpt::startReaders(argc, argv, readers);
    return nextgpt::app::launch(argc, argv, nextgpt::app::EngineChoice::Scriptable,
                                {.engine = makeEngine, .hardware = {}});
}
