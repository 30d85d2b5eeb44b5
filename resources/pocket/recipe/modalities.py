# SPDX-License-Identifier: Apache-2.0
"""The three modalities in the alignment.

Each has a caption whose text-encoder states are the target of its signal tokens, a frozen text encoder, an ImageBind encoder for
rendered scenes, a key (what of a scene it shows) and a grader of generated samples.
"""

from __future__ import annotations

import random
from dataclasses import replace

import torch

from . import grammar, training, world, world_audio
from .unknown_media import UnknownMedium
from .world import BACKGROUNDS, COLOURS, KINDS, MOTIONS, SIZES, Scene

MODALITIES = ("image", "video", "audio")
CAPTION = {"image": grammar.canonical_image, "video": grammar.canonical_video, "audio": grammar.canonical_audio}
SIGNALS = {"image": 4, "video": 24, "audio": 8}


def scene_key(modality: str, scene: Scene):
    """What a modality shows of a scene, independent of the order of mention."""
    if isinstance(scene, UnknownMedium):
        return modality, scene
    if modality == "image":
        return modality, grammar.image_key(scene)
    if modality == "audio":
        return modality, world_audio.audio_attributes(scene)
    return modality, (tuple(sorted(scene.objects, key=lambda t: t.cell)), scene.background)


# --- condition targets ------------------------------------------------------------------------------------------------
class ConditionTargets:
    """Target conditions of the signal tokens: text states [N,40,128], or for audio one unit vector as [N,1,128]."""

    def __init__(self, modalities=MODALITIES):
        from transformers import CLIPTextModel

        from . import text_encoder
        from .output_projection import CaptionStates

        self.encoders = {}
        if "image" in modalities:
            self.encoders["image"] = CaptionStates()
        if "video" in modalities:
            video_states = CaptionStates()
            video_states.encoder = CLIPTextModel.from_pretrained(text_encoder.VIDEO_ENCODER).float().eval()
            self.encoders["video"] = video_states
        if "audio" in modalities:
            from .audio_unet import CaptionEmbeddings

            embeddings = CaptionEmbeddings()
            self.encoders["audio"] = lambda captions: embeddings(captions)[:, None]

    def __contains__(self, modality: str) -> bool:
        return modality in self.encoders

    def __call__(self, modality: str, captions):
        return self.encoders[modality](captions)

    @staticmethod
    def distance(modality: str, predicted, target) -> torch.Tensor:
        """Mean squared error of text states; squared Euclidean distance of a unit vector."""
        squares = (predicted.float() - target).square()
        return squares.sum(-1).mean() if modality == "audio" else squares.mean()


# --- encoders ---------------------------------------------------------------------------------------------------------
class ImageBindEncoders:
    """ImageBind's embeddings of rendered scenes [N,128]."""

    def __init__(self):
        from . import imagebind, imagebind_audio, imagebind_labels, imagebind_video

        self.image_encoder, self.augmentation = imagebind.load()[0], imagebind_labels.Augmentation()
        self.labels, self.audio, self.video = imagebind_labels, imagebind_audio, imagebind_video
        if (training.RUNS / "imagebind_audio.pt").exists():
            self.audio_encoder, self.filter_bank = imagebind_audio.load_audio_encoder(), imagebind_audio.FilterBank()
        if (training.RUNS / "imagebind_video.pt").exists():
            self.temporal_kernel = imagebind_video.TemporalKernel()
            self.temporal_kernel.load_state_dict(torch.load(training.RUNS / "imagebind_video.pt", weights_only=False)["temporal_kernel"])

    @torch.no_grad()
    def __call__(self, modality: str, scenes, augmented: bool = False):
        augmentation = self.augmentation if augmented else None
        if modality == "image":
            return self.image_encoder.encode_vision(self.labels.pixels_of(world.render(scenes), augmentation))
        if modality == "video":
            first, last = (torch.from_numpy(f) for f in self.video.boundary_frames(scenes))
            pixels = self.labels.pixels_of(torch.cat([first, last]).numpy(), augmentation)
            return self.image_encoder.vision_embedding(self.video.video_tokens(self.image_encoder, self.temporal_kernel, *pixels.chunk(2)))
        waveforms = torch.from_numpy(world_audio.render(scenes))
        return self.audio_encoder.encode(self.filter_bank(self.audio.augmented(waveforms) if augmented else waveforms))


def sample_scenes(rng: random.Random, number: int) -> list[Scene]:
    """Every twelfth scene is from the held-out split."""
    return [world.sample_scene(rng, rng.choices((1, 2, 3), (4, 4, 3))[0], "train" if i % 12 else "iid") for i in range(number)]


# --- captions that differ in one attribute ----------------------------------------------------------------------------
def contrast_captions(modality: str, scene: Scene) -> list[str]:
    """The scene's captions with one attribute changed each, for the attributes that the modality shows."""
    caption, out = CAPTION[modality](scene), []
    for i, t in enumerate(scene.objects):
        occupied = {x.cell for x in scene.objects}
        changed = [replace(t, kind=k) for k in KINDS] + [replace(t, colour=c) for c in COLOURS] + [replace(t, size=s) for s in SIZES]
        changed += [replace(t, cell=c) for c in range(9) if c not in occupied]
        changed += [replace(t, motion=m) for m in MOTIONS] if modality != "image" else []
        out += [CAPTION[modality](replace(scene, objects=scene.objects[:i] + (c,) + scene.objects[i + 1:])) for c in changed]
    out += [CAPTION[modality](replace(scene, background=b)) for b in BACKGROUNDS]
    return sorted(set(out) - {caption})


# --- grading generated samples ----------------------------------------------------------------------------------------
def sample_grader(modality: str, targets):
    """A function (conditions, scenes) -> grades that generates with the exported or trained networks of a modality."""
    from . import image_vae

    if modality == "image":
        from diffusers import AutoencoderKL, UNet2DConditionModel

        from . import image_unet

        unet = UNet2DConditionModel.from_pretrained(training.BUNDLE / "image" / "unet").float().eval()
        decoder = AutoencoderKL.from_pretrained(training.BUNDLE / "image" / "vae").float().eval()
        grader = image_unet.SampleGrader(targets.encoders["image"].encoder, targets.encoders["image"].ids, targets("image", [""]))
        return lambda states, scenes: grader.grade(image_vae.decode(decoder, image_unet.sample(unet, states, grader.empty, steps=20, guidance=1.5)), scenes)
    if modality == "video":
        from . import video_unet

        grader, unet = video_unet.SampleGrader(), video_unet.trained()

        def grade_video(states, scenes):
            latents = video_unet.sample(unet, states, grader.empty).permute(0, 2, 1, 3, 4)
            return grader.grade_video(image_vae.decode(grader.decoder, latents.flatten(0, 1)).reshape(*latents.shape[:2], 96, 96, 3), scenes)

        return grade_video
    from . import audio_unet, audio_vae, vocoder

    grader, unet = audio_unet.SampleGrader(), audio_unet.trained()
    empty = grader.embeddings([""])
    return lambda states, scenes: grader.grade(vocoder.vocode(grader.vocoder, audio_vae.decode(
        grader.decoder, audio_unet.sample(unet, states[:, 0], empty))).numpy(), scenes)
