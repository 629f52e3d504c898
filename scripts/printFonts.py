"""Makes the typeface of printed documents: Inter in two fixed weights, from the variable WOFF2 files of
@fontsource-variable/inter. Run by hand when that package changes; what it writes is kept in the project.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools==4.66.1 brotli
    /tmp/fonts/bin/python scripts/printFonts.py node_modules/@fontsource-variable/inter/files src-main/documents/pdf/fonts

The same input gives the same bytes. Changed on the way: figures are tabular without being asked (a table need not name a
feature, and pdfkit keeps its cache of words); an empty box stands at U+25A1 and U+FFFD; the narrow no-break space is a
no-break space; only kerning and marks are kept of the layout features.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PARTS = ["latin", "latin-ext", "greek", "cyrillic"]
WEIGHTS = {"Regular": 400, "SemiBold": 600}
COPYRIGHT = "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)"
LICENCE = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "This license is available with a FAQ at: https://openfontlicense.org"
)


def tabular_figures(font):
    """Puts the glyphs of `tnum` where the plain figures were."""
    gsub = font["GSUB"].table
    tabular = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                tabular.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if glyph in tabular and chr(code).isdigit():
                table.cmap[code] = tabular[glyph]


def fixed_part(path, weight, seen):
    """One file of the package at one weight, with the characters no earlier file had."""
    font = TTFont(path)
    font.flavor = None
    font = instancer.instantiateVariableFont(font, {"wght": weight})
    tabular_figures(font)
    codes = set(font.getBestCmap()) - seen
    seen |= codes
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.glyph_names = False
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=codes)
    chosen.subset(font)
    return font


def add_box(font, stroke):
    """An empty box, for what the typeface lacks."""
    pen = TTGlyphPen(None)
    outer = [(180, 0), (180, 1240), (1420, 1240), (1420, 0)]
    inner = [(x + (stroke if x == 180 else -stroke), y + (stroke if y == 0 else -stroke)) for x, y in reversed(outer)]
    for first, *rest in (outer, inner):
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()
    order = font.getGlyphOrder() + ["missing"]
    font.setGlyphOrder(order)
    font["glyf"].glyphs["missing"] = pen.glyph()
    font["glyf"].glyphOrder = order
    font["hmtx"].metrics["missing"] = (1600, 180)
    font["maxp"].numGlyphs = len(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x25A1] = table.cmap[0xFFFD] = "missing"
            table.cmap[0x202F] = table.cmap[0xA0]


def name(font, weight):
    names = {0: COPYRIGHT, 2: "Regular", 4: f"Inter {weight}", 6: f"Inter-{weight}", 13: LICENCE, 14: "https://openfontlicense.org"}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 3_600_000_000
    font.recalcTimestamp = False


def main(source, target):
    for weight, value in WEIGHTS.items():
        seen = set()
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for part in PARTS:
                font = fixed_part(Path(source, f"inter-{part}-wght-normal.woff2"), value, seen)
                paths.append(str(Path(folder, f"{part}.ttf")))
                font.save(paths[-1])
            merged = merge.Merger().merge(paths)
        add_box(merged, 110 if value == 400 else 170)
        name(merged, weight)
        merged.save(Path(target, f"Inter-{weight}.ttf"))


main(sys.argv[1], sys.argv[2])
