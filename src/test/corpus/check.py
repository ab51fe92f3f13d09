#!/usr/bin/env python3
"""Validates every statement of the corpus and prints counts per kind and factor."""
import collections, json, pathlib, re, sys

HERE = pathlib.Path(__file__).parent
FACTORS = """ancrage-territorial appui-existant adaptation-contexte contexte-externe coordination-dediee
gouvernance-partagee soutien-politique soutien-institutionnel partenariat-intersectoriel interconnaissance-reseau
mobilisation-acteurs participation-habitants leader-communautaire aller-vers accessibilite climat-confiance
pouvoir-agir diagnostic-besoins approche-globale-equite posture-professionnelle formation-acteurs
outils-referentiels communication-langage-commun temporalite-longue moyens-humains financement-perenne
evaluation-recherche perennisation-transferabilite""".split()
KINDS = "lever obstacle result lesson recommendation none".split()
ROLES = "SENTENCE ITEM ROW HEADING QUOTATION NOTE CAPTION".split()
MODALITIES = "observed condition hedged opportunity criterion characteristic".split()
WHYS = """definition objective context description method literature testimony heading partner-list calendar
bibliography furniture figure""".split()
KEYS = "report section role text context kind factor modality cueFree why".split()
CUE = re.compile(
    r"\b(leviers?|frein\w*|facilit\w*|favori[st]\w*|permet\w*|permi\w*|renforc\w*|contribu\w*|souti\w*|souten\w*"
    r"|encourag\w*|atouts?|points? (?:forts?|faibles?)|forces?|faiblesses?|r[ée]ussi\w*|succès|obstacles?|écueils?"
    r"|difficult\w*|difficile\w*|manqu\w*|insuffis\w*|sous-estim\w*|limit\w*|rétic\w*|faute de|compliqu\w*|complex\w*"
    r"|pein(?:e|ent|é|ait|aient) à|turn-?over|problèm\w*|problémat\w*|nécess\w*|indispensab\w*|essentiel\w*|il faut|il faudra\w*"
    r"|recommand\w*|préconis\w*|leçons?|enseignements?|retenir|on retient|grâce (?:à|au|aux)|malgré|cependant|toutefois"
    r"|néanmoins|en revanche|hélas|malheureusement|heureusement|trop|pas assez|important\w*|apprécié\w*|bien accueilli\w*|efficac\w*"
    r"|gage|garant\w*|légitim\w*|accélèr\w*|accélér\w*|impact\w*|effets?|risqu\w*|entrav\w*|handicapé par|pénalis\w*"
    r"|retard\w*|bloqu\w*|blocage\w*|défaut de|absence|améliorer?|amélioration\w*|s'est traduit\w*|veiller à|prise? de conscience"
    r"|(?:facteurs?|éléments?|points?) clés?|la clé de|été la clé|positi\w+|négati\w+|fragil\w*|vigilance)(?!\w)", re.IGNORECASE)


def cue_free(text):
    return CUE.search(text) is None


def faults(row):
    if list(row) != KEYS:
        yield "keys"
        return
    if row["role"] not in ROLES: yield "role"
    if row["kind"] not in KINDS: yield "kind"
    if not row["text"].strip() or row["text"] != row["text"].strip(): yield "text"
    if any(f not in FACTORS for f in row["factor"]) or len(set(row["factor"])) != len(row["factor"]): yield "factor"
    if row["kind"] == "none":
        if row["factor"] or row["modality"] or row["why"] not in WHYS: yield "none with factor, modality or no reason"
    elif not 1 <= len(row["factor"]) <= 2 or row["modality"] not in MODALITIES or row["why"]: yield "finding"
    if row["cueFree"] != cue_free(row["text"]): yield "cueFree"


def main():
    bad, seen = 0, {}
    for folder in ("train", "unseen"):
        kinds, table, free, factorless = collections.Counter(), collections.defaultdict(collections.Counter), collections.Counter(), collections.Counter()
        whys, roles, small = collections.Counter(), collections.Counter(), []
        files = sorted((HERE / folder).glob("*.jsonl"))
        for file in files:
            rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            if len(rows) < 55: small.append(f"{file.stem}:{len(rows)}")
            for number, row in enumerate(rows, 1):
                for fault in faults(row):
                    bad += 1
                    print(f"{file.name}:{number}: {fault}")
                if row["report"] != file.stem: bad += 1; print(f"{file.name}:{number}: report")
                if row["kind"] != "none" and row["text"] in seen: bad += 1; print(f"{file.name}:{number}: said in {seen[row['text']]}")
                seen[row["text"]] = f"{file.name}:{number}"
                kinds[row["kind"]] += 1
                roles[row["role"]] += 1
                whys[row["why"]] += 1
                free[row["kind"]] += row["cueFree"]
                for factor in row["factor"]: table[factor][row["kind"]] += 1
        total = sum(kinds.values())
        print(f"\n{folder}: {len(files)} reports, {total} statements; none {kinds['none'] / max(1, total):.0%}; fewer than 55: {small}")
        print("  " + ", ".join(f"{k} {kinds[k]} ({free[k] / max(1, kinds[k]):.0%} cue-free)" for k in KINDS))
        print("  " + ", ".join(f"{r} {roles[r]}" for r in ROLES) + "\n  " + ", ".join(f"{w} {whys[w]}" for w in WHYS))
        for factor in FACTORS: print(f"  {factor:32}" + "  ".join(f"{k[:5]} {table[factor][k]:3}" for k in KINDS[:-1]))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
