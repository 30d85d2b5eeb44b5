# SPDX-License-Identifier: Apache-2.0
"""A small CLIP tokenizer, and the reference libraries' tokenization of a corpus with it and with the SentencePiece model.

Run: python tests/reference/tokens.py   (needs sentencepiece and transformers; development only)
Output: tests/data/clip_tokenizer/{vocab.json,merges.txt,tokenizer_config.json,special_tokens_map.json} and tests/data/tokens.json
("sentencepiece": [{text, ids, decoded}], "clip": [{text, ids}] padded).
"""

import collections
import json
import pathlib
import unicodedata

import sentencepiece
from transformers import CLIPTokenizer

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
CLIP_FOLDER = DATA / "clip_tokenizer"
CORPUS = [
    "", " ", "a", " a", "a ", "  two  blanks ", "Draw a large red star at the top left, at night.", "### Human: hi", "a\n###", "\n", "a\n\nb",
    "tab\there", "naïve café", "Straße ÄÖÜ", "你好，世界", "日本語のテキスト", "한국어", "emoji 😀 and 👩‍👩‍👧", "☃", "e\u0301 combining",
    "\u202eright to left\u202c", "مرحبا", "nul\x00byte", "</s> <s> <unk> <0x0A> ▁ ▁▁", "# ## ### ####", "1234567890 3.14", "it's we'll I'm they've",
    "UPPER lower MiXeD", "a-b_c/d\\e", "!!! ??? ...", "\u00a0no-break\u00a0space", "x" * 300, "word " * 120,
]
WORDS = """a large small red blue green star ball house at the top left right middle bottom day night , . ! draw world it's hello""".split()


def byte_alphabet() -> list:
    printable = list(range(0x21, 0x7F)) + list(range(0xA1, 0xAD)) + list(range(0xAE, 0x100))
    extra = iter(range(256, 512))
    return [chr(b) if b in printable else chr(next(extra)) for b in range(256)]


def write_clip() -> list:
    """Merges by frequency over a few words: enough for every branch of the algorithm."""
    alphabet = byte_alphabet()
    ordered = sorted(alphabet, key=ord)
    words = [[alphabet[b] for b in word.encode()] for word in WORDS]
    for word in words:
        word[-1] += "</w>"
    merges = []
    while True:
        pairs = collections.Counter(pair for word in words for pair in zip(word, word[1:]))
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        for word in words:
            at = 0
            while at + 1 < len(word):
                if (word[at], word[at + 1]) == best:
                    word[at : at + 2] = [word[at] + word[at + 1]]
                at += 1
    tokens = ordered + [t + "</w>" for t in ordered] + ["".join(m) for m in merges] + ["<|startoftext|>", "<|endoftext|>"]
    CLIP_FOLDER.mkdir(parents=True, exist_ok=True)
    (CLIP_FOLDER / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(dict.fromkeys(tokens))}, ensure_ascii=False))
    (CLIP_FOLDER / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    special = {"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "unk_token": "<|endoftext|>"}
    (CLIP_FOLDER / "tokenizer_config.json").write_text(json.dumps(
        special | {"pad_token": "<|endoftext|>", "model_max_length": 77, "tokenizer_class": "CLIPTokenizer"}, indent=1) + "\n")
    (CLIP_FOLDER / "special_tokens_map.json").write_text(json.dumps(special | {"pad_token": "!"}, indent=1) + "\n")
    return [CLIPTokenizer(vocab=str(CLIP_FOLDER / "vocab.json"), merges=str(CLIP_FOLDER / "merges.txt"), pad_token=pad, model_max_length=77, **special)
            for pad in ("<|endoftext|>", "!")]


def main() -> None:
    sp = sentencepiece.SentencePieceProcessor(model_file=str(DATA / "tokenizer" / "tokenizer.model"))
    # The reference parses pad tokens inside texts: the corpus uses the tokenizer whose pad token is not ordinary text.
    clip, clip_padded_by_text = write_clip()
    # The reference normalises to NFC; the program does not.
    composed = [t for t in CORPUS if unicodedata.normalize("NFC", t) == t]
    result = {
        "sentencepiece": [{"text": t, "ids": sp.encode(t), "decoded": sp.decode(sp.encode(t))} for t in CORPUS],
        "clip": [{"text": t, "ids": clip(t, padding="max_length", truncation=True, max_length=77)["input_ids"]} for t in composed],
        "clip_empty": [clip_padded_by_text("", padding="max_length", max_length=77)["input_ids"]],
    }
    (DATA / "tokens.json").write_text(json.dumps(result, ensure_ascii=True, indent=0) + "\n")


if __name__ == "__main__":
    main()
