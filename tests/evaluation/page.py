"""The result for people: a table, worst first, and a sheet of pictures as the program drew them."""

from __future__ import annotations

import numpy as np
from PIL import Image
from program import load_picture

MEANINGS = {
    "switch_set": "the answer brings exactly the media that were asked for",
    "block_complete": "every signal block is whole and leads to its medium",
    "silent": "stays silent where nothing is to be drawn",
    "text_to_image": "the picture shows exactly the scene of the request",
    "image_to_text": "the answer names exactly what the attached picture shows",
    "signal_swap_image": "given the signal states of another request, the picture shows that request's scene",
    "zeroed_projection_image": "control, should be near 0: the output projection is set to zero",
    "attachment_ablation": "another picture attached: the answer changes",
}
COLUMNS, EDGE, GAP = 8, 96, 4


def contact_sheet(examples, target, most: int = 24) -> list:
    """Green frame: exactly right; red: not. Returns the examples shown."""
    shown = [e for e in examples if e[1] is not None][:most]
    rows = max(1, -(-len(shown) // COLUMNS))
    sheet = np.full((rows * (EDGE + 2 * GAP), COLUMNS * (EDGE + 2 * GAP), 3), 255, np.uint8)
    for i, (_, path, right) in enumerate(shown):
        top, left = i // COLUMNS * (EDGE + 2 * GAP), i % COLUMNS * (EDGE + 2 * GAP)
        sheet[top:top + EDGE + 2 * GAP, left:left + EDGE + 2 * GAP] = (46, 160, 67) if right else (200, 50, 50)
        sheet[top + GAP:top + GAP + EDGE, left + GAP:left + GAP + EDGE] = load_picture(path)
    Image.fromarray(sheet).save(target)
    return shown


def percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def table(rows) -> list:
    lines = ["| measure | split | n | score | 95 % interval | beside it |", "| --- | --- | --: | --: | --- | --- |"]
    for row in rows:
        beside = ", ".join(f"{name.replace('_', ' ')} {percent(value)}" for name, value in row["baselines"].items())
        lines.append(f"| {row['measure']} | {row['split']} | {row['n']} | **{percent(row['score'])}** | "
                     f"{percent(row['low'])} – {percent(row['high'])} | {beside} |")
    return lines


def facts_table(rows) -> list:
    with_facts = [r for r in rows if "facts" in r]
    if not with_facts:
        return []
    names = list(with_facts[0]["facts"])
    lines = ["", "## Fact by fact", "", "Share of answers whose set of kinds (colours, …) is the right one.", "",
             "| measure | split | " + " | ".join(names) + " |", "| --- | --- |" + " --: |" * len(names)]
    return lines + [f"| {r['measure']} | {r['split']} | " + " | ".join(percent(r["facts"][n]) for n in names) + " |" for r in with_facts]


def write(result: dict, examples, folder) -> None:
    shown = contact_sheet(examples, folder / "evaluation.png") if examples else []
    page, pictures = folder / "evaluation.md", "\n## Pictures\n"
    earlier = page.read_text().partition(pictures) if page.exists() else ("", "", "")
    lines = ["# What the pocket bundle understands", "",
             f"Measured on {result['date']} at {result['commit']}, {result['machine']}, bundle {result['bundle'][:12]}, scene seed {result['scene_seed']}. "
             f"The built program answered {result['questions']} questions in {result['seconds']:.0f} s. `make evaluate` repeats it.", "",
             "Worst first. A score is the share of answers in which *every* fact is right (kind, colour, size and place of every thing, "
             "their number, the background).", ""]
    lines += table(result["rows"]) + [""]
    lines += [f"- *{name}*: {meaning}." for name, meaning in MEANINGS.items()]
    lines += ["- Baselines: *chance* draws blindly; *constant* always gives the one best answer; *text blind* and *attachment blind* judge each answer "
              "against another question; *retrieval* gives the nearest training item; *caption pipeline* draws the canonical caption with the same "
              "decoder and no language model; *ceiling* is the grader on true renders or true answers; *followed the words* is how often a swapped picture "
              "showed its own request all the same."]
    lines += facts_table(result["rows"])
    if not shown:  # nothing was drawn this time: the sheet that is there stays
        lines += ["".join(earlier[1:]).rstrip()]
    else:
        lines += ["", "## Pictures", "", "Green frame: exactly right.", "", "![pictures drawn by the program](evaluation.png)", ""]
        lines += [f"{i + 1}. {words}" for i, (words, _, _) in enumerate(shown)]
    page.write_text("\n".join(lines) + "\n")
