# SPDX-License-Identifier: Apache-2.0
"""Where trainings keep their checkpoints, and the bundle that exports write to: NEXTGPT_POCKET_BUNDLE or the project's own."""

from __future__ import annotations

import os
from pathlib import Path

RUNS = Path(__file__).resolve().parents[3] / "training-runs"
SHIPPED_BUNDLE = Path(__file__).resolve().parents[1] / "bundle"
BUNDLE = Path(os.environ.get("NEXTGPT_POCKET_BUNDLE", SHIPPED_BUNDLE))
