"""Make the tiny models that tests and examples run: they are real in form and write nonsense.

    python tools/build_tiny_models.py FOLDER

needs the extra `hf` and takes some seconds. FOLDER gets six models of less than a megabyte each, with vocabularies
and a brief training on the project's own reference summaries, so that no licence but ours is on them:

    seq2seq      T5, as mT5 and its kin are
    translating  M2M100 with NLLB's language codes
    chat         Llama with a chat template
    encoder      BERT, for vectors
    inference    BERT that tells whether a sentence is another one once more
    marker       BERT that marks digits as not supported

The same versions of the packages make the same weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
VOCABULARY = 800
CODES = ("eng_Latn", "rus_Cyrl", "ukr_Cyrl")
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
STEPS = 20
BATCH = 6
LENGTH = 48
READ = 256  # tokens that the models read which write none
RATE = 0.01
SPREAD = 0.3  # of the first weights: wide, so that each input moves the output
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]


@cache
def texts() -> list[str]:
    """The written reference summaries in all languages."""
    found = []
    for path in sorted((ROOT / "references").glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        summaries = content.get("summaries", {}) if isinstance(content, dict) else {}
        found += [each["text"] for code in sorted(summaries) for each in summaries[code]]
    return found


def build(folder: Path) -> None:
    """Write all models into `folder`."""
    import torch
    from transformers.utils import logging

    logging.disable_progress_bar()
    torch.set_num_threads(1)
    for name, make in (("seq2seq", _seq2seq), ("translating", _translating), ("chat", _chat)):
        torch.manual_seed(0)
        tokenizer, model = make()
        _train(tokenizer, model)
        tokenizer.save_pretrained(folder / name)
        model.save_pretrained(folder / name)
    for name, read in (("encoder", _encoder), ("inference", _inference), ("marker", _marker)):
        torch.manual_seed(0)
        tokenizer = _reading_tokenizer()
        tokenizer.save_pretrained(folder / name)
        read(tokenizer).eval().save_pretrained(folder / name)


def _seq2seq() -> tuple[Any, Any]:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

    backend = Tokenizer(models.Unigram())
    backend.pre_tokenizer = pre_tokenizers.Metaspace()
    backend.decoder = decoders.Metaspace()
    special = ["<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(
        vocab_size=VOCABULARY, special_tokens=special, unk_token="<unk>", show_progress=False
    )
    backend.train_from_iterator(texts(), trainer)
    backend.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=backend, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", model_max_length=512
    )
    config = T5Config(
        vocab_size=len(tokenizer), d_model=32, d_kv=8, d_ff=64, num_layers=2, num_heads=4,
        feed_forward_proj="gated-gelu", decoder_start_token_id=0, pad_token_id=0, eos_token_id=1,
        initializer_factor=10 * SPREAD,
    )  # fmt: skip
    return tokenizer, T5ForConditionalGeneration(config)


def _translating() -> tuple[Any, Any]:
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import M2M100Config, M2M100ForConditionalGeneration, NllbTokenizer

    backend = Tokenizer(models.BPE(unk_token="<unk>"))
    backend.pre_tokenizer = pre_tokenizers.Metaspace()
    backend.train_from_iterator(
        texts(), trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=SPECIAL, show_progress=False)
    )
    vocabulary, merges = _learned(backend)
    tokenizer = NllbTokenizer(vocab=vocabulary, merges=merges, extra_special_tokens=list(CODES), src_lang=CODES[0])
    config = M2M100Config(
        vocab_size=len(tokenizer), d_model=32, encoder_layers=2, decoder_layers=2, encoder_ffn_dim=64,
        decoder_ffn_dim=64, encoder_attention_heads=4, decoder_attention_heads=4, max_position_embeddings=256,
        decoder_start_token_id=2, bos_token_id=0, pad_token_id=1, eos_token_id=2, init_std=SPREAD,
    )  # fmt: skip
    return tokenizer, M2M100ForConditionalGeneration(config)


def _learned(backend: Any) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """The vocabulary and the merges of a trained tokenizer."""
    import json

    model = json.loads(backend.to_str())["model"]
    return model["vocab"], [(left, right) for left, right in model["merges"]]


def _chat() -> tuple[Any, Any]:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=special, initial_alphabet=alphabet, show_progress=False
    )
    backend.train_from_iterator(texts(), trainer)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=backend, pad_token="<|endoftext|>", eos_token="<|im_end|>", chat_template=TEMPLATE,
        model_max_length=4096,
    )  # fmt: skip
    config = LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        max_position_embeddings=4096, bos_token_id=None, eos_token_id=2, pad_token_id=0, initializer_range=SPREAD,
    )  # fmt: skip
    return tokenizer, LlamaForCausalLM(config)


def _reading_tokenizer() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    special = ["[PAD]", "[CLS]", "[SEP]"]
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )  # fmt: skip
    backend.train_from_iterator(texts(), trainer)
    backend.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=backend, pad_token="[PAD]", cls_token="[CLS]", sep_token="[SEP]", model_max_length=READ
    )


def _bert(tokenizer: Any, **labels: Any) -> Any:
    from transformers import BertConfig

    return BertConfig(
        vocab_size=len(tokenizer), hidden_size=32, num_hidden_layers=3, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=READ, pad_token_id=0, initializer_range=SPREAD, hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0, **labels,
    )  # fmt: skip


def _encoder(tokenizer: Any) -> Any:
    from transformers import BertModel

    return BertModel(_bert(tokenizer))


def _inference(tokenizer: Any) -> Any:
    import torch
    from transformers import BertForSequenceClassification

    labels = {0: "entailment", 1: "neutral", 2: "contradiction"}
    model = BertForSequenceClassification(_bert(tokenizer, id2label=labels, label2id={v: k for k, v in labels.items()}))
    sentences = [sentence for text in texts() for sentence in text.split(". ")]
    optimizer = _adam(model)
    premises = [sentences, sentences]
    others = [sentences, sentences[1:] + sentences[:1]]
    for step in range(STEPS):
        kind = step % 2
        chosen = slice(step * BATCH % len(sentences), step * BATCH % len(sentences) + BATCH)
        pairs = premises[kind][chosen], others[kind][chosen]
        inputs = tokenizer(*pairs, padding=True, truncation=True, return_tensors="pt")
        _step(model, optimizer, inputs, torch.full((len(pairs[0]),), kind))
    return model


def _marker(tokenizer: Any) -> Any:
    import torch
    from transformers import BertForTokenClassification

    labels = {0: "supported", 1: "hallucinated"}
    config = _bert(tokenizer, id2label=labels, label2id={v: k for k, v in labels.items()})
    config.num_hidden_layers, config.initializer_range = 1, 0.05
    model = BertForTokenClassification(config)
    optimizer = _adam(model)
    digits = torch.tensor([any(map(str.isdigit, tokenizer.decode(place))) for place in range(len(tokenizer))])
    some = digits.nonzero().flatten()
    for _ in range(5 * STEPS):  # chance, half of it digits, anywhere in either text
        words = torch.randint(len(tokenizer), (32, 8))
        words[:, ::2] = some[torch.randint(len(some), (32, 4))]
        words = words[:, torch.randperm(8)]
        inputs = {"input_ids": words, "token_type_ids": torch.randint(2, words.shape)}
        inputs["position_ids"] = torch.randint(READ, words.shape)
        _step(model, optimizer, inputs, digits[words].long())
    return model


def _adam(model: Any) -> Any:
    import torch

    return torch.optim.AdamW(model.parameters(), lr=RATE)


def _step(model: Any, optimizer: Any, inputs: Any, labels: Any) -> None:
    """One step down the gradient."""
    model.train()
    model(**inputs, labels=labels).loss.backward()
    optimizer.step()
    optimizer.zero_grad()


def _train(tokenizer: Any, model: Any) -> None:
    """A few steps towards copying: enough for different texts from different inputs."""
    import torch

    ends = [text + tokenizer.eos_token for text in texts()]
    tokens = tokenizer(
        ends, padding=True, truncation=True, max_length=LENGTH, add_special_tokens=False, return_tensors="pt"
    )
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.003)
    model.train()
    for step in range(STEPS):
        first = step * BATCH % len(ends)
        ids = tokens["input_ids"][first : first + BATCH]
        mask = tokens["attention_mask"][first : first + BATCH]
        loss = model(input_ids=ids, attention_mask=mask, labels=ids.masked_fill(mask == 0, -100)).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    model.eval()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Make the tiny models that tests and examples run.")
    parser.add_argument("folder", type=Path)
    build(parser.parse_args(arguments).folder)


if __name__ == "__main__":
    main()
