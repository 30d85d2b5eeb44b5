# SPDX-License-Identifier: Apache-2.0
"""Checks the evaluation cells: answered by an oracle, each must score 1; with every answer shifted by one question, close to 0.

    /usr/bin/python3 -B check_cells.py [N] [PART OF A CELL'S NAME]

The oracle answers with files and sentences, so this also tests media files, graders and the caption grader together.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import evaluate
import questions
from modalities import MODALITIES
from program import Program, Reply
from questions import dialogue
from rows import Settings

SAMPLED: dict = {}  # user text -> turns sampled by the cells
DIALOGUES: list = []  # sampled by the cells
# Answered by nobody who knows only the sampled turns; see check_people.py, check_unknown_media.py and check_variants.py.
NOT_ANSWERED = ("as_people_write", "partly_met", "unknown_media", "interpolation")


def recorded(sample):
    def recording(*arguments, **options):
        turn = sample(*arguments, **options)
        SAMPLED.setdefault(turn.user, []).append(turn)
        return turn

    return recording


def recorded_dialogue(sample):
    def recording(*arguments):
        DIALOGUES.append(sample(*arguments))
        return DIALOGUES[-1]

    return recording


def oracle_last_replies(program, conversations, **_) -> list:
    turns = [turns[-1] for turns in DIALOGUES[-len(conversations):]]
    turns = turns[program.shift:] + turns[:program.shift]
    return [program.reply_of(turn, program.work / "dialogues" / str(i)) for i, turn in enumerate(turns)]


class OracleProgram(Program):
    """Answers from the sampled turns, `shift` questions late; it does not model signal states, so swapped states follow the shift."""

    shift = 0

    def generated_modalities(self):
        return tuple(MODALITIES)

    understood_modalities = generated_modalities

    def run(self, questions, *, bundle=None, per_question=None, **options) -> list:
        self.runs += 1
        self.question_count += len(questions)
        turns = [self._turn(*question) for question in questions]
        if per_question and "signals_from" in per_question[0]:
            turns = turns[1:] + turns[:1]
        turns = turns[self.shift:] + turns[:self.shift]
        return [self.reply_of(turn, self.work / f"made{self.runs}" / str(i)) for i, turn in enumerate(turns)]

    @staticmethod
    def _turn(text, attached):
        for modality, path in attached:
            shown = MODALITIES[modality].grader.read(MODALITIES[modality].load(path))
            for turn in SAMPLED[text] + [turn for turns in SAMPLED.values() for turn in turns if turn.task == "ask_caption"]:
                if turn.attached_modality == modality and turn.attachments and shown == MODALITIES[modality].target_of(turn.attachments[0]):
                    return turn
        return SAMPLED[text][-1]

    @staticmethod
    def reply_of(turn, folder) -> Reply:
        reply = Reply(turn.answer or f"I see {MODALITIES[turn.attached_modality].describe(turn.scene)}.", turn.outputs, promised=len(turn.outputs), finished=True)
        for name in turn.outputs:
            reply.files[name] = (MODALITIES[name].save(MODALITIES[name].render([turn.scene]), folder / name)[0],)
        return reply


def main() -> int:
    """Fails where the oracle is not always right, or where shifted answers are right too often."""
    n = next((int(word) for word in sys.argv[1:] if word.isdigit()), 4)
    name_part = next((word for word in sys.argv[1:] if not word.isdigit()), "")
    for module, name in ((questions, "generation_turn"), (questions, "description_turn"), (questions, "description_of"), (questions, "route_turn"),
                         (questions, "selection_turn"), (questions, "text_only_turn"), (questions, "multi_attachment_turn"),
                         (evaluate.generation, "generation_turn"), (evaluate.description, "description_turn"), (evaluate.cross_modal_routes, "route_turn"),
                         (evaluate.cross_modal_routes, "multi_attachment_turn"), (dialogue, "request_turn")):
        setattr(module, name, recorded(getattr(module, name)))
    evaluate.generation.baselines.POOL = 40  # retrieval is not checked here
    evaluate.generation.caption_pipelines.generate = lambda *_: None
    for module, name in ((evaluate.description, "with_zeroed_parameters"), (evaluate.generation, "with_zeroed_parameters"),
                         (evaluate.robustness, "with_random_parameters"), (evaluate.robustness, "with_noise")):
        setattr(module, name, lambda *_: Path("changed"))
    evaluate.dialogues.sampled_dialogue = recorded_dialogue(evaluate.dialogues.sampled_dialogue)
    evaluate.dialogues.last_replies = oracle_last_replies
    failures = 0
    for shift, limit in ((0, 1.0), (1, 0.5)):
        with tempfile.TemporaryDirectory() as work:
            program = OracleProgram("", Path(work), Path(work))
            program.shift = shift
            for name, cell in evaluate.plan(Settings(n, n, 7, False), program).items():
                if name_part not in name or name.startswith(NOT_ANSWERED) or (shift and name.startswith(("modality_selection", "text_only"))):
                    continue
                for row in cell([]):
                    score = sum(row.correct) / len(row.correct)
                    expected = score == 1.0 if shift == 0 else row.measure == "attachment_ablation" or score <= limit
                    failures += not expected
                    print(f"{'shifted' if shift else 'oracle'} {row.measure} {row.split}: {score:.2f}{'' if expected else '  UNEXPECTED'}  "
                          f"{row.baselines} {row.attributes}", flush=True)
                program.remove_files()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
