"""Makes test.ttf: bars and wedges for a few letters that Vazirmatn lacks.

Needs fontTools; the font is made for Gahnegar's tests and free of any rights.
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

LETTERS = "漢字かな한글Жшשक"


def shape(points):
    pen = TTGlyphPen(None)
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def main():
    names = [".notdef"] + [f"u{ord(c):04X}" for c in LETTERS]
    glyphs = {".notdef": shape([(100, 0), (100, 700), (400, 700), (400, 0)])}
    for place, name in enumerate(names[1:]):
        top = 400 + 50 * place
        glyphs[name] = shape([(50, 0), (50, top), (500 + 40 * place, top), (900, 0)])
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(c): name for c, name in zip(LETTERS, names[1:])})
    font.setupGlyf(glyphs)
    font.setupHorizontalMetrics({name: (1000, 50) for name in names})
    # Much taller than Vazirmatn: lines must not grow by it.
    font.setupHorizontalHeader(ascent=1800, descent=-900)
    names = {"familyName": "Gahnegar Test", "styleName": "Regular"}
    font.setupNameTable(names | {"psName": "GahnegarTest-Regular"})
    font.setupOS2(sTypoAscender=1800, sTypoDescender=-900, usWinAscent=1800, usWinDescent=900)
    font.setupPost()
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    font.save("test.ttf")


main()
