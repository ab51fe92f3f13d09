#!/usr/bin/env python3
"""Shows that no run of four words of a cue, or of any other form searched, stands in the texts of a folder.

    check-cues.py FOLDER

Reads every .txt file of the folder and the moisson:cue, moisson:falseFriend and skos:hiddenLabel of every Turtle file beside this
script. Words are compared without case, accents or punctuation. Lists what it finds and ends with 1 when it finds anything.
"""
import glob, os, re, sys, unicodedata

RUN = 4
STATEMENT = re.compile(r"(moisson:cue|moisson:falseFriend|skos:hiddenLabel)\s((?:\s*\"(?:[^\"\\]|\\.)*\"(?:@\w+)?\s*,?)+)")


def words(text):
    text = unicodedata.normalize("NFD", text.replace("\u00ad", "").lower()).replace("œ", "oe").replace("ﬁ", "fi").replace("ﬂ", "fl")
    return re.findall(r"[a-z0-9]+", "".join(c for c in text if unicodedata.category(c) != "Mn"))


def runs(text):
    found = words(text)
    return {tuple(found[i:i + RUN]) for i in range(len(found) - RUN + 1)}


def main():
    folder = sys.argv[1]
    texts = {path: runs(open(path, encoding="utf-8", errors="replace").read()) for path in sorted(glob.glob(os.path.join(folder, "*.txt")))}
    if not texts:
        sys.exit(f"no .txt file in {folder}")
    forms = found = 0
    for path in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "*.ttl"))):
        for kind, literals in STATEMENT.findall(open(path, encoding="utf-8").read()):
            for form in re.findall(r"\"((?:[^\"\\]|\\.)*)\"", literals):
                forms += 1
                where = [text for text, known in texts.items() if runs(form) & known]
                if where:
                    found += 1
                    print(f"{os.path.basename(path)}: {kind} \"{form}\" stands in {', '.join(map(os.path.basename, where))}")
    print(f"{forms} forms, {len(texts)} texts: {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
