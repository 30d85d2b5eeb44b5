# SPDX-License-Identifier: Apache-2.0
"""Small byte-level tokenizers in the forms of Llama 3 and SmolLM, and what Hugging Face's tokenizers makes of a corpus with them.

Run: python tests/reference/byte_level_tokens.py   (needs tokenizers; development only)
Output: tests/data/byte_level/NAME/{tokenizer.json,config.json} and tests/data/byte_level/tokens.json ({NAME: [{text, ids, decoded}]}).
"""

import json
import pathlib

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from tokens import CORPUS, WORDS

OUT = pathlib.Path(__file__).resolve().parents[1] / "data" / "byte_level"
LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
TEXTS = CORPUS + [
    "\n### Assistant:", "### Human: ", "a\r\n\r\n  b", "   \n \n x", "हिन्दी में १२३४", "ไทย ภาษา", "١٢٣٤٥ و", "x²³ ½ Ⅷ", "IT'S We'LL ſ'ſ", "tab\t\tend  ",
    "<|begin_of_text|> <|end_of_text|>", "#### ##### a### ###", "ab" * 200, " " * 70 + "x", "zero\u200bwidth", "\u2028line\u2029para", "🎉🎉🎈",
]
SPLITS = {
    "llama3": [pre_tokenizers.Split(Regex(LLAMA3), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)],
    "smollm": [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)],
}
BEGIN, END = "<|begin_of_text|>", "<|end_of_text|>"


def make(name: str) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE(ignore_merges=name == "llama3"))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(SPLITS[name])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=420, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tokenizer.train_from_iterator(TEXTS + [" ".join(WORDS)] * 4 + ["\n### Assistant:", "### Human: "] * 8, trainer)
    tokenizer.add_special_tokens([BEGIN, END])
    if name == "llama3":
        begin = tokenizer.token_to_id(BEGIN)
        tokenizer.post_processor = processors.Sequence([
            processors.ByteLevel(trim_offsets=True),
            processors.TemplateProcessing(single=f"{BEGIN} $A", pair=f"{BEGIN} $A {BEGIN} $B", special_tokens=[(BEGIN, begin)])])
    return tokenizer


def main() -> None:
    result = {}
    for name in SPLITS:
        tokenizer = make(name)
        folder = OUT / name
        folder.mkdir(parents=True, exist_ok=True)
        content = json.loads(tokenizer.to_str())
        (folder / "tokenizer.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
        ends = {"eos_token_id": [tokenizer.token_to_id(END)]} if name == "llama3" else {
            "bos_token_id": tokenizer.token_to_id(BEGIN), "eos_token_id": tokenizer.token_to_id(END)}
        (folder / "config.json").write_text(json.dumps(ends) + "\n")
        # The program never reads special tokens in a text.
        plain = Tokenizer.from_str(json.dumps(content | {"added_tokens": [], "post_processor": None}))
        result[name] = []
        for text in TEXTS:
            ids = plain.encode(text, add_special_tokens=False).ids
            result[name].append({"text": text, "ids": ids, "decoded": plain.decode(ids)})
    (OUT / "tokens.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
