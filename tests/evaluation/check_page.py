# SPDX-License-Identifier: Apache-2.0
"""The page of the result: complete, worst first, and texts of requests are shown as text."""

from __future__ import annotations

import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import checkpoint_curve
import page

HOSTILE = "<script>alert('x')</script> & a red star"


class Reader(HTMLParser):
    """Counts elements and collects texts; every opened element but those without content has to be closed."""

    VOID = {"meta", "img"}

    def __init__(self):
        super().__init__()
        self.open, self.count, self.texts = [], {}, []

    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        self.texts.append(data)


def row(measure: str, split: str, score: float) -> dict:
    return {"measure": measure, "split": split, "n": 50, "score": score, "low": max(0, score - 0.1), "high": min(1, score + 0.1), "baselines": {"chance": 0.01}}


def main() -> int:
    curve = [{"share": share, "step": share, "rows": [row("image_to_text", "iid_1", share / 100)]} for share in checkpoint_curve.SHARES]
    result = {"date": "2026-01-01", "commit": "abc", "machine": HOSTILE, "bundle": "0" * 64, "questions": 9, "seconds": 1.0, "checkpoint_curve": curve,
              "rows": [row("text_to_video", "iid_1", 0.2), row("image_to_text", "iid_1", 0.9), row("weight_noise_text_to_image", "3 % noise", 0.8),
                       row("weight_noise_text_to_image", "100 % noise", 0.0), row("zeroed_projection_input", "image", 0.0)],
              "contact_sheets": {"text_to_image iid 1": {"file": "sheet.webp", "prompts": [HOSTILE]}}}
    with tempfile.TemporaryDirectory() as folder:
        page.write(result, Path(folder))
        text = (Path(folder) / "evaluation.html").read_text()
    reader = Reader()
    reader.feed(text)
    assert not reader.open, reader.open
    assert "script" not in reader.count and HOSTILE in reader.texts
    assert reader.count["polyline"] == 2 and reader.count["img"] == 1
    shown = [reader.texts.index(words) for words in ("text to video", "image to text", "zeroed projection input")]
    assert shown == sorted(shown), "worst first, controls last"
    print("the page is complete")
    return 0


if __name__ == "__main__":
    sys.exit(main())
