"""The three media as the alignment sees them: one concept, three values.

A medium has a caption whose text states are the target of its signals, frozen text states, an encoder that turns a
scene of it into ImageBind's embedding, a key (what of a scene it shows), and questions about an attached one.
"""

from __future__ import annotations

import random
from dataclasses import replace

import torch

from . import grammar, training, world, world_audio
from .world import BACKGROUNDS, COLOURS, KINDS, MOTIONS, SIZES, Scene

MEDIA = ("image", "video", "audio")
CAPTION = {"image": grammar.canonical, "video": grammar.canonical_film, "audio": grammar.canonical_sound}
SIGNALS = {"image": 4, "video": 24, "audio": 8}


def key(medium: str, scene: Scene):
    """What of a scene a medium shows, the same for every order of mention."""
    if medium == "image":
        return medium, grammar.picture_key(scene)
    if medium == "audio":
        return medium, world_audio.audible(scene)
    return medium, (tuple(sorted(scene.things, key=lambda t: t.cell)), scene.background)


# --- targets ------------------------------------------------------------------------------------------------------
class Targets:
    """What the signals of each medium shall become: text states [N,40,128], or one unit vector as [N,1,128]."""

    def __init__(self, media=MEDIA):
        from transformers import CLIPTextModel

        from . import text_encoder
        from .output_projection import TextStates

        self.of = {}
        if "image" in media:
            self.of["image"] = TextStates()
        if "video" in media:
            film = TextStates()
            film.encoder = CLIPTextModel.from_pretrained(text_encoder.FILM_ENCODER).float().eval()
            self.of["video"] = film
        if "audio" in media:
            from .audio_unet import Vectors

            vectors = Vectors()
            self.of["audio"] = lambda captions: vectors(captions)[:, None]

    def __contains__(self, medium: str) -> bool:
        return medium in self.of

    def __call__(self, medium: str, captions):
        return self.of[medium](captions)

    @staticmethod
    def distance(medium: str, said, wanted) -> torch.Tensor:
        """Squared error of states of size about 1; of a unit vector the squared distance."""
        squares = (said.float() - wanted).square()
        return squares.sum(-1).mean() if medium == "audio" else squares.mean()


# --- encoders -----------------------------------------------------------------------------------------------------
class Encoders:
    """ImageBind's embeddings of rendered scenes [N,128]; what it has seen it keeps."""

    def __init__(self):
        from . import imagebind, perception

        self.eye, self.spoil = imagebind.load()[0], imagebind.Spoiler()
        self.imagebind, self.perception = imagebind, perception
        if (training.RUNS / "bind_sound.pt").exists():
            self.ear, self.bank = perception.load_ear(), perception.FilterBank()
        if (training.RUNS / "bind_film.pt").exists():
            self.change = perception.Change()
            self.change.load_state_dict(torch.load(training.RUNS / "bind_film.pt", weights_only=False)["change"])

    @torch.no_grad()
    def __call__(self, medium: str, scenes, spoilt: bool = False):
        spoil = self.spoil if spoilt else None
        if medium == "image":
            return self.eye.encode_vision(self.imagebind.pixels_of(world.render(scenes), spoil))
        if medium == "video":
            first, last = (torch.from_numpy(f) for f in self.perception.ends_of(scenes))
            pixels = self.imagebind.pixels_of(torch.cat([first, last]).numpy(), spoil)
            return self.eye.vision_embedding(self.perception.film_tokens(self.eye, self.change, *pixels.chunk(2)))
        sounds = torch.from_numpy(world_audio.render(scenes))
        return self.ear.encode(self.bank(self.perception.spoilt(sounds) if spoilt else sounds))


def draw_scenes(rng: random.Random, number: int) -> list[Scene]:
    """Every twelfth is of the held-out split."""
    return [world.sample_scene(rng, rng.choices((1, 2, 3), (5, 5, 1))[0], "train" if i % 12 else "iid") for i in range(number)]


# --- captions that differ in one fact ----------------------------------------------------------------------------
def neighbours(medium: str, scene: Scene) -> list[str]:
    """The scene's captions with one fact changed each, as far as the medium tells them."""
    own, out = CAPTION[medium](scene), []
    for i, t in enumerate(scene.things):
        taken = {x.cell for x in scene.things}
        changed = [replace(t, kind=k) for k in KINDS] + [replace(t, colour=c) for c in COLOURS] + [replace(t, size=s) for s in SIZES]
        changed += [replace(t, cell=c) for c in range(9) if c not in taken]
        changed += [replace(t, motion=m) for m in MOTIONS] if medium != "image" else []
        out += [CAPTION[medium](replace(scene, things=scene.things[:i] + (c,) + scene.things[i + 1:])) for c in changed]
    out += [CAPTION[medium](replace(scene, background=b)) for b in BACKGROUNDS]
    return sorted(set(out) - {own})


# --- judges -------------------------------------------------------------------------------------------------------
def judge_of(medium: str, targets):
    """(conditions, scenes) -> grades, and the text states of captions, by the exported or trained set of a medium."""
    if medium == "image":
        from diffusers import AutoencoderKL, UNet2DConditionModel

        from . import image_unet, image_vae

        unet = UNet2DConditionModel.from_pretrained(training.BUNDLE / "image" / "unet").float().eval()
        decoder = AutoencoderKL.from_pretrained(training.BUNDLE / "image" / "vae").float().eval()
        judge = image_unet.Judge(targets.of["image"].encoder, targets.of["image"].ids, targets("image", [""]))
        return lambda states, scenes: judge.grade(image_vae.decode(decoder, image_unet.sample(unet, states, judge.empty, steps=20, guidance=1.5)), scenes)
    if medium == "video":
        from . import video_unet, image_vae

        judge, unet = video_unet.Judge(), video_unet.trained()

        def films(states, scenes):
            latents = video_unet.sample(unet, states, judge.empty).permute(0, 2, 1, 3, 4)
            return judge.of_film(image_vae.decode(judge.decoder, latents.flatten(0, 1)).reshape(*latents.shape[:2], 96, 96, 3), scenes)

        return films
    from . import audio_unet, audio_vae, vocoder

    judge, unet = audio_unet.Judge(), audio_unet.trained()
    empty = judge.vectors([""])
    return lambda states, scenes: judge.grade(vocoder.sounds_of(judge.vocoder, audio_vae.decode(
        judge.decoder, audio_unet.sample(unet, states[:, 0], empty))).numpy(), scenes)
