"""Do the cells measure what they say?  Asked of one who knows every truth, each must give 1; of one who answers the next question, next to nothing.

    /usr/bin/python3 -B check_cells.py [N] [PART OF A CELL'S NAME]

The truth reaches the answer only as files and sentences, so this also tries the files, the graders and the reader of sentences together.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import evaluate
import questions
from modalities import MEDIA
from program import Program, Reply
from questions import dialogue
from rows import Settings

DRAWN: dict = {}  # words -> turns that the cells drew


def remembered(draw):
    def drawn(*arguments, **options):
        turn = draw(*arguments, **options)
        DRAWN.setdefault(turn.user, []).append(turn)
        return turn

    return drawn


class Knowing(Program):
    """Answers from the turns themselves, `late` by so many questions; pays no heed to states, so swaps do not follow."""

    late = 0

    def makes(self):
        return tuple(MEDIA)

    perceived = makes

    def ask(self, asked, *, bundle=None, own=None, **options) -> list:
        self.runs += 1
        self.asked += len(asked)
        turns = [self._turn(*question) for question in asked]
        if own and "signals_from" in own[0]:
            turns = turns[1:] + turns[:1]
        turns = turns[self.late:] + turns[:self.late]
        return [self._reply(turn, self.work / f"made{self.runs}" / str(i)) for i, turn in enumerate(turns)]

    @staticmethod
    def _turn(words, attached):
        for medium, path in attached:
            shown = MEDIA[medium].grader.read(MEDIA[medium].load(path))
            for turn in DRAWN[words] + [turn for turns in DRAWN.values() for turn in turns if turn.task == "ask_caption"]:
                if turn.seen == medium and turn.attachments and shown == MEDIA[medium].truth(turn.attachments[0]):
                    return turn
        return DRAWN[words][-1]

    @staticmethod
    def _reply(turn, folder) -> Reply:
        reply = Reply(turn.answer or f"I see {MEDIA[turn.seen].restate(turn.scene)}.", turn.outputs, promised=len(turn.outputs), done=True)
        for name in turn.outputs:
            reply.made[name] = (MEDIA[name].save(MEDIA[name].render([turn.scene]), folder / name)[0],)
        return reply


def main() -> int:
    """Fails where one who knows is not right throughout, or one who is late by a question is right too often."""
    n = next((int(word) for word in sys.argv[1:] if word.isdigit()), 4)
    part = next((word for word in sys.argv[1:] if not word.isdigit()), "")
    for module, name in ((questions, "drawing"), (questions, "asking"), (questions, "routing"), (questions, "switching"), (questions, "silent"), (questions, "gathering"),
                         (evaluate.generation, "drawing"), (evaluate.description, "asking"), (evaluate.cross_modal_routes, "routing"),
                         (evaluate.cross_modal_routes, "gathering"), (dialogue, "request_turn")):
        setattr(module, name, remembered(getattr(module, name)))
    evaluate.generation.baselines.POOL = 40  # retrieval is not what is tried here
    evaluate.generation.caption_pipelines.made = evaluate.description.with_zeroed = evaluate.generation.with_zeroed = lambda *_: None
    wrong = 0
    for late, most in ((0, 1.0), (1, 0.5)):
        with tempfile.TemporaryDirectory() as work:
            program = Knowing("", Path(work), Path(work))
            program.late = late
            for name, cell in evaluate.plan(Settings(n, n, 7, False), program).items():
                if part not in name or (late and name.startswith(("switch", "silent"))):
                    continue
                for row in cell([]):
                    right = sum(row.rights) / len(row.rights)
                    fits = right == 1.0 if late == 0 else row.measure == "attachment_ablation" or right <= most
                    wrong += not fits
                    print(f"{'late' if late else 'knowing'} {row.measure} {row.split}: {right:.2f}{'' if fits else '  WRONG'}  {row.baselines} {row.facts}", flush=True)
                program.sweep()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
