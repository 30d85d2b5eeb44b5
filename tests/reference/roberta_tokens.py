# SPDX-License-Identifier: Apache-2.0
"""A small RoBERTa tokenizer, as CLAP's text encoder has, and transformers' tokenization of a corpus with it.

Run: python tests/reference/roberta_tokens.py
Output: tests/data/roberta_tokenizer/{vocab.json,merges.txt,tokenizer_config.json,special_tokens_map.json} and
tests/data/roberta_tokens.json ("roberta": [{text, ids}] padded).
"""

import collections
import json

from tokens import CORPUS, DATA, WORDS, byte_alphabet
from transformers import RobertaTokenizer

FOLDER = DATA / "roberta_tokenizer"
LENGTH = 48
SPECIAL = {"bos_token": "<s>", "eos_token": "</s>", "sep_token": "</s>", "cls_token": "<s>", "unk_token": "<unk>",
           "pad_token": "<pad>", "mask_token": "<mask>"}
ADDITIONAL = ["\n\nb", " \n a", "a \t b", "   ", "\r\n", "a  'tis", "It's IT'S 'Re", "x1y22z 3.1415", "!'s", " ?!  '", "42 ４２ ٤٢", "家家 家",
              "😀😀 😀", "\u3000wide", "a\u2003b\u00a0c", "\u0085next", "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"]


def learn_merges() -> tuple:
    """(alphabet, merges) learned by frequency from a few words, each with and without a leading space."""
    alphabet = byte_alphabet()
    words = [[alphabet[b] for b in text.encode()] for word in WORDS + ["家", "😀"] for text in (word, " " + word)]
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
    return sorted(alphabet, key=ord), merges


def main() -> None:
    alphabet, merges = learn_merges()
    tokens = ["<s>", "<pad>", "</s>", "<unk>"] + alphabet + ["".join(pair) for pair in merges] + ["<mask>"]
    vocabulary = {token: index for index, token in enumerate(dict.fromkeys(tokens))}
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False))
    (FOLDER / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    (FOLDER / "special_tokens_map.json").write_text(json.dumps(SPECIAL, indent=1) + "\n")
    (FOLDER / "tokenizer_config.json").write_text(json.dumps(
        SPECIAL | {"model_max_length": LENGTH, "add_prefix_space": False, "tokenizer_class": "RobertaTokenizer"}, indent=1) + "\n")
    tokenizer = RobertaTokenizer(vocab=vocabulary, merges=merges, model_max_length=LENGTH)
    # The reference parses control tokens inside texts; the program treats them as text.
    corpus = [text for text in CORPUS + ADDITIONAL if not any(token in text for token in SPECIAL.values())]
    entries = [{"text": text, "ids": tokenizer(text, padding="max_length", truncation=True)["input_ids"]} for text in corpus]
    (DATA / "roberta_tokens.json").write_text(json.dumps({"roberta": entries}, ensure_ascii=True, indent=0) + "\n")


if __name__ == "__main__":
    main()
