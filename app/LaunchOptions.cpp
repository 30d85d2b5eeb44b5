// SPDX-License-Identifier: Apache-2.0
#include "app/LaunchOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace nextgpt::app {

namespace {

constexpr int kUsage = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("LaunchOptions", text);
}

void declare(QCommandLineParser& parser, EngineChoice choice) {
    parser.setApplicationDescription(
        tr("A window for conversations in words and images. Everything stays on this computer.\n"
           "Without a window: nextgpt reply | verify | inspect | benchmark | --check; each has --help."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{"profile", tr("Folder of conversations and settings."), "DIR"},
                       {"bundle", tr("Folder of the model (with bundle.json)."), "DIR"},
                       {"device", tr("Where to compute: auto, cpu, cuda:N."), "DEVICE", "auto"},
                       {"theme", tr("light, dark or system, for this start."), "THEME"},
                       {"scale", tr("Size of everything, 1.0 is normal."), "FACTOR"},
                       {"size", tr("Size of the window."), "WIDTHxHEIGHT"},
                       {"say", tr("Send this message when the window is up."), "TEXT"},
                       {"attach", tr("Attach an image, video or audio to --say (repeatable)."), "FILE"},
                       {"screenshot", tr("Save an image of the window and end."), "FILE"},
                       {"after", tr("When to take it."), "MILLISECONDS", "1000"}});
    if (choice == EngineChoice::Scriptable)
        parser.addOption({"engine", tr("What stands in for the engine: scripted:FILE.json."), "ENGINE"});
}

QSize sizeFrom(const QString& text) {
    const QStringList sides = text.split('x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

} // namespace

std::optional<LaunchAnswer> readCommandLine(const QStringList& arguments, EngineChoice choice,
                                            LaunchOptions& options) {
    QCommandLineParser parser;
    declare(parser, choice);
    const bool understood = parser.parse(arguments);
    if (!understood || !parser.positionalArguments().isEmpty()) {
        const QString reason = understood
                                   ? tr("unknown command “%1”").arg(parser.positionalArguments().first())
                                   : parser.errorText();
        return LaunchAnswer{"nextgpt: " + reason + "\n" + tr("Try “nextgpt --help”.") + '\n', kUsage};
    }
    if (parser.isSet("help"))
        return LaunchAnswer{parser.helpText()};
    if (parser.isSet("version"))
        return LaunchAnswer{"nextgpt " NEXTGPT_VERSION "\n"};
    options.profile =
        parser.isSet("profile")
            ? parser.value("profile")
            : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/nextgpt";
    options.bundle = parser.value("bundle");
    options.device = parser.value("device");
    options.theme = parser.value("theme");
    options.say = parser.value("say");
    options.attachments = parser.values("attach");
    options.screenshot = parser.value("screenshot");
    options.afterMs = parser.value("after").toInt();
    options.size = sizeFrom(parser.value("size"));
    if (parser.isSet("scale"))
        options.scale = parser.value("scale").toDouble();
    if (choice == EngineChoice::Scriptable)
        options.engine = parser.value("engine");
    return std::nullopt;
}

} // namespace nextgpt::app
