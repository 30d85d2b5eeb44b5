#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a document links to a file or heading that does not exist, or when a document (in backticks) or a comment in
C++ or QML names a file of the project that does not exist. Usage: check_links.py [FILE…]"""
import functools
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
BLOCK = re.compile(r"```.*?```", re.DOTALL)
FILE = r"(?:[\w-]+/)+[\w-]+\.(?:h|cpp|qml|py|sh|md)"
NAMED_IN_DOCUMENT = re.compile(rf"`({FILE}|(?:app|cmake|docs|engine|packaging|resources|tests|translations|ui)/[\w/.-]+)`")
COMMENT = re.compile(r"(?:^|\s)//(.*)")
NAMED_IN_COMMENT = re.compile(rf"(?<![\w/.<>-])({FILE})(?![\w/>])")
EXAMPLES = re.compile(r"notes|my_network", re.IGNORECASE)  # what the developer guides create


def anchors(path: pathlib.Path) -> set[str]:
    """Headings as GitHub turns them into anchors."""
    found = set()
    for line in CODE.sub("", path.read_text(encoding="utf-8")).splitlines():
        if line.startswith("#"):
            words = re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower())
            found.add(words.replace(" ", "-"))
    return found


@functools.cache
def tracked() -> set[str]:
    """Paths of files and folders, each also without its first folders and its extension: documents say
    `app/bridge/ErrorText` for its two files, comments core/Error.h for engine/core/Error.h."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout.split("\n")
    found = set()
    for file in filter(lambda name: (ROOT / name).is_file(), listed):
        for path in [file, file.rpartition(".")[0], *map(str, pathlib.PurePosixPath(file).parents)]:
            folders = path.split("/")
            found.update("/".join(folders[i:]) for i in range(len(folders)))
    return found


def missing(path: pathlib.Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        named = NAMED_IN_DOCUMENT.findall(BLOCK.sub("", text))
    else:
        named = [name for comment in COMMENT.findall(text) for name in NAMED_IN_COMMENT.findall(comment)]
    return [f"{path.relative_to(ROOT)}: {name} does not exist" for name in named
            if name.rstrip("/") not in tracked() and not EXAMPLES.search(name)]


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
        ["git", "ls-files", "--", "*.md", "*.h", "*.cpp", "*.qml"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    files = [ROOT / name for name in names if name]
    files = [file for file in files if file.exists()]
    found = [line for file in files for line in missing(file) + (broken(file) if file.suffix == ".md" else [])]
    print("\n".join(found) or f"{len(files)} files, all links and paths resolve")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
