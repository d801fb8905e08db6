import { type Color, type PDFDocument, type PDFFont, type PDFPage, TextRenderingMode } from '@cantoo/pdf-lib';
import bidiFactory from 'bidi-js';
import { create } from 'fontkit';
import type { FontFaces } from './font-faces';
import { drawable, isPlain } from './text-lines';

export interface InkStyle {
  size: number;
  bold?: boolean;
  color: Color;
}
/** Letters that one face draws in one direction; no font: a letter nobody has. */
interface Run {
  text: string;
  font: PDFFont | undefined;
  strokedBold: boolean;
  level: number;
}
export interface Ink {
  /** In points. */
  width(text: string, size: number, bold?: boolean): number;
  /** One line, its baseline at y. */
  draw(page: PDFPage, text: string, x: number, y: number, style: InkStyle): void;
  /** Letters of this text that are drawn as □, because no face has them; each once. */
  missing(text: string): string[];
}

const bidi = bidiFactory();
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const joined = /[\p{Script=Arabic}\p{Script=Devanagari}]/u;
/** A title in Arabic reads from the right also when it begins with a brand; a sentence of ours that quotes it does not. */
const mostlyRightToLeft = (line: string) => (line.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0) > (line.match(/\p{L}/gu)?.length ?? 0) / 2;
/** Width of the box for a letter nobody has, in ems. */
const boxWidth = 0.66;

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
type Font = ReturnType<Fontkit['create']> & { layout(text: string): unknown; glyphForCodePoint(codePoint: number): unknown; hasGlyphForCodePoint(codePoint: number): boolean };

/** Decoding the Han face takes half a second: once for as long as its bytes live. */
const parsed = new WeakMap<Uint8Array, Font>();
function parse(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known) return known;
  const font = create(bytes) as Font;
  // Only joined letters need the shaper; it takes ten times as long and works out kerning that pdf-lib (2.11.1) does not write.
  const shape = font.layout.bind(font);
  font.layout = (text: string) => (joined.test(text) ? shape(text) : { glyphs: [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0)) });
  parsed.set(bytes, font);
  return font;
}

/** Embeds the faces that `sample` has letters of; each is cut down to the letters drawn when the document is saved. */
export async function inkFor(doc: PDFDocument, faces: FontFaces, sample: string): Promise<Ink> {
  doc.registerFontkit({ create: parse });
  const embed = async (read: () => Promise<Uint8Array>) => {
    const bytes = await read();
    return { font: await doc.embedFont(bytes, { subset: true }), has: parse(bytes) };
  };
  const loaded = await Promise.all(faces.filter(({ letters }) => letters.test(sample)).map(async ({ regular, bold }) => ({ regular: await embed(regular), bold: bold && (await embed(bold)) })));
  const faceOfLetter = new Map<string, number>();
  const faceOf = (letter: string) => {
    const known = faceOfLetter.get(letter) ?? loaded.findIndex(({ regular }) => regular.has.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    faceOfLetter.set(letter, known);
    return known;
  };

  /** A letter that no face has is written by its plain form ("①" as "1") where that can be drawn. */
  const written = (text: string) =>
    isPlain(text) ? drawable(text) : [...drawable(text)].map((letter) => {
      const plain = faceOf(letter) < 0 ? drawable(letter.normalize('NFKC')) : letter;
      return plain && [...plain].every((one) => faceOf(one) >= 0) ? plain : letter;
    }).join('');

  const fontOf = (face: number, bold: boolean) => {
    const from = loaded[face];
    return { font: from && ((bold && from.bold) || from.regular).font, strokedBold: bold && !!from && !from.bold };
  };
  function runsOf(text: string, bold: boolean): Run[] {
    const line = written(text);
    if (isPlain(line)) return [{ text: line, level: 0, ...fontOf(0, bold) }];
    const { levels } = rightToLeft.test(line) ? bidi.getEmbeddingLevels(line, mostlyRightToLeft(line) ? 'rtl' : 'ltr') : { levels: undefined };
    const runs: (Run & { face: number })[] = [];
    let index = 0;
    for (const letter of line) {
      const level = levels?.[index] ?? 0;
      index += letter.length;
      const last = runs.at(-1);
      const own = faceOf(letter);
      const face = /\p{M}/u.test(letter) && last && own >= 0 && loaded[last.face]?.regular.has.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? last.face : own;
      const sign = level % 2 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
      if (last && last.face === face && last.level === level && face >= 0) last.text += sign;
      else runs.push({ text: sign, level, face, ...fontOf(face, bold) });
    }
    // The shaper turns joined letters by itself.
    for (const run of runs) if (run.level % 2 && !joined.test(run.text)) run.text = [...run.text].reverse().join('');
    return inVisualOrder(runs);
  }

  const widths = new Map<string, number>();
  const runWidth = ({ text, font }: Run) => (font ? font.widthOfTextAtSize(text, 1000) / 1000 : boxWidth);
  return {
    missing: (text) => [...new Set(written(text))].filter((letter) => faceOf(letter) < 0),
    width(text, size, bold = false) {
      const key = `${bold ? 1 : 0}${text}`;
      const known = widths.get(key) ?? runsOf(text, bold).reduce((sum, run) => sum + runWidth(run), 0);
      widths.set(key, known);
      return known * size;
    },
    draw(page, text, x, y, { size, bold = false, color }) {
      let at = x;
      for (const run of runsOf(text, bold)) {
        if (run.font) page.drawText(run.text, { x: at, y, size, font: run.font, color, ...(run.strokedBold && { renderMode: TextRenderingMode.FillAndOutline, strokeWidth: size * 0.03, strokeColor: color }) });
        else page.drawRectangle({ x: at + size * 0.05, y: y - size * 0.05, width: size * (boxWidth - 0.1), height: size * 0.72, borderColor: color, borderWidth: size * 0.06 });
        at += runWidth(run) * size;
      }
    },
  };
}

/** Rule L2 of the bidirectional algorithm, on runs instead of letters: from the highest level down, sequences are turned. */
function inVisualOrder<One extends { level: number }>(runs: One[]): One[] {
  const result = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    for (let start = 0; start < result.length; start += 1) {
      let end = start;
      while ((result[end]?.level ?? 0) >= level) end += 1;
      if (end > start) result.splice(start, end - start, ...result.slice(start, end).reverse());
      start = end;
    }
  }
  return result;
}
