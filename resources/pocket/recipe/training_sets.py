# SPDX-License-Identifier: Apache-2.0
"""The data of the three alignment stages, in the formats that `nextgpt train` reads.

    python -m recipe.training_sets FOLDER [--pairs N] [--requests N] [--dialogues N] [--seed N]

FOLDER/encode: captioned images, videos and audio clips, whose captions are sentences as the model answers them.
FOLDER/decode: requests and answers in words, whose media have canonical captions (the media themselves are not needed). Captions alone, as in
the publication, would do for a language model that can repeat any text; this one restates scenes only in answers to requests.
FOLDER/instruct: dialogues in NExT-GPT's MosIT format with the media that they attach or refer back to.
Only scenes of the training split occur. Pseudo-words are those that differ by more than their case, which the decoders' published tokenizers do
not keep.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
from dataclasses import replace

import numpy as np
from PIL import Image

from . import cross_modal, dialogue, everyday, everyday_turns, grammar, unknown_media, world, world_audio, world_video
from . import templates as T
from .captioned_scenes import as_bytes, write_audio, write_video
from .modalities import CAPTION, MODALITIES
from .unknown_media import UnknownMedium

SUFFIX = {"image": ".png", "video": ".mp4", "audio": ".wav"}
FOLDERS = {"image": "images", "video": "videos", "audio": "audios"}
SHARES = {"image": 4, "video": 4, "audio": 3}
EVERYDAY_SHARE = 0.25
UNKNOWN_SHARE = 0.15  # of the questions about one attachment
PLAIN_SHARE = 0.12  # of the questions about an image: its backdrop is plain
PSEUDO_WORD_SHARE = 0.08  # of the dialogues and requests


def count_of_objects(rng: random.Random) -> int:
    return rng.choices((1, 2, 3), (4, 4, 3))[0]


class MediaFolder:
    """Renders media into the folder of a data set; a medium that occurs again is not written again."""

    def __init__(self, folder: pathlib.Path):
        self.folder, self.names = folder, {}

    def name_of(self, modality: str, scene) -> str:
        shown = (modality, grammar.image_key(scene)) if modality == "image" and not isinstance(scene, UnknownMedium) else (modality, scene)
        if shown not in self.names:
            self.names[shown] = f"{len(self.names):06d}{SUFFIX[modality]}"
            path = self.folder / FOLDERS[modality] / self.names[shown]
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, modality, scene)
        return self.names[shown]

    @staticmethod
    def _write(path: pathlib.Path, modality: str, scene) -> None:
        draw = np.random.default_rng((29, "iva".index(modality[0]), scene.index)) if isinstance(scene, UnknownMedium) else None
        if modality == "audio":
            write_audio(path, unknown_media.audio(draw) if draw else world_audio.render_one(scene))
        elif modality == "image":
            Image.fromarray(unknown_media.image(draw) if draw else as_bytes(world.render_one(scene))).save(path)
        else:
            write_video(path, unknown_media.video(draw) if draw else as_bytes(world_video.render_video(scene)))


def sentence(modality: str, scene) -> str:
    """The answer to "generate a caption", as the dialogues have it."""
    if isinstance(scene, UnknownMedium):
        return unknown_media.answer_for(modality)
    stated = grammar.restate_audio(scene) if modality == "audio" else grammar.restate(
        cross_modal.scene_from_attachment(modality, scene), with_motion=modality == "video")
    return T.ANSWERS[f"{modality}_description"][0].replace("{s}", stated)


def write_pairs(folder: pathlib.Path, number: int, rng: random.Random) -> None:
    media = MediaFolder(folder)
    with (folder / "captions.jsonl").open("w") as lines:
        for round_number in range(number):
            for modality in MODALITIES if round_number % 2 else ("image",):
                unknown = rng.random() < UNKNOWN_SHARE
                scene = UnknownMedium(rng.randrange(1 << 30)) if unknown else world.sample_scene(rng, count_of_objects(rng), "train")
                if modality == "image" and not unknown and rng.random() < PLAIN_SHARE:
                    scene = world.on_plain_backdrop(scene)
                lines.write(json.dumps({"file": f"{FOLDERS[modality]}/{media.name_of(modality, scene)}", "modality": modality,
                                        "caption": sentence(modality, scene)}) + "\n")


def sample_turns(rng: random.Random) -> list:
    """A dialogue of the third stage: about attachments, about several of them, or without any."""
    count = count_of_objects(rng)
    source = rng.choices(MODALITIES, [SHARES[m] for m in MODALITIES])[0]
    if rng.random() < PSEUDO_WORD_SHARE:
        return [dialogue.pseudo_word_turn(rng, count, T.CASELESS_PSEUDO_COLOURS)]
    kind = rng.random()
    if kind < 0.18:
        return [cross_modal.multi_attachment_turn(rng, lambda _: world.sample_scene(rng, count_of_objects(rng), "train"))]
    if kind < 0.44:
        if rng.random() < UNKNOWN_SHARE:
            turn = unknown_media.turn(rng, source)
            return [replace(turn, attachments=(UnknownMedium(rng.randrange(1 << 30)),))]
        scene = world.sample_scene(rng, count, "train")
        if source == "image" and rng.random() < PLAIN_SHARE:
            return [dialogue.question_turn(rng, world.on_plain_backdrop(scene), attached=True)]
        if source == "image":
            return [dialogue.question_turn(rng, scene, attached=True) if rng.random() < 0.7 else dialogue.follow_up_turn(rng, scene, attached=True)]
        return [cross_modal.cross_modal_turn(rng, scene, source, rng.choice(("text", "text", "text", *MODALITIES)))]
    if kind < 0.44 + EVERYDAY_SHARE:
        return everyday_turns.sample_turns(rng, count)
    if kind < 0.85:
        several = [o for o in grammar.TEMPLATE_FAMILIES if len(o) > 1] + [()]
        return [dialogue.request_turn(rng, rng.choice(several) if rng.random() < 0.4 else (source,), "train", count)]
    return dialogue.sample_dialogue(rng, "train", count)


class DialogueItem:
    """One dialogue in the published form: media are tags in the texts, and listed with their captions."""

    def __init__(self, turns: list, media: MediaFolder, unique: str):
        self.lists = {m: [] for m in MODALITIES}
        self.conversation = []
        for position, turn in enumerate(turns):
            attached = [(m, media.name_of(m, scene)) for m, scene in turn.all_attachments()]
            self._add("human", turn.user, attached, attached[0][0] if attached else "text", [""] * len(attached))
            shown = position + 1 < len(turns)  # a later answer sees it
            made = [(m, media.name_of(m, turn.scene) if shown else f"not_rendered_{unique}_{position}{SUFFIX[m]}") for m in turn.outputs]
            self._add("gpt", turn.answer, made, made[0][0] if made else "text", [CAPTION[m](turn.scene) for m in turn.outputs])

    def _add(self, who: str, text: str, media: list, modality: str, captions: list) -> None:
        tags = [f"<{m.capitalize()}>{name}</{m.capitalize()}>" for m, name in media]
        message = {"from": who, "value": " ".join(tags + [text] if who == "human" else [text] + tags)}
        message |= {"input_modality": modality} if who == "human" else {"caption": captions[0] if len(captions) == 1 else "", "output_modality": modality}
        self.conversation.append(message)
        for (m, name), caption in zip(media, captions):
            self.lists[m].append({f"{m}_name": name, "caption": caption})

    def as_json(self) -> dict:
        return {f"{m}_list": self.lists[m] for m in MODALITIES} | {"conversation": self.conversation}


def sample_request(rng: random.Random) -> list:
    """One request for media."""
    kind, count = rng.random(), count_of_objects(rng)
    if rng.random() < PSEUDO_WORD_SHARE:
        return [dialogue.pseudo_word_turn(rng, count, T.CASELESS_PSEUDO_COLOURS)]
    if kind < 0.2:
        return [everyday_turns.afterthought_turn(rng, count=count)]
    return [dialogue.request_turn(rng, (rng.choices(MODALITIES, (2, 3, 3))[0],), "train", count)]


def write_dialogues(folder: pathlib.Path, number: int, rng: random.Random, sample) -> None:
    media, items = MediaFolder(folder), []
    for index in range(number):
        items.append(DialogueItem(everyday.varied(sample(rng), rng), media, f"{index:06d}").as_json())
    (folder / "mosit.json").write_text(json.dumps(items) + "\n")


def write_requests(folder: pathlib.Path, number: int, rng: random.Random) -> None:
    write_dialogues(folder, number, rng, sample_request)


def write_conversations(folder: pathlib.Path, number: int, rng: random.Random) -> None:
    write_dialogues(folder, number, rng, sample_turns)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=6400, help="captioned images; videos and audio clips are half as many")
    parser.add_argument("--requests", type=int, default=12000)
    parser.add_argument("--dialogues", type=int, default=18000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for name, write, number in (("encode", write_pairs, arguments.pairs), ("decode", write_requests, arguments.requests),
                                ("instruct", write_conversations, arguments.dialogues)):
        if not number:
            continue
        (arguments.folder / name).mkdir(parents=True, exist_ok=True)
        write(arguments.folder / name, number, random.Random(f"{arguments.seed} {name}"))
        print(name, number, flush=True)


if __name__ == "__main__":
    main()
