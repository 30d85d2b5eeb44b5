#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when docs/developer/reliability.md counts its rows wrongly, or names a test function or a file that does not exist."""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/developer/reliability.md"
STATES = ["tested", "implemented", "partly", "missing", "not applicable yet"]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def state_of(text: str) -> str | None:
    return next((state for state in STATES if text.startswith(state)), None)


def rows(lines: list[str]) -> dict[str, list[str]]:
    return {row[0]: row for row in map(cells, lines) if re.fullmatch(r"B-\d\d", row[0])}


def wrong_counts(lines: list[str], behaviours: dict[str, list[str]]) -> list[str]:
    counted = collections.Counter(state_of(row[2]) for row in behaviours.values())
    stated = {row[0]: int(row[1]) for row in map(cells, lines) if len(row) == 2 and row[1].isdigit()}
    expected = {**{state: counted[state] for state in STATES}, "all": len(behaviours)}
    return [f"{state}: {stated.get(state)} stated, {number} counted"
            for state, number in expected.items() if stated.get(state) != number]


def wrong_references(number: str, where: str) -> list[str]:
    """Files have their paths; tests are written without tests/ and .cpp, followed by their functions."""
    result = []
    for name, functions in re.findall(r"`([^`]+)`(?:: ([\w, ]+))?", where):
        file = ROOT / name
        if not file.exists():
            file = ROOT / f"tests/{name}.cpp"
        if not file.exists():
            result.append(f"{number}: {name} does not exist")
            continue
        for function in filter(None, (part.strip() for part in functions.split(","))):
            if not re.search(rf"\b{function}\(\)", file.read_text(encoding="utf-8")):
                result.append(f"{number}: {name} has no {function}")
    return result


def main() -> int:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    behaviours = rows(lines)
    found = wrong_counts(lines, behaviours)
    for number, row in behaviours.items():
        if len(row) != 4 or state_of(row[2]) is None:
            found.append(f"{number}: no state, or not four cells")
            continue
        found += wrong_references(number, row[3])
        if row[2].startswith("tested") and "`" not in row[3]:
            found.append(f"{number}: no test is named")
    print("\n".join(found) or f"{len(behaviours)} behaviours, their counts and tests agree")
    return 1 if found or not behaviours else 0


if __name__ == "__main__":
    sys.exit(main())
