// SPDX-License-Identifier: Apache-2.0
#include "app/settings/GenerationNumber.h"
#include "app/settings/SettingsViewModel.h"

#include "engine/core/Error.h"
#include "engine/pipeline/RequestCheck.h"
#include "engine/tools/arguments/ReplyArguments.h"

#include <CLI/CLI.hpp>

#include <QTemporaryDir>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::app;

namespace {

/// Whether the engine accepts a request with these options.
bool engineAccepts(const ReplyOptions& options) {
    ReplyRequest request;
    request.messages = {{Role::User, {std::string("hello")}}};
    request.options = options;
    try {
        requireValid(request);
        return true;
    } catch (const EngineError& error) {
        return error.code() != ErrorCode::RequestInvalid;
    }
}

/// The options of a command line of `nextgpt reply`; none if it is refused.
std::optional<ReplyOptions> parsed(const QString& option, const QString& value) {
    CLI::App app;
    tools::ReplyArguments arguments;
    tools::addReplyOptions(app, arguments);
    try {
        app.parse((option + ' ' + value).toStdString());
        return arguments.options;
    } catch (const CLI::ParseError&) {
        return std::nullopt;
    }
}

std::optional<ReplyOptions> parsed(const QString& option, double value) {
    return parsed(option, QString::number(value));
}

QString optionOf(const GenerationNumber& number) {
    return QStringLiteral("--%1-%2").arg(QString::fromStdString(std::string(name(number.modality))),
                                         descriptionOf(number.option).key);
}

double justOutside(const GenerationNumber& number) {
    const bool whole = std::holds_alternative<MediaOptionField<int>>(descriptionOf(number.option).field);
    return whole ? 1.0 : 0.01;
}

} // namespace

/// The window, the command line and the engine accept the same numbers.
class TestRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowOffersWhatTheEngineAccepts();
    void commandLineAcceptsWhatTheEngineAccepts();
    void windowClampsToTheRange();
    void textOptionsAgree();
    void sidesAgree();
};

void TestRanges::windowOffersWhatTheEngineAccepts() {
    const QTemporaryDir folder;
    const SettingsViewModel settings(folder.filePath("settings.json"));
    const QVariantList offered = settings.mediaSettings();
    QCOMPARE(std::size_t(offered.size()), generationNumbers().size());
    QVERIFY(offered.size() >= 8);
    for (qsizetype i = 0; i < offered.size(); ++i) {
        const QVariantMap entry = offered[i].toMap();
        const GenerationNumber& number = generationNumbers()[std::size_t(i)];
        const auto accepts = [&number](double value) {
            ReplyOptions options;
            number.setIn(options.media[number.modality], value);
            return engineAccepts(options);
        };
        const double from = entry["from"].toDouble();
        const double to = entry["to"].toDouble();
        QVERIFY2(accepts(from) && accepts(to), qPrintable(number.name));
        QVERIFY2(!accepts(from - justOutside(number)) && !accepts(to + justOutside(number)),
                 qPrintable(number.name));
    }
}

void TestRanges::commandLineAcceptsWhatTheEngineAccepts() {
    for (const GenerationNumber& number : generationNumbers()) {
        const QString option = optionOf(number);
        for (const double value : {number.range.min, number.range.max}) {
            const auto options = parsed(option, value);
            QVERIFY2(options && engineAccepts(*options), qPrintable(option));
            MediaOptions wanted;
            number.setIn(wanted, value);
            QVERIFY2(options->media[number.modality] == wanted, qPrintable(option));
        }
        QVERIFY2(!parsed(option, number.range.min - justOutside(number)), qPrintable(option));
        QVERIFY2(!parsed(option, number.range.max + justOutside(number)), qPrintable(option));
    }
}

void TestRanges::windowClampsToTheRange() {
    const QTemporaryDir folder;
    SettingsViewModel settings(folder.filePath("settings.json"));
    for (const GenerationNumber& number : generationNumbers()) {
        for (const double value : {-1e6, 1e6}) {
            settings.setMedia(number.name, value);
            const double kept = settings.media()[number.name].toDouble();
            QCOMPARE(kept, value < 0 ? number.range.min : number.range.max);
        }
    }
    QVERIFY(engineAccepts(settings.replyOptions()));
}

void TestRanges::textOptionsAgree() {
    const std::pair<const char*, std::pair<double, double>> options[] = {
        {"--temperature", {limits::kTemperature.min, limits::kTemperature.max}},
        {"--top-p", {limits::kTopP.min, limits::kTopP.max}},
        {"--max-new-tokens", {limits::kNewTokens.min, limits::kNewTokens.max}}};
    for (const auto& [option, range] : options) {
        for (const double value : {range.first, range.second}) {
            const auto given = parsed(option, value);
            QVERIFY2(given && engineAccepts(*given), option);
        }
        QVERIFY2(!parsed(option, range.first - 1) && !parsed(option, range.second + 1), option);
    }
    ReplyOptions beyond;
    beyond.text.maxNewTokens = limits::kNewTokens.max + 1;
    QVERIFY(!engineAccepts(beyond));
    beyond = {};
    beyond.text.temperature = limits::kTemperature.max + 1;
    QVERIFY(!engineAccepts(beyond));
    for (const double topP : {0.0, limits::kTopP.max + 0.1}) {
        beyond = {};
        beyond.text.topP = topP;
        QVERIFY(!engineAccepts(beyond));
        QVERIFY(!parsed("--top-p", topP));
    }
    QVERIFY(!parsed("--temperature", "nan"));
    QVERIFY(!parsed("--top-k", -1));
}

/// Sides of images and videos; the window does not offer them.
void TestRanges::sidesAgree() {
    constexpr auto kSide = limits::kGeneratedSide;
    const auto accepts = [](std::optional<int> MediaOptions::*side, int pixels) {
        ReplyOptions options;
        options.media[Modality::Video].*side = pixels;
        return engineAccepts(options);
    };
    for (const int pixels :
         {-8, 0, 1, 4, kSide.min, kSide.min + 1, 100, 104, kSide.max, kSide.max + kSide.step}) {
        QCOMPARE(accepts(&MediaOptions::width, pixels), kSide.contains(pixels));
        QCOMPARE(accepts(&MediaOptions::height, pixels), kSide.contains(pixels));
        for (const char* option :
             {"--width", "--height", "--image-width", "--image-height", "--video-width", "--video-height"})
            QVERIFY2(parsed(option, pixels).has_value() == kSide.contains(pixels), option);
    }
}

QTEST_GUILESS_MAIN(TestRanges)
#include "test_ranges.moc"
