# SPDX-License-Identifier: Apache-2.0
"""The result as evaluation.html: bars with intervals and baselines, worst first, curves, and the contact sheets beside it."""

from __future__ import annotations

import html
from pathlib import Path

from report import BASELINES, CONVEYED, MEANINGS, percent

CONTROLS = ("zeroed", "reinitialised", "weight_noise", "interpolation")
BAR_WIDTH, PLOT_WIDTH, PLOT_HEIGHT = 420, 520, 220
COLOURS = ("#3b6fd4", "#c2542d", "#2f8f5b", "#8a52b8", "#b8860b", "#3a9ea5", "#a83a6b", "#5b6470", "#7a9a2e")
STYLE = """
:root { color-scheme: light dark; --text: #1d2430; --muted: #5b6470; --page: #fff; --band: #f3f5f8; --bar: #3b6fd4; --low: #c2542d; --line: #d5dae2; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e8ef; --muted: #9aa4b2; --page: #14181f; --band: #1d232d; --bar: #6d9bf1; --low: #e58a66; --line: #39414e; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 1060px; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } p, li { color: var(--muted); max-width: 78ch; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .25rem .6rem; text-align: left; vertical-align: middle; }
tr:nth-child(even) { background: var(--band); } td.number { text-align: right; font-variant-numeric: tabular-nums; } th { color: var(--muted); font-weight: 500; }
svg text { fill: var(--muted); font: 12px system-ui, sans-serif; } img { max-width: 100%; image-rendering: pixelated; border: 1px solid var(--line); }
figure { margin: 1rem 0; } figcaption, ol { color: var(--muted); font-size: .88rem; } .plots { display: flex; flex-wrap: wrap; gap: 1.5rem; }
"""


def _bar(row: dict) -> str:
    """The score, its 95 % interval as a line, and the better baselines as ticks with their names as tooltips."""
    colour = "var(--bar)" if row["score"] >= 0.8 else "var(--low)"
    parts = [f'<svg width="{BAR_WIDTH}" height="20" role="img" aria-label="{percent(row["score"])}">',
             f'<rect x="0" y="4" width="{BAR_WIDTH}" height="12" fill="var(--line)" opacity=".5"/>',
             f'<rect x="0" y="4" width="{BAR_WIDTH * row["score"]:.1f}" height="12" fill="{colour}"/>',
             f'<line x1="{BAR_WIDTH * row["low"]:.1f}" x2="{BAR_WIDTH * row["high"]:.1f}" y1="10" y2="10" stroke="var(--text)" stroke-width="1.5"/>']
    for name, value in row["baselines"].items():
        x = BAR_WIDTH * value
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="1" y2="19" stroke="var(--text)" stroke-width="2" opacity=".55">'
                     f"<title>{html.escape(name.replace('_', ' '))} {percent(value)}</title></line>")
    return "".join(parts) + "</svg>"


def _bars(rows: list) -> str:
    lines = ["<table><tr><th>measure</th><th>split</th><th>n</th><th>score</th><th>0 to 100 %</th></tr>"]
    for row in rows:
        meaning = next((m for name, m in MEANINGS.items() if row["measure"] == name or row["measure"].startswith(name.rstrip("…")) and name.endswith("…")
                        or row["measure"].endswith(name.lstrip("…")) and name.startswith("…")), "")
        lines.append(f'<tr><td title="{html.escape(meaning)}">{html.escape(row["measure"].replace("_", " "))}</td><td>{html.escape(row["split"].replace("_", " "))}</td>'
                     f'<td class="number">{row["n"]}</td><td class="number">{percent(row["score"])}</td><td>{_bar(row)}</td></tr>')
    return "\n".join(lines) + "</table>"


