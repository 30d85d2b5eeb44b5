// SPDX-License-Identifier: Apache-2.0
#include "app/LaunchOptions.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Limits.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QUrl>

#include <filesystem>

namespace nextgpt::app {

namespace {

constexpr int kUsage = 2;

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(LaunchOptions)
};

/// Accepts the options that QGuiApplication reads. Qt describes them in --help-all.
void declareOptionsOfQt(QCommandLineParser& parser) {
    const auto add = [&parser](QCommandLineOption option) {
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    };
    for (const char* name : {"platform", "platformpluginpath", "platformtheme", "plugin", "qmljsdebugger",
                             "qwindowgeometry", "qwindowicon", "qwindowtitle", "session"})
        add({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    add(QCommandLineOption(QStringLiteral("reverse")));
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // Qt writes -platform
}

void declare(QCommandLineParser& parser, EngineChoice choice) {
    parser.setApplicationDescription(Text::tr(
        "Chat with a multimodal model that reads and generates text, images, videos and audio. "
        "Everything stays on this computer.\n"
        "Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | "
        "bundle | --check; each has --help."));
    parser.addPositionalArgument("files", Text::tr("Images, videos or audio files to attach."), "[FILE...]");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{"profile", Text::tr("Folder of the conversations and settings."), "DIR"},
         {"bundle", Text::tr("Folder of the model, containing bundle.json."), "DIR"},
         {"device", Text::tr("Compute device: auto, cpu or cuda:N."), "DEVICE", "auto"},
         {"theme", Text::tr("Theme for this run: light, dark or system."), "THEME"},
         {"scale", Text::tr("Scale factor of the window's contents."), "FACTOR"},
         {"size", Text::tr("Size of the window in pixels."), "WIDTHxHEIGHT"},
         {"say", Text::tr("Send this message when the window is shown."), "TEXT"},
         {"attach", Text::tr("Attach an image, a video or an audio file (repeatable)."), "FILE"},
         {"screenshot", Text::tr("Save a screenshot of the window and exit."), "FILE"},
         {"after", Text::tr("Delay before the screenshot."), "MILLISECONDS", "1000"}});
    declareOptionsOfQt(parser);
    if (choice == EngineChoice::Scriptable)
        parser.addOption({"engine", Text::tr("Engine to use instead: scripted:FILE.json."), "ENGINE"});
}

/// Prints the help with Qt's own options and ends the program. Only QCommandLineParser::process adds them,
/// and only while a QGuiApplication exists.
void printAllHelp(QCommandLineParser& parser, const QStringList& arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed
    int count = 1;
    char program[] = "nextgpt";
    char* programs[] = {program, nullptr};
    const QGuiApplication application(count, programs);
    parser.process(arguments);
}

QSize sizeFrom(const QString& text) {
    const QStringList sides = text.split('x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

EarlyExit usageError(const QString& reason) {
    return {"nextgpt: " + reason + "\n" + Text::tr("Try “nextgpt --help”.") + '\n', kUsage};
}

/// Desktops pass files as URLs, users as paths.
std::filesystem::path pathFrom(const QString& argument) {
    const QString local = localPath(QUrl(argument));
    std::error_code failure; // an empty argument
    const std::filesystem::path path = toPath(local.isEmpty() ? argument : local);
    return std::filesystem::absolute(path, failure);
}

std::variant<LaunchRequest, EarlyExit> requestFrom(const QCommandLineParser& parser) {
    LaunchRequest request{.message = QString::fromUtf8(parser.value("say").toUtf8())}; // no bytes of a name
    if (request.message.toUtf8().size() > limits::kMessageTextBytes)
        return usageError(Text::tr("the text of --say is too long; a message can hold %1 bytes")
                              .arg(limits::kMessageTextBytes));
    for (const QString& argument : parser.values("attach") + parser.positionalArguments()) {
        const std::filesystem::path file = pathFrom(argument);
        std::error_code failure; // is neither
        if (std::filesystem::is_directory(file, failure))
            return usageError(Text::tr("“%1” is a folder; name the files in it").arg(argument));
        if (!std::filesystem::exists(file, failure))
            return usageError(Text::tr("“%1” is neither a command nor a file").arg(argument));
        request.files << toQString(file);
    }
    return request;
}

} // namespace

QStringList restartArguments(const LaunchOptions& options) {
    QStringList arguments{"--profile", options.profile, "--device", options.device};
    const auto add = [&arguments](const char* name, const QString& value) {
        if (!value.isEmpty())
            arguments << QString::fromLatin1(name) << value;
    };
    add("--bundle", options.bundle);
    add("--theme", options.theme);
    add("--engine", options.engine);
    if (options.scale != 1.0)
        add("--scale", QString::number(options.scale));
    return arguments;
}

std::variant<LaunchOptions, EarlyExit> parseCommandLine(const QStringList& arguments, EngineChoice choice) {
    QCommandLineParser parser;
    declare(parser, choice);
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet("help")) // Qt takes the program's name from QCoreApplication, which does not exist yet
        return EarlyExit{parser.helpText().replace("<executable_name>", "nextgpt")};
    if (parser.isSet("help-all"))
        printAllHelp(parser, arguments);
    if (parser.isSet("version"))
        return EarlyExit{"nextgpt " NEXTGPT_VERSION "\n"};
    std::variant<LaunchRequest, EarlyExit> request = requestFrom(parser);
    if (auto* exit = std::get_if<EarlyExit>(&request))
        return std::move(*exit);
    LaunchOptions options;
    options.request = std::get<LaunchRequest>(std::move(request));
    options.profile =
        parser.isSet("profile")
            ? parser.value("profile")
            : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/nextgpt";
    options.bundle = parser.value("bundle");
    options.device = parser.value("device");
    options.theme = parser.value("theme");
    options.screenshot = parser.value("screenshot");
    options.screenshotDelayMs = parser.value("after").toInt();
    options.size = sizeFrom(parser.value("size"));
    if (parser.isSet("scale"))
        options.scale = parser.value("scale").toDouble();
    if (choice == EngineChoice::Scriptable)
        options.engine = parser.value("engine");
    return options;
}

} // namespace nextgpt::app
