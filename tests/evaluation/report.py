"""The result for people: a table, worst first, and sheets of what the program made."""

from __future__ import annotations

MEANINGS = {
    "switch_set": "the answer brings exactly the media that were asked for",
    "block_complete": "every signal block is whole and leads to its medium",
    "silent": "stays silent where nothing is to be made",
    "text_to_…": "the picture (film, sound) shows exactly the scene of the request",
    "…_to_text": "the answer names exactly what the attached picture shows (the film shows, the sound lets hear)",
    "route_…": "from an attachment, or from words, to a medium, or to words: every fact that both can carry is right. "
               "Routes from and to words repeat the rows of one thing above, where there is one",
    "signal_swap_…": "given the signal states of another request, what is made is that request's scene",
    "attachment_ablation": "another picture (film, sound) attached: the answer changes",
    "zeroed_projection_…": "controls, should be near 0: the output projection (for `input`, the input projection) is set to zero",
}
BASELINES = ("Baselines: *chance* draws blindly; *constant* always gives the one best answer; *text blind* and *attachment blind* judge each answer "
             "against another question; *retrieval* gives the nearest training item; *caption pipeline* makes the canonical caption with the same "
             "decoder and no language model (of films the first 48); *ceiling* is the grader on true renders or true answers; *followed the words* is how "
             "often something made from exchanged states showed its own request all the same.")
CARRIED = ("Films add the motion of every thing. A sound tells kind, size, height, motion and the order from left to right, but neither colour, "
           "column nor background: no score asks for them.")


def percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def table(rows) -> list:
    lines = ["| measure | split | n | score | 95 % interval | beside it |", "| --- | --- | --: | --: | --- | --- |"]
    for row in rows:
        beside = ", ".join(f"{name.replace('_', ' ')} {percent(value)}" for name, value in row["baselines"].items())
        lines.append(f"| {row['measure']} | {row['split']} | {row['n']} | **{percent(row['score'])}** | "
                     f"{percent(row['low'])} – {percent(row['high'])} | {beside} |")
    return lines


def facts_tables(rows) -> list:
    """One table for each set of facts."""
    lines, groups = [], {}
    for row in rows:
        if "facts" in row and row["measure"] not in ("switch_set", "block_complete"):
            groups.setdefault(tuple(row["facts"]), []).append(row)
    if groups:
        lines += ["", "## Fact by fact", "", "Share of answers whose set of kinds (colours, …) is the right one."]
    for names, some in groups.items():
        lines += ["", "| measure | split | " + " | ".join(names) + " |", "| --- | --- |" + " --: |" * len(names)]
        lines += [f"| {r['measure']} | {r['split']} | " + " | ".join(percent(r["facts"][n]) for n in names) + " |" for r in some]
    return lines


def by_medium(rows) -> list:
    some = [r for r in rows if "facts" in r and r["measure"] in ("switch_set", "block_complete")]
    if not some:
        return []
    media = ("image", "video", "audio")
    lines = ["", "## Medium by medium", "", "Switch: asked for and brought, or neither. Blocks: of the answers that promise the medium.", "",
             "| measure | split | " + " | ".join(media) + " |", "| --- | --- |" + " --: |" * len(media)]
    return lines + [f"| {r['measure']} | {r['split']} | " + " | ".join(percent(r["facts"][m]) if m in r["facts"] else "–" for m in media) + " |" for r in some]


def sheet(cell: str, shown: dict) -> list:
    if not shown["words"]:
        return []
    lines = ["", f"## {cell}", "", "Green frame: exactly right.", "", f"![made by the program: {cell}]({shown['file']})", ""]
    return lines + [f"{i + 1}. {words}" for i, words in enumerate(shown["words"])]


def write(result: dict, folder) -> None:
    lines = ["# What the pocket bundle understands", "",
             f"Measured on {result['date']} at {result['commit']}, {result['machine']}, bundle {result['bundle'][:12]}, scene seed {result['scene_seed']}. "
             f"The built program answered {result['questions']} questions in {result['seconds']:.0f} s. `make evaluate` repeats it.", "",
             "Worst first. A score is the share of answers in which *every* fact is right (kind, colour, size and place of every thing, "
             "their number, the background). " + CARRIED, ""]
    lines += table(result["rows"]) + [""]
    lines += [f"- *{name}*: {meaning}." for name, meaning in MEANINGS.items()] + [f"- {BASELINES}"]
    lines += facts_tables(result["rows"]) + by_medium(result["rows"])
    for cell, shown in sorted(result["sheets"].items()):
        lines += sheet(cell, shown)
    (folder / "evaluation.md").write_text("\n".join(lines) + "\n")
