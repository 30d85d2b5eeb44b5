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
    try {
        requireValid(ReplyRequest{.messages = {{Role::User, {std::string("hello")}}}, .options = options});
        return true;
    } catch (const EngineError& error) {
        return error.code() != ErrorCode::RequestInvalid;
    }
}

/// The options of a command line of `nextgpt reply`; none if it is refused.
std::optional<ReplyOptions> parsed(const QString& option, double value) {
    CLI::App app;
    tools::ReplyArguments arguments;
    tools::addReplyOptions(app, arguments);
    try {
        app.parse(QStringLiteral("%1 %2").arg(option).arg(value).toStdString());
        return arguments.options;
    } catch (const CLI::ParseError&) {
        return std::nullopt;
    }
}

QString optionOf(const GenerationNumber& number) {
    const char* const words[] = {"steps", "guidance", "frames", "seconds"};
    return QStringLiteral("--%1-%2").arg(QString::fromStdString(std::string(name(number.modality))),
                                         words[int(number.option)]);
}

double justOutside(const GenerationNumber& number) {
    const bool whole = number.option == MediaOption::Steps || number.option == MediaOption::Frames;
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
        QVERIFY2(accepts(from) && accepts(to), number.name);
        QVERIFY2(!accepts(from - justOutside(number)) && !accepts(to + justOutside(number)), number.name);
    }
}

void TestRanges::commandLineAcceptsWhatTheEngineAccepts() {
    for (const GenerationNumber& number : generationNumbers()) {
        const QString option = optionOf(number);
        for (const double value : {number.range.least, number.range.most}) {
            const auto options = parsed(option, value);
            QVERIFY2(options && engineAccepts(*options), qPrintable(option));
            QCOMPARE(number.valueIn(options->media[number.modality]), value);
        }
        QVERIFY2(!parsed(option, number.range.least - justOutside(number)), qPrintable(option));
        QVERIFY2(!parsed(option, number.range.most + justOutside(number)), qPrintable(option));
    }
}

void TestRanges::windowClampsToTheRange() {
    const QTemporaryDir folder;
    SettingsViewModel settings(folder.filePath("settings.json"));
    for (const GenerationNumber& number : generationNumbers()) {
        for (const double value : {-1e6, 1e6}) {
            settings.setMedia(number.name, value);
            const double kept = settings.media()[number.name].toDouble();
            QCOMPARE(kept, value < 0 ? number.range.least : number.range.most);
        }
    }
    QVERIFY(engineAccepts(settings.replyOptions()));
}

void TestRanges::textOptionsAgree() {
    const std::pair<const char*, std::pair<double, double>> options[] = {
        {"--temperature", {limits::kTemperature.least, limits::kTemperature.most}},
        {"--max-new-tokens", {limits::kNewTokens.least, limits::kNewTokens.most}}};
    for (const auto& [option, range] : options) {
        for (const double value : {range.first, range.second}) {
            const auto given = parsed(option, value);
            QVERIFY2(given && engineAccepts(*given), option);
        }
        QVERIFY2(!parsed(option, range.first - 1) && !parsed(option, range.second + 1), option);
    }
    ReplyOptions beyond;
    beyond.text.maxNewTokens = limits::kNewTokens.most + 1;
    QVERIFY(!engineAccepts(beyond));
    beyond = {};
    beyond.text.temperature = limits::kTemperature.most + 1;
    QVERIFY(!engineAccepts(beyond));
}

QTEST_GUILESS_MAIN(TestRanges)
#include "test_ranges.moc"
