"""Static Inter for printed documents, from the variable WOFF2 files of @fontsource-variable/inter."""
import sys
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from fontTools import merge, subset
src, out = sys.argv[1], sys.argv[2]
parts = ['latin', 'latin-ext', 'greek', 'cyrillic']
import tempfile, os
for name, wght in [('Regular', 400), ('SemiBold', 600)]:
    files = []
    for part in parts:
        f = TTFont(f'{src}/inter-{part}-wght-normal.woff2')
        f.flavor = None
        f = instancer.instantiateVariableFont(f, {'wght': wght})
        # tabular figures by default
        gsub = f['GSUB'].table
        mapping = {}
        for rec in gsub.FeatureList.FeatureRecord:
            if rec.FeatureTag == 'tnum':
                for li in rec.Feature.LookupListIndex:
                    for st in gsub.LookupList.Lookup[li].SubTable:
                        st = getattr(st, 'ExtSubTable', st)
                        mapping.update(st.mapping)
        for table in f['cmap'].tables:
            for cp, g in list(table.cmap.items()):
                if g in mapping and chr(cp).isdigit():
                    table.cmap[cp] = mapping[g]
        o = subset.Options()
        o.layout_features = ['kern', 'mark', 'mkmk', 'ccmp']
        o.hinting = False; o.notdef_outline = True; o.name_IDs = ['*']; o.glyph_names = False
        s = subset.Subsetter(o)
        seen = locals().setdefault('seen_%s' % name, set())
        cps = set(f.getBestCmap()) - seen
        seen |= cps
        s.populate(unicodes=cps)
        s.subset(f)
        print(part, len(cps), sorted(hex(c) for c in cps)[:3])
        p = tempfile.mktemp('.ttf'); f.save(p); files.append(p)
    m = merge.Merger()
    f = m.merge(files)
    # What stands in for a character the typeface lacks: an empty box, at U+25A1 and U+FFFD. Narrow spaces are spaces.
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    pen = TTGlyphPen(None)
    t = 110 if wght == 400 else 170
    for x0, y0, x1, y1, cw in ((180, 0, 1420, 1240, True), (180 + t, t, 1420 - t, 1240 - t, False)):
        pts = [(x0, y0), (x0, y1), (x1, y1), (x1, y0)]
        if not cw: pts = pts[::-1]
        pen.moveTo(pts[0]); [pen.lineTo(q) for q in pts[1:]]; pen.closePath()
    order = f.getGlyphOrder() + ['missing']
    f.setGlyphOrder(order)
    f['glyf'].glyphs['missing'] = pen.glyph(); f['glyf'].glyphOrder = order
    f['hmtx'].metrics['missing'] = (1600, 180)
    f['maxp'].numGlyphs = len(order)
    for table in f['cmap'].tables:
        if table.isUnicode():
            table.cmap[0x25A1] = 'missing'; table.cmap[0xFFFD] = 'missing'
            table.cmap[0x202F] = table.cmap[0xA0]
    for rec in f['name'].names:
        if rec.nameID == 6: rec.string = f'Inter-{name}'
        if rec.nameID == 4: rec.string = f'Inter {name}'
        if rec.nameID == 2 : rec.string = name if name == 'Regular' else 'Regular'
    f['name'].setName(f'Inter-{name}', 6, 3, 1, 0x409)
    f['name'].setName(f'Inter {name}', 4, 3, 1, 0x409)
    f['name'].setName('Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)', 0, 3, 1, 0x409)
    f['name'].setName('This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is available with a FAQ at: https://openfontlicense.org', 13, 3, 1, 0x409)
    f['name'].setName('https://openfontlicense.org', 14, 3, 1, 0x409)
    f['head'].created = f['head'].modified = 3_600_000_000
    f.recalcTimestamp = False
    f.save(f'{out}/Inter-{name}.ttf')
    g = TTFont(f'{out}/Inter-{name}.ttf')
    print(name, os.path.getsize(f'{out}/Inter-{name}.ttf'), len(g.getGlyphOrder()), len(g.getBestCmap()), g['name'].getDebugName(6), g['name'].getDebugName(4), [hex(c) for c in (0x25a1,0xfffd,0x2192,0x20ac,0x2212,0x2013,0xa0,0x202f,0x2009,0xb7,0x2022,0x2713,0x25cf, 0x1e9e) if c not in g.getBestCmap()])
    print(set(r.FeatureTag for r in g['GPOS'].table.FeatureList.FeatureRecord) if 'GPOS' in g else None, [g['hmtx'][g.getBestCmap()[ord(d)]][0] for d in '0123456789.,'])
