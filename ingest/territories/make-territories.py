#!/usr/bin/env python3
"""Makes src/main/resources/territories/territories.tsv.gz, the territories that the gazetteer knows.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    make-territories.py package/data ../../src/main/resources/territories/territories.tsv.gz

One line each: code, name, department, region, EPCI, inhabitants, other names parted by "|". A delegated or associated commune
is another name of the commune that it belongs to. Standard library only; the same input gives the same bytes.
"""
import gzip, json, os, re, sys

KINDS = {"CC": "Communauté de communes", "CA": "Communauté d'agglomération", "CU": "Communauté urbaine"}
PROVINCES = {"Anjou", "Armagnac", "Artois", "Auge", "Beauce", "Berry", "Bresse", "Brie", "Béarn", "Comminges", "Forez", "Gâtinais", "Maine", "Morvan", "Médoc",
             "Perche", "Poitou", "Quercy", "Savoie", "Touraine", "Velay", "Vexin"}
URBAN = ("CA", "CU", "METRO", "MET69")


def load(folder, name):
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def bare(name):
    """A name without the kind that leads it nor the words in brackets."""
    name = re.sub(r"\s*\([^)]*\)", "", name)
    name = re.sub(r"^(CC|CA|CU)\s+", "", name)
    return re.sub(r"\s+", " ", name).strip()


def without_article(name):
    return re.sub(r"^(de la |de l'|du |des |de |d'|le |la |les |l')", "", name, flags=re.I)


def core_of(name):
    """A name of several words without the "de", "du", "des" that leads it."""
    return re.sub(r"^(de la |de l'|du |des |de |d')", "", name)


def label(entry):
    """The official name with its kind written out: "Communauté de communes du Trièves"."""
    name, kind = entry["nom"], entry["type"]
    rest = bare(name)
    if kind not in KINDS or re.search(r"communaut|agglom|m[ée]tropole", rest, re.I):
        return rest if kind in KINDS or rest else name
    return KINDS[kind] + " " + rest


def other_names(entry):
    name, kind = entry["nom"], entry["type"]
    rest = bare(name)
    core = without_article(rest)
    names = {name, core_of(rest) if len(re.findall(r"[A-ZÉÈÎÔ]", core_of(rest))) > 1 else name}
    for short, long in KINDS.items():
        if kind == short:
            names |= {short + " " + rest, long + " " + rest, long + " " + core}
    for inside in re.findall(r"\(([^)]*)\)", name):
        if len(inside) >= 4 and "-" not in inside:
            names.add(inside)
    if kind in URBAN and entry["membres"]:
        town = max(entry["membres"], key=lambda m: m["populationMunicipale"])["nom"]
        names |= {town + " agglomération", town + " agglo", "agglomération de " + town, town + " métropole", "métropole de " + town,
                  "Grand " + town, "Communauté d'agglomération de " + town}
    return names


def region_rows(folder, aliases):
    for region in load(folder, "regions"):
        if region["zone"] == "com":
            continue
        code = "reg-" + region["code"]
        yield code, region["nom"], "", code, "", 0, aliases.get(code, set())


def department_rows(folder, aliases, people):
    for department in load(folder, "departements"):
        code = "dep-" + department["code"]
        overseas = department["zone"] == "com"
        name = department["nom"] + (" (Antilles)" if department["code"] in ("977", "978") else "")
        yield code, name, code, "" if overseas else "reg-" + department["region"], "", people.get(department["code"], 0), aliases.get(code, set())


def epci_rows(folder, aliases, where):
    entries = load(folder, "epci")
    taken = {}
    for entry in entries:
        for name in other_names(entry):
            taken.setdefault(name.lower(), set()).add(entry["code"])
    for entry in entries + load(folder, "ept"):
        code = "epci-" + entry["code"]
        members = entry["membres"]
        weight = {}
        for member in members:
            home = where.get(member["code"])
            if home:
                weight[home] = weight.get(home, 0) + member.get("populationMunicipale", 0)
        department, region = max(sorted(weight), key=weight.get) if weight else ("", "")
        is_ept = "type" not in entry or entry["type"] == "EPT"
        names = {bare(entry["nom"]), "Établissement public territorial " + entry["nom"], "EPT " + entry["nom"]} if is_ept else {
            n for n in other_names(entry) if taken[n.lower()] == {entry["code"]}}
        yield (code, entry["nom"] if is_ept else label(entry), department, region, "", entry.get("populationMunicipale") or 0,
               names | aliases.get(code, set()))


def commune_rows(aliases, communes, epci):
    former = shortened(communes)
    for commune in communes:
        parent = commune.get("chefLieu") if commune["type"] in ("commune-deleguee", "commune-associee") else commune.get("commune")
        if parent and parent != commune["code"]:
            former.setdefault(parent, set()).add(commune["nom"])
    for commune in communes:
        if commune["type"] != "commune-actuelle":
            continue
        code = "com-" + commune["code"]
        department, region = homes(commune)
        yield (code, commune["nom"], department, region, epci.get(commune["code"], ""), commune.get("population", 0),
               former.get(commune["code"], set()) | aliases.get(code, set()))


def homes(commune):
    department = commune.get("departement") or commune["code"][:3]
    return "dep-" + department, "reg-" + commune["region"] if commune.get("region") and commune["zone"] != "com" else ""


def shortened(communes):
    """The first part of a composed name ("Éragny" for "Éragny-sur-Oise"), where no commune bears it and no other shares it."""
    known = {c["nom"].lower() for c in communes}
    found = {}
    for commune in communes:
        if commune["type"] == "commune-actuelle" and commune.get("population", 0) >= 1000:
            head = re.match(r"([A-ZÉÈÎÔÂŒ][a-zéèêëàâîïôûùçœ]{4,})-(?:[A-ZÉÈÎÔÂŒ]|sur-|en-|lès-|les-|sous-|de-|du-|d')", commune["nom"])
            if head and head[1] not in PROVINCES and head[1] not in ("Saint", "Sainte", "Notre", "Grand", "Grande", "Petit", "Petite", "Haute", "Basse", "Bourg", "Château", "Villeneuve", "Neuville", "Mont"):
                found.setdefault(head[1], set()).add(commune["code"])
    return {next(iter(codes)): {head} for head, codes in found.items() if len(codes) == 1 and head.lower() not in known}


def usual_names():
    found = {}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "usual-names.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                code, *names = line.rstrip("\n").split("\t")
                found.setdefault(code, set()).update(names)
    return found


def main():
    folder, target = sys.argv[1:3]
    aliases, communes = usual_names(), load(folder, "communes")
    where, people = {}, {}
    for commune in communes:
        if commune["type"] == "commune-actuelle":
            where[commune["code"]] = homes(commune)
            department = homes(commune)[0][4:]
            people[department] = people.get(department, 0) + commune.get("population", 0)
    epci = {m["code"]: "epci-" + e["code"] for e in load(folder, "epci") for m in e["membres"]}
    rows = [*region_rows(folder, aliases), *department_rows(folder, aliases, people), *epci_rows(folder, aliases, where),
            *commune_rows(aliases, communes, epci)]
    lines = []
    for code, name, department, region, group, inhabitants, names in rows:
        others = "|".join(sorted(n for n in names if n and n != name))
        lines.append("\t".join((code, name, department, region, group, str(inhabitants), others)))
    data = ("\n".join(lines) + "\n").encode("utf-8")
    with open(target, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(data)
    print(f"{len(lines)} territories, {os.path.getsize(target)} bytes")


if __name__ == "__main__":
    main()
