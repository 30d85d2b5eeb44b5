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
        tr("Multimodal chat with text, images, video and audio. All processing is local.\n"
           "Commands without a window: nextgpt reply | inspect | verify | benchmark | --check; each has "
           "--help."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{"profile", tr("Folder for conversations and settings."), "DIR"},
                       {"bundle", tr("Model bundle: a folder with bundle.json."), "DIR"},
                       {"device", tr("Compute device: auto, cpu or cuda:N."), "DEVICE", "auto"},
                       {"theme", tr("Theme for this session: light, dark or system."), "THEME"},
                       {"scale", tr("Scale factor of the window; 1.0 is normal."), "FACTOR"},
                       {"size", tr("Size of the window in pixels."), "WIDTHxHEIGHT"},
                       {"say", tr("Send this message once the window is open."), "TEXT"},
                       {"attach", tr("Attach an image, video or audio file to --say (repeatable)."), "FILE"},
                       {"screenshot", tr("Save a screenshot of the window and exit."), "FILE"},
                       {"after", tr("Delay before the screenshot."), "MILLISECONDS", "1000"}});
    if (choice == EngineChoice::Scriptable)
        parser.addOption({"engine", tr("Replacement for the engine: scripted:FILE.json."), "ENGINE"});
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
    if (parser.isSet("help")) // Qt takes the program's name from QCoreApplication, which does not exist yet
        return LaunchAnswer{parser.helpText().replace("<executable_name>", "nextgpt")};
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
