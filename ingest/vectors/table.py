"""Packs trained word vectors into the table that the product ships.

usage: table.py words.vec corpus.txt mappings/passages.json table.bin

Each vector is weighted by a / (a + frequency), so that a sum of vectors leans on the words that tell something, and kept in bytes with a
scale of its own. The direction that all paragraphs share is kept beside them, to be taken out of every sum. Single letters and what a word that carries nothing looks like
once folded ("dès" as "des") have no vector: Java looks up every word of a text.
Layout, big-endian: dimensions, words (two ints) · the shared direction (floats) · a scale for each word (floats) · the bytes, word by word ·
the words in UTF-8, a line each.
"""

import collections
import json
import pathlib
import struct
import sys
import unicodedata

import numpy

SMOOTHING = 1e-3


def read(path):
    with open(path, encoding="utf-8") as lines:
        count, dimensions = map(int, next(lines).split())
        words, vectors = [], numpy.empty((count, dimensions), numpy.float32)
        for at, line in enumerate(lines):
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            vectors[at] = [float(n) for n in numbers]
    return words, vectors


def shared(lines, index, weighted):
    """The first direction of the paragraphs' vectors."""
    sums = []
    for line in lines:
        known = [index[w] for w in line.split() if w in index]
        if len(known) > 3:
            total = weighted[known].sum(axis=0)
            sums.append(total / numpy.linalg.norm(total))
    return numpy.linalg.svd(numpy.array(sums[:: max(1, len(sums) // 20000)]), full_matrices=False)[2][0]


def folded_stops(mapping):
    words = json.loads(pathlib.Path(mapping).read_text("utf-8"))["settings"]["analysis"]["filter"]["stop_words"]["stopwords"]
    plain = {"".join(c for c in unicodedata.normalize("NFKD", w) if not unicodedata.combining(c)) for w in words}
    return plain | {w[:-1] for w in plain if len(w) > 3 and w[-1] in "sx"}


def main():
    source, corpus, mapping, target = sys.argv[1:]
    words, vectors = read(source)
    counts = collections.Counter()
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            counts.update(line.split())
    dropped = folded_stops(mapping)
    keep = [at for at, word in enumerate(words) if word in counts and len(word) > 1 and word.isalpha() and word not in dropped]
    words, vectors = [words[at] for at in keep], vectors[keep]
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
    total = sum(counts.values())
    weights = numpy.array([SMOOTHING / (SMOOTHING + counts[w] / total) for w in words], numpy.float32)
    weighted = vectors * weights[:, None]
    with open(corpus, encoding="utf-8") as lines:
        direction = shared(lines, {w: at for at, w in enumerate(words)}, weighted)
    scales = numpy.abs(weighted).max(axis=1) / 127
    bytes_ = numpy.rint(weighted / scales[:, None]).astype(numpy.int8)
    with open(target, "wb") as out:
        out.write(struct.pack(">ii", vectors.shape[1], len(words)))
        out.write(direction.astype(">f4").tobytes())
        out.write(scales.astype(">f4").tobytes())
        out.write(bytes_.tobytes())
        out.write("\n".join(words).encode("utf-8"))


if __name__ == "__main__":
    main()
