#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a Markdown file of the project links to a file or heading that does not exist. Usage: check_links.py [FILE…]"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def anchors(path: pathlib.Path) -> set[str]:
    """Headings as GitHub turns them into anchors."""
    found = set()
    for line in CODE.sub("", path.read_text(encoding="utf-8")).splitlines():
        if line.startswith("#"):
            words = re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower())
            found.add(words.replace(" ", "-"))
    return found


def broken(path: pathlib.Path) -> list[str]:
    result = []
    for target in LINK.findall(CODE.sub("", path.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        if not file.exists():
            result.append(f"{path.relative_to(ROOT)}: {target} does not exist")
        elif anchor and anchor not in anchors(file):
            result.append(f"{path.relative_to(ROOT)}: {target} has no such heading")
    return result


def main() -> int:
    names = sys.argv[1:] or subprocess.run(
        ["git", "ls-files", "--", "*.md"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    files = [ROOT / name for name in names if name]
    found = [line for file in files if file.exists() for line in broken(file)]
    print("\n".join(found) or f"{len(files)} documents, all links resolve")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
