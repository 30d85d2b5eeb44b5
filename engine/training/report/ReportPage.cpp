// SPDX-License-Identifier: Apache-2.0
#include "engine/training/report/ReportPage.h"

#include "engine/training/report/HtmlText.h"

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

// The content security policy lets nothing but the page's own style and media in, whatever a text contains.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:">
<style>
:root{color-scheme:light dark;--back:#fbfbfd;--card:#fff;--text:#1d1d26;--dim:#666675;--edge:#e2e2ea;
 --c0:#4a5bd4;--c1:#d1611f;--c2:#16886b;--c3:#a63a8f;--c4:#8a6d00}
@media (prefers-color-scheme:dark){:root{--back:#16161c;--card:#1f1f27;--text:#ececf2;--dim:#9b9bab;--edge:#33333f;
 --c0:#8d9bff;--c1:#ff9c63;--c2:#4fd0ad;--c3:#e383cf;--c4:#dcbd4a}}
*{box-sizing:border-box}body{margin:0 auto;max-width:1240px;padding:32px 24px 64px;background:var(--back);color:var(--text);
 font:15px/1.5 system-ui,sans-serif}
h1{font-size:26px;margin:0}h2{font-size:18px;margin:36px 0 12px}.summary{color:var(--dim);margin:4px 0 20px}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:12px;margin:0}
.facts div,figure,.sample{background:var(--card);border:1px solid var(--edge);border-radius:10px;padding:12px 14px}
dt{color:var(--dim);font-size:13px}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));gap:16px}figure{margin:0}
figcaption{font-weight:600;margin-bottom:6px}.plot{display:block;width:100%;height:auto}
.axis{fill:var(--dim);font-size:11px}.grid{stroke:var(--edge);stroke-width:1}
.line{fill:none;stroke-width:1.8;stroke-linejoin:round}.faint{opacity:.28;stroke-width:1}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--dim)}.legend b{color:var(--text)}
.swatch{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.line.colour-0{stroke:var(--c0)}.line.colour-1{stroke:var(--c1)}.line.colour-2{stroke:var(--c2)}
.line.colour-3{stroke:var(--c3)}.line.colour-4{stroke:var(--c4)}
.mark.colour-0,.swatch.colour-0{fill:var(--c0);background:var(--c0)}.mark.colour-1,.swatch.colour-1{fill:var(--c1);background:var(--c1)}
.mark.colour-2,.swatch.colour-2{fill:var(--c2);background:var(--c2)}.mark.colour-3,.swatch.colour-3{fill:var(--c3);background:var(--c3)}
.mark.colour-4,.swatch.colour-4{fill:var(--c4);background:var(--c4)}
.sample{margin-bottom:14px}.question{font-weight:600;white-space:pre-wrap;overflow-wrap:anywhere}
.answers{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px;margin-top:8px}
.answers p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.answers h3{font-size:13px;color:var(--dim);font-weight:400;margin:0 0 2px}
.medium{display:inline-block;margin:6px 8px 0 0;color:var(--dim);font-size:12px}.medium img,.medium video{display:block;max-width:160px;border-radius:6px}
audio{display:block;max-width:100%;height:36px}
table{border-collapse:collapse;font-size:14px}td,th{text-align:left;padding:3px 18px 3px 0;border-bottom:1px solid var(--edge);vertical-align:top;font-weight:400}
th{color:var(--dim)}td{overflow-wrap:anywhere}@media(max-width:720px){.answers{grid-template-columns:1fr}.plots{grid-template-columns:1fr}}
</style>)";

std::string htmlOf(const ReportPage::Medium& medium) {
    const std::string source = fmt::format("data:{};base64,{}", escapedHtml(medium.mimeType), medium.base64);
    const std::string label = escapedHtml(medium.label);
    std::string element;
    switch (medium.kind) {
    case ReportPage::Medium::Kind::Image:
        element = fmt::format(R"(<img src="{}" alt="{}">)", source, label);
        break;
    case ReportPage::Medium::Kind::Video:
        element = fmt::format(R"(<video src="{}" controls muted></video>)", source);
        break;
    case ReportPage::Medium::Kind::Audio:
        element = fmt::format(R"(<audio src="{}" controls></audio>)", source);
        break;
    case ReportPage::Medium::Kind::None:
        break;
    }
    return fmt::format(R"(<span class="medium">{}{}</span>)", element, label);
}

std::string htmlOf(const std::vector<ReportPage::Medium>& media) {
    std::string html;
    for (const ReportPage::Medium& medium : media)
        html += htmlOf(medium);
    return html;
}

std::string htmlOf(const std::string& title, const ReportPage::Answer& answer) {
    return fmt::format("<div><h3>{}</h3><p>{}</p>{}</div>", escapedHtml(title), escapedHtml(answer.text),
                       htmlOf(answer.media));
}

std::string samplesOf(const ReportPage& page) {
    std::string html = "<h2>Samples</h2>";
    for (const ReportPage::Sample& sample : page.samples)
        html += fmt::format(
            R"(<div class="sample"><div class="question">{}</div>{}<div class="answers">{}{}{}</div></div>)",
            escapedHtml(sample.question), htmlOf(sample.attachments), htmlOf("Expected", sample.expected),
            htmlOf(page.beforeTitle, sample.before), htmlOf(page.afterTitle, sample.after));
    return html;
}

std::string factsOf(const ReportPage::Facts& facts) {
    std::string html = "<dl class=\"facts\">";
    for (const auto& [key, value] : facts)
        html += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", escapedHtml(key), escapedHtml(value));
    return html + "</dl>";
}

std::string configurationOf(const ReportPage::Facts& facts) {
    std::string html = "<h2>Configuration</h2><table>";
    for (const auto& [key, value] : facts)
        html += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escapedHtml(key),
                            escapedHtml(value));
    return html + "</table>";
}

} // namespace

std::string htmlOf(const ReportPage& page) {
    const std::string title = escapedHtml(page.title);
    std::string html = fmt::format("{}<title>{}</title></head><body><h1>{}</h1><p class=\"summary\">{}</p>",
                                   kHead, title, title, escapedHtml(page.summary));
    html += factsOf(page.facts) + "<h2>Curves</h2><div class=\"plots\">";
    for (const Plot& plot : page.plots)
        html += svgOf(plot);
    html += "</div>";
    if (!page.samples.empty())
        html += samplesOf(page);
    return html + configurationOf(page.configuration) + "</body></html>\n";
}

} // namespace nextgpt
