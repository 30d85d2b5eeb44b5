// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/training/RunReport.h"
#include "engine/training/report/CurveTable.h"
#include "engine/training/report/HtmlText.h"
#include "engine/training/report/ReportPage.h"
#include "tests/engine/training/RunFixture.h"
#include "tests/support/FileSizeLimit.h"

#include <ATen/Parallel.h>

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

/// The report of a training run.
class TestRunReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(2); }
    void textIsEscaped();
    void base64OfEveryLength();
    void plotsShowWhatIsFinite();
    void curvesAreReadByName();
    void aRunHasAReport();
    void theReportNeedsARun();

private:
    RunFixture m_runs;
};

void TestRunReport::textIsEscaped() {
    QCOMPARE(escapedHtml("<b a=\"1\">&'\x01\xFF"),
             std::string("&lt;b a=&quot;1&quot;&gt;&amp;&#39; \xEF\xBF\xBD"));
    ReportPage page;
    const std::string hostile = "\"><script>alert(1)</script>";
    page.title = page.summary = page.beforeTitle = page.afterTitle = hostile;
    page.facts = page.configuration = {{hostile, hostile}};
    page.plots = {{.title = hostile, .series = {{.name = hostile, .x = {1}, .y = {1}}}},
                  {.title = hostile, .series = {}}};
    const ReportPage::Medium medium{
        .kind = ReportPage::Medium::Kind::Image, .mimeType = hostile, .base64 = {}, .label = hostile};
    page.samples = {{.question = hostile,
                     .attachments = {medium},
                     .expected = {.text = hostile, .media = {medium}},
                     .before = {.text = hostile},
                     .after = {.text = hostile}}};
    QCOMPARE(count(htmlOf(page), "<script"), 0u);
    QCOMPARE(count(htmlOf(page), "\">&lt;"), 0u);
}

void TestRunReport::base64OfEveryLength() {
    for (int length = 0; length < 70; ++length) {
        QByteArray bytes;
        for (int i = 0; i < length; ++i)
            bytes.append(static_cast<char>(i * 37 + length));
        QCOMPARE(base64({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                         static_cast<std::size_t>(bytes.size())}),
                 bytes.toBase64().toStdString());
    }
}

void TestRunReport::plotsShowWhatIsFinite() {
    PlotSeries series{.name = "loss", .x = {}, .y = {}};
    for (int i = 0; i < 100'000; ++i) {
        series.x.push_back(i);
        series.y.push_back(i % 7 == 0 ? kNothing : 1.0 / (i + 1));
    }
    const std::string svg = svgOf({.title = "Loss", .series = {series}});
    QVERIFY(svg.size() < 20'000); // reduced
    QVERIFY(svg.find("nan") == std::string::npos && svg.find("inf") == std::string::npos);
    const std::string gap =
        svgOf({.title = "Gap", .series = {{.name = "a", .x = {1, 2, 3, 4}, .y = {1, kNothing, 2, 3}}}});
    QCOMPARE(count(gap, "M"), 2u); // two pieces
    QVERIFY(
        svgOf({.title = "None", .series = {{.name = "a", .x = {1}, .y = {kNothing}}}}).find("No values") !=
        std::string::npos);
    const std::string constant = svgOf({.title = "One", .series = {{.name = "a", .x = {5}, .y = {0}}}});
    QVERIFY(constant.find("nan") == std::string::npos);
}

void TestRunReport::curvesAreReadByName() {
    RunFixture::write(m_runs.path("curve.csv"), "step,loss,more\n1,0.5,\n2,nan,3\n3,1");
    const CurveTable table(m_runs.path("curve.csv"));
    QCOMPARE(table.column("step"), (std::vector<double>{1, 2})); // the last line is not complete
    QCOMPARE(table.column("loss")[0], 0.5);
    QVERIFY(std::isnan(table.column("loss")[1]));
    QVERIFY(std::isnan(table.column("more")[0]));
    QVERIFY(table.column("other").empty());
    QVERIFY(CurveTable(m_runs.path("none.csv")).column("step").empty());
}

void TestRunReport::aRunHasAReport() {
    TrainingRequest run = m_runs.request(TrainingStage::Instruct, "<run> & report");
    run.data.validation = {m_runs.path("data/dialogues.json")};
    run.config.samples = 2;
    run.config.checkpointEvery = 6;
    QCOMPARE(train(run, at::kCPU, ignoreEvents, {}), TrainingEnd::Finished);
    const std::string html = RunFixture::read(run.run / "report.html");
    QVERIFY(html.starts_with("<!DOCTYPE html>"));
    QVERIFY(html.ends_with("</html>\n"));
    for (const char* part :
         {"&lt;run&gt; &amp; report", "step 6 of 6", "Best checkpoint",
          "image: distance from the text condition", "image: cross-entropy", "validation", "Before training",
          "Step 6", "what is this?", "data:image/png;base64,", "clip_norm"})
        QVERIFY2(html.find(part) != std::string::npos, part);
    for (const char* part : {"<script", "http://", "https://", "src=\"/", "video: distance"})
        QVERIFY2(html.find(part) == std::string::npos, part);
    QVERIFY(!std::filesystem::exists(run.run / "report.thumbnail.png"));
    const std::string validation = RunFixture::read(run.run / "validation.csv");
    QVERIFY(validation.starts_with("step,loss,cross_entropy,distance_image,distance_video,distance_audio"));
    QVERIFY(validation.find(",cross_entropy_image,cross_entropy_video,cross_entropy_audio\n") !=
            std::string::npos);

    // Written again from the folder alone, it is the same.
    QCOMPARE(writeRunReport(run.run), run.run / "report.html");
    QCOMPARE(RunFixture::read(run.run / "report.html"), html);
    {
        const FileSizeLimit limit(100); // a full disk leaves the old one
        QVERIFY_THROWS_EXCEPTION(EngineError, writeRunReport(run.run));
    }
    QCOMPARE(RunFixture::read(run.run / "report.html"), html);
}

void TestRunReport::theReportNeedsARun() {
    QVERIFY_THROWS_EXCEPTION(EngineError, writeRunReport(m_runs.path("none")));
    QVERIFY(!std::filesystem::exists(m_runs.path("none")));
    RunFixture::write(m_runs.path("broken/run.json"), "{}");
    QVERIFY_THROWS_EXCEPTION(EngineError, writeRunReport(m_runs.path("broken")));
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "test_run_report.moc"