def _plot(title: str, curves: dict, labels: list, x_label: str) -> str:
    """Curves {name: scores in the order of `labels`}, at equal distances."""
    left, bottom, width, height = 52, 38, PLOT_WIDTH - 84, PLOT_HEIGHT - 60
    x = [left + width * i / max(1, len(labels) - 1) for i in range(len(labels))]
    y = lambda score: 14 + height * (1 - score)
    parts = [f'<figure><figcaption>{html.escape(title)}</figcaption><svg width="{PLOT_WIDTH}" height="{PLOT_HEIGHT}" role="img" aria-label="{html.escape(title)}">']
    for score in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<line x1="{left}" x2="{left + width}" y1="{y(score):.1f}" y2="{y(score):.1f}" stroke="var(--line)"/>'
                     f'<text x="{left - 6}" y="{y(score) + 4:.1f}" text-anchor="end">{100 * score:.0f} %</text>')
    for at, label in zip(x, labels):
        parts.append(f'<text x="{at:.1f}" y="{14 + height + 18}" text-anchor="middle">{html.escape(label)}</text>')
    parts.append(f'<text x="{left + width / 2}" y="{14 + height + bottom - 4}" text-anchor="middle">{html.escape(x_label)}</text>')
    for (name, scores), colour in zip(curves.items(), COLOURS):
        points = " ".join(f"{a:.1f},{y(s):.1f}" for a, s in zip(x, scores))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{y(s):.1f}" r="3.5" fill="{colour}"><title>{html.escape(name)} {percent(s)}</title></circle>' for a, s in zip(x, scores)]
    legend = "".join(f'<li style="list-style:none"><span style="color:{c}">●</span> {html.escape(name)}</li>' for name, c in zip(curves, COLOURS))
    return "".join(parts) + f"</svg><ul style='padding:0;margin:.3rem 0'>{legend}</ul></figure>"


def _named(row: dict) -> str:
    return f"{row['measure']} {row['split']}".replace("_", " ")


def _checkpoint_plot(curve: list) -> str:
    curves = {_named(row): [row["score"]] for row in curve[0]["rows"]}
    for point in curve[1:]:
        for row in point["rows"]:
            curves[_named(row)].append(row["score"])
    complete = {name: scores for name, scores in curves.items() if len(scores) == len(curve)}
    return _plot("Abilities at checkpoints of the third stage", complete, [f"{p['share']} %" for p in curve], "share of the stage's steps")


def _row_plots(rows: list) -> list:
    """Rows whose splits are points of a curve: weight noise and interpolation."""
    plots = []
    for prefix, title, x_label in (("weight_noise", "Noise on the trained parameters", "relative size"), ("interpolation", "Between the states of two requests", "way from the first to the second")):
        group = [row for row in rows if row["measure"].startswith(prefix)]
        if not group:
            continue
        position = lambda row: float("".join(c for c in row["split"] if c.isdigit() or c == "."))
        labels = sorted({row["split"]: position(row) for row in group}.items(), key=lambda item: item[1])
        curves = {}
        for row in sorted(group, key=position):
            curves.setdefault(row["measure"].replace("_", " "), []).append(row["score"])
        plots.append(_plot(title, curves, [label.replace(" noise", "").replace("at ", "") for label, _ in labels], x_label))
    return plots


def _sheets(sheets: dict) -> list:
    parts = []
    for cell, sheet in sorted(sheets.items()):
        if sheet["prompts"]:
            prompts = "".join(f"<li>{html.escape(p)}</li>" for p in sheet["prompts"])
            parts.append(f'<figure><figcaption>{html.escape(cell.replace("_", " "))}</figcaption><img src="{html.escape(sheet["file"])}" alt="{html.escape(cell)}">'
                         f"<details><summary>requests</summary><ol>{prompts}</ol></details></figure>")
    return parts


def write(result: dict, folder: Path) -> None:
    controls = [row for row in result["rows"] if row["measure"].startswith(CONTROLS)]
    rows = [row for row in result["rows"] if row not in controls]
    plots = ([_checkpoint_plot(result["checkpoint_curve"])] if result.get("checkpoint_curve") else []) + _row_plots(result["rows"])
    zeros = [row for row in controls if row["measure"].startswith(("zeroed", "reinitialised"))]
    body = [f"<p>Measured on {result['date']} at {result['commit']}, {html.escape(result['machine'])}, bundle {result['bundle'][:12]}. The program answered "
            f"{result['questions']} questions in {result['seconds']:.0f} s. Worst first; the line in a bar is the 95 % interval, ticks are baselines.</p>",
            f"<p>A score is the share of answers in which every attribute is right. {html.escape(CONVEYED)}</p>", _bars(rows)]
    if plots:
        body += ["<h2>Curves</h2>", '<div class="plots">', *plots, "</div>"]
    if zeros:
        body += ["<h2>Controls that should be near 0</h2>", _bars(zeros)]
    if sheets := _sheets(result["contact_sheets"]):
        body += ["<h2>Generated by the program</h2>", "<p>Green frame: exactly right.</p>", *sheets]
    body.append(f"<h2>Baselines</h2><p>{html.escape(BASELINES.replace('*', ''))}</p>")
    page = (f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>What the pocket bundle understands</title><style>{STYLE}</style></head><body>\n<h1>What the pocket bundle understands</h1>\n")
    (folder / "evaluation.html").write_text(page + "\n".join(body) + "\n</body></html>\n")
