# SPDX-License-Identifier: Apache-2.0
"""The result as a page: a table with the worst score first, and contact sheets of generated media."""

from __future__ import annotations

MEANINGS = {
    "modality_selection": "the answer contains exactly the requested modalities",
    "complete_signals": "every signal block is complete and produces its medium",
    "text_only": "generates no media where only text is called for",
    "text_to_…": "the generated medium shows exactly the scene of the request",
    "…_to_text": "the answer states exactly what the attachment shows",
    "route_…": "from an attachment or text to a modality or text: every attribute that both can convey is right. "
               "Routes from and to text repeat the rows for one object above",
    "signal_swap_…": "given the signal states of another request, the output shows that request's scene",
    "attachment_ablation": "with another attachment the answer changes",
    "as_people_write": "requests worded without knowledge of the training templates: exactly the expected modalities (*switch*), everything that "
                       "the request states (*facts*)",
    "partly_met": "requests that the world can only partly meet: the answer shows what it can and says what it leaves out",
    "unknown_media": "the answer to a question about an attachment from outside the world says so and names nothing of the world",
    "dialogue": "the last of several turns is answered with the right modalities and scene",
    "round_trip_…": "what was generated is attached to a new conversation, whose answer states the request's scene",
    "interpolation_…": "states between those of two requests that differ in one attribute give one of the two scenes",
    "weight_noise_…": "noise on all parameters of the nextgpt part, relative to the deviation of each tensor",
    "reinitialised_projection_input": "a control that should be near 0: the input projection is drawn anew",
    "zeroed_projection_…": "controls that should be near 0: the output projection (for `input`, the input projection) is zeroed",
}
BASELINES = ("Baselines: *chance* guesses at random; *constant* always gives the most frequent answer; *text blind* and *attachment blind* compare each "
             "answer with another question; *retrieval* gives the nearest training scene; *caption pipeline* generates from the canonical caption with "
             "the same decoder and no language model (for video the first 48); *ceiling* is the grader on rendered scenes or true answers; *followed "
             "prompt* is how often an output from swapped states showed its own request nevertheless; *there* is the share of generated media that "
             "show the request, *agrees with grader* that of descriptions which state what the grader sees in the generated medium; *first* and "
             "*second* are the shares of outputs that show either scene.")
CONVEYED = ("Videos add the motion of every object. Audio conveys kind, size, row, motion and the order from left to right, but neither colour, "
            "column nor background, which are not scored.")


def percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def table(rows) -> list:
    lines = ["| measure | split | n | score | 95 % interval | baselines |", "| --- | --- | --: | --: | --- | --- |"]
    for row in rows:
        baselines = ", ".join(f"{name.replace('_', ' ')} {percent(value)}" for name, value in row["baselines"].items())
        lines.append(f"| {row['measure']} | {row['split']} | {row['n']} | **{percent(row['score'])}** | "
                     f"{percent(row['low'])} – {percent(row['high'])} | {baselines} |")
    return lines


def attribute_tables(rows) -> list:
    """One table for each set of attributes."""
    lines, groups = [], {}
    for row in rows:
        if "attributes" in row and row["measure"] not in ("modality_selection", "complete_signals"):
            groups.setdefault(tuple(row["attributes"]), []).append(row)
    if groups:
        lines += ["", "## By attribute", "", "Share of answers with the right set of kinds (colours, …); for requests as people write them, by their group."]
    for names, group in groups.items():
        lines += ["", "| measure | split | " + " | ".join(names) + " |", "| --- | --- |" + " --: |" * len(names)]
        lines += [f"| {r['measure']} | {r['split']} | " + " | ".join(percent(r["attributes"][n]) for n in names) + " |" for r in group]
    return lines


def modality_table(rows) -> list:
    group = [r for r in rows if "attributes" in r and r["measure"] in ("modality_selection", "complete_signals")]
    if not group:
        return []
    modalities = ("image", "video", "audio")
    lines = ["", "## By modality", "", "Selection: requested and generated, or neither. Complete signals: among answers that announce the modality.", "",
             "| measure | split | " + " | ".join(modalities) + " |", "| --- | --- |" + " --: |" * len(modalities)]
    return lines + [f"| {r['measure']} | {r['split']} | " +
                    " | ".join(percent(r["attributes"][m]) if m in r["attributes"] else "–" for m in modalities) + " |" for r in group]


def contact_sheet(cell: str, sheet_data: dict) -> list:
    if not sheet_data["prompts"]:
        return []
    lines = ["", f"## {cell}", "", "Green frame: exactly right.", "", f"![generated by the program: {cell}]({sheet_data['file']})", ""]
    return lines + [f"{i + 1}. {prompt}" for i, prompt in enumerate(sheet_data["prompts"])]


def write(result: dict, folder) -> None:
    lines = ["# What the pocket bundle understands", "",
             f"Measured on {result['date']} at {result['commit']}, {result['machine']}, bundle {result['bundle'][:12]}, scene seed {result['scene_seed']}. "
             f"The program answered {result['questions']} questions in {result['seconds']:.0f} s. `make evaluate` repeats the measurement.", "",
             "Worst first. A score is the share of answers in which *every* attribute is right (kind, colour, size and place of every object, "
             "their number, the background). " + CONVEYED, ""]
    lines += table(result["rows"]) + [""]
    lines += [f"- *{name}*: {meaning}." for name, meaning in MEANINGS.items()] + [f"- {BASELINES}"]
    lines += attribute_tables(result["rows"]) + modality_table(result["rows"])
    for cell, sheet_data in sorted(result["contact_sheets"].items()):
        lines += contact_sheet(cell, sheet_data)
    (folder / "evaluation.md").write_text("\n".join(lines) + "\n")
