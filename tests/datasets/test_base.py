from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from bench.datasets.base import hash_examples
from bench.datasets.seeds import load_seeds


def test_the_hash_is_that_of_the_examples_as_plain_data() -> None:
    examples = load_seeds().examples
    lines = (json.dumps(asdict(each), ensure_ascii=False, sort_keys=True) + "\n" for each in examples)
    assert hash_examples(examples) == hashlib.sha256("".join(lines).encode()).hexdigest()[:16]
