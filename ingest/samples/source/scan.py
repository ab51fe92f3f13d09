"""Turns a PDF into what an office scanner makes of it on paper: grey pages, slightly askew and noisy, pictures only.

    scan.py IN.pdf OUT.pdf

Needs pdftoppm (poppler-utils) and Python's standard library. The same input gives the same bytes.
"""
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import zlib

DPI, QUALITY, SEED = 200, 36, 1986
TILTS = (0.55, -0.4, 0.3)  # degrees, one per page, then again
PAPER = b"\xff"


def rendered(pdf, folder, name, *options):
    """The pages of a PDF as picture files, in order."""
    subprocess.run(["pdftoppm", "-r", str(DPI), *options, str(pdf), str(folder / name)], check=True)
    return sorted(folder.glob(name + "-*"))


def pixels(pgm):
    """Width, height and the grey bytes of a binary PGM file."""
    lines, rest = [], pgm.read_bytes()
    while len(lines) < 3:
        line, rest = rest.split(b"\n", 1)
        if not line.startswith(b"#"):
            lines.append(line)
    width, height = lines[1].split()
    return int(width), int(height), rest


def slid(row, by):
    """A row of bytes moved to the right by a fraction of pixels, paper coming in at the ends."""
    whole, part = math.floor(by), round(256 * (by - math.floor(by)))
    padded = PAPER * max(whole + 1, 0) + row + PAPER * max(1 - whole, 0)
    start = max(-whole, 1) if whole < 0 else 1
    here, before = padded[start : start + len(row)], padded[start - 1 : start - 1 + len(row)]
    return bytes(((256 - part) * a + part * b) >> 8 for a, b in zip(here, before))


def turned(width, height, data, degrees):
    """The picture turned by a small angle: a shear of its rows, then one of its columns."""
    slope = math.tan(math.radians(degrees))
    rows = [slid(data[y * width : (y + 1) * width], slope * (y - height / 2)) for y in range(height)]
    columns = [slid(bytes(column), -slope * (x - width / 2)) for x, column in enumerate(zip(*rows))]
    return b"".join(map(bytes, zip(*columns)))


def noisy(width, height, data, chance):
    """Paper that is not quite white, ink that is not quite black, and grain."""
    toned = data.translate(bytes(round(28 + value * (238 - 28) / 255) for value in range(256)))
    grain = [chance.choice((-7, -4, -2, 0, 0, 0, 2, 4, 7)) for _ in range(8 * width)]
    rows = []
    for y in range(height):
        start = chance.randrange(7 * width)
        row = toned[y * width : (y + 1) * width]
        rows.append(bytes(map(int.__add__, row, grain[start : start + width])))
    return b"".join(rows)


def document(pages):
    """A PDF of full-page pictures: (width, height, colours, filter, bytes) each."""
    objects, kids = [b"<< /Type /Catalog /Pages 2 0 R >>", b""], []
    for width, height, colours, coding, data in pages:
        page = len(objects) + 1
        kids.append(b"%d 0 R" % page)
        across, down = width * 72 / DPI, height * 72 / DPI
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /XObject << /P %d 0 R >> >> >>"
            % (across, down, page + 1, page + 2),
            stream(b"", b"q %.2f 0 0 %.2f 0 0 cm /P Do Q" % (across, down)),
            stream(
                b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8 /Filter /%s "
                % (width, height, colours, coding),
                data,
            ),
        ]
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return written(objects)


def stream(entries, data):
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def written(objects):
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def photographed(jpeg):
    """A page of the PDF made of one JPEG file."""
    data = jpeg.read_bytes()
    frame = data.index(b"\xff\xc0")
    height, width = int.from_bytes(data[frame + 5 : frame + 7], "big"), int.from_bytes(data[frame + 7 : frame + 9], "big")
    return width, height, b"DeviceRGB" if data[frame + 9] == 3 else b"DeviceGray", b"DCTDecode", data


def main(source, target):
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        paper = []
        for number, pgm in enumerate(rendered(source, folder, "paper", "-gray")):
            width, height, data = pixels(pgm)
            askew = noisy(width, height, turned(width, height, data, TILTS[number % len(TILTS)]), chance)
            paper.append((width, height, b"DeviceGray", b"FlateDecode", zlib.compress(askew, 1)))
        (folder / "askew.pdf").write_bytes(document(paper))
        # pdftoppm is here only to code JPEG, which the standard library cannot; in colour, since its grey JPEG files are misread (even by itself).
        photos = rendered(folder / "askew.pdf", folder, "photo", "-jpeg", "-jpegopt", f"quality={QUALITY}")
        pathlib.Path(target).write_bytes(document([photographed(photo) for photo in photos]))


main(sys.argv[1], sys.argv[2])
