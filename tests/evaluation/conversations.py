# SPDX-License-Identifier: Apache-2.0
"""Conversations of several turns, in which the program sees its own earlier answers and the media it generated."""

from __future__ import annotations

from program import Program


def last_replies(program: Program, conversations, **options) -> list:
    """conversations: a list of (text, ((modality, path), ...) attached) each -> the Reply to the last turn of each.

    Turn by turn, so that one run of the program answers the same turn of all conversations."""
    replies, earlier = [None] * len(conversations), [[] for _ in conversations]
    for number in range(max(map(len, conversations))):
        running = [i for i, turns in enumerate(conversations) if number < len(turns)]
        answers = program.run([(*conversations[i][number], tuple(earlier[i])) for i in running], **options)
        for i, reply in zip(running, answers):
            generated = tuple((modality, path) for modality, paths in reply.files.items() for path in paths)
            earlier[i] += [("user", *conversations[i][number]), ("assistant", reply.text, generated)]
            replies[i] = reply
    return replies
