// SPDX-License-Identifier: Apache-2.0
// Takes screenshots of the window in any state: ui_gallery OUT.png SCENE [dark|light] [WIDTHxHEIGHT]
// [TEXTSCALE] [mirrored] [language:CODE] [open:NAME] [hover:NAME] [focus:NAME] [menu:NAME] [type:TEXT]
// [key:KEYS] [dialog:settings|shortcuts] [drop] [drop:URL] [save] [saveAs]. NAME is an accessible name or the
// name of a QML file.
#include <QGuiApplication>
#include <QImage>
#include <QQuickItem>
#include <QTest>

#include "tests/ui/support/WindowFixture.h"

#include <utility>

using nextgpt::app::SettingsViewModel;
using nextgpt::test::middleOf;
using nextgpt::test::WindowFixture;

namespace {

void apply(WindowFixture& fixture, const QString& word) {
    bool number = false;
    const double scale = word.toDouble(&number);
    if (word == QLatin1String("dark") || word == QLatin1String("light"))
        fixture.settings().setTheme(SettingsViewModel::themeFromName(word));
    else if (number)
        fixture.settings().setTextScale(scale);
    else if (word == QLatin1String("mirrored"))
        fixture.window().setProperty("mirrored", true);
    else if (word.contains(QLatin1Char('x')) && word.at(0).isDigit())
        fixture.window().resize(word.section(QLatin1Char('x'), 0, 0).toInt(),
                                word.section(QLatin1Char('x'), 1).toInt());
}

/// The item that a word is about, by the accessible name in its English form or the name of its QML file.
QQuickItem* itemOf(const WindowFixture& fixture, const QString& word) {
    if (!word.contains(QLatin1Char(':')))
        return nullptr;
    const QString name = word.section(QLatin1Char(':'), 1);
    QQuickItem* item = fixture.find(name);
    return item != nullptr ? item : fixture.findType(name.toLatin1().constData());
}

void act(WindowFixture& fixture, const QString& word, QQuickItem* item) {
    const QString name = word.section(QLatin1Char(':'), 1);
    if (word.startsWith(QLatin1String("dialog:"))) {
        QTest::keyClick(&fixture.window(), name == QLatin1String("settings") ? Qt::Key_Comma : Qt::Key_Slash,
                        Qt::ControlModifier);
        return;
    }
    if (word.startsWith(QLatin1String("type:"))) {
        for (const QChar character : name)
            QTest::keyClick(&fixture.window(), character.toLatin1());
        return;
    }
    if (word.startsWith(QLatin1String("key:"))) {
        const QKeySequence keys(name);
        QTest::keyClick(&fixture.window(), keys[0].key(), keys[0].keyboardModifiers());
        return;
    }
    if (word == QLatin1String("drop")) {
        fixture.drag({QUrl::fromLocalFile(QStringLiteral("/image.png"))});
        return;
    }
    if (word.startsWith(QLatin1String("drop:"))) {
        fixture.drag({QUrl(word.section(QLatin1Char(':'), 1))});
        return;
    }
    if (word == QLatin1String("save") || word == QLatin1String("saveAs")) {
        const QString image =
            fixture.findType("ImagePart")->property("part").value<QObject*>()->property("path").toString();
        word == QLatin1String("save") ? fixture.saver().saveMedia(image) : fixture.saver().saveMediaAs(image);
        fixture.settle();
        return;
    }
    if (!item)
        return;
    if (word.startsWith(QLatin1String("open:")))
        fixture.click(item);
    else if (word.startsWith(QLatin1String("menu:")))
        QTest::mouseClick(&fixture.window(), Qt::RightButton, {}, middleOf(item));
    else if (word.startsWith(QLatin1String("focus:")))
        item->forceActiveFocus(Qt::TabFocusReason);
    else
        QTest::mouseMove(&fixture.window(), middleOf(item));
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() < 3)
        qFatal("usage: gallery OUT.png SCENE [WORDS]");
    WindowFixture fixture(words.at(2));
    for (const QString& word : words.mid(3))
        apply(fixture, word);
    fixture.settle(700);
    QString language = words.filter(QLatin1String("language:")).value(0).section(QLatin1Char(':'), 1);
    const auto changeLanguage = [&fixture, &language] {
        if (language.isEmpty())
            return;
        fixture.settings().setLanguage(std::exchange(language, {}));
        fixture.settle(200);
    };
    for (const QString& word : words.mid(3)) {
        QQuickItem* item = itemOf(fixture, word);
        if (item != nullptr) // its name was English, and the change closes menus
            changeLanguage();
        act(fixture, word, item);
        fixture.settle(word.startsWith(QLatin1String("hover:")) ? 1000 : 350); // a tool tip has a delay
    }
    changeLanguage();
    const QImage image = fixture.window().grabWindow();
    return image.save(words.at(1)) && fixture.warnings().isEmpty() ? 0 : 1;
}
