import { type Color, type PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import type { Ink } from './pdf-ink';
import { wrap } from './text-lines';

/** A4 in points, and the space left for the foot of the page. */
export const paper = { width: 595.28, height: 841.89, margin: 42, foot: 46 };
export const inner = paper.width - 2 * paper.margin;
const hex = (text: string): Color => rgb(...([1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255) as [number, number, number]));
export const colors = { ink: hex('#1B1F24'), quiet: hex('#59616B'), line: hex('#C4CAD1'), faint: hex('#F1F3F5'), white: hex('#FFFFFF') };
/** Text and tint of each verdict and severity, as on screen; the word always stands beside the colour. */
const tones: Record<string, [string, string]> = { stop: ['#A3163A', '#FDECEF'], fix: ['#8A4B00', '#FFF3DC'], care: ['#1F4E9E', '#EAF1FD'], clear: ['#0B6B4F', '#E6F6F0'], unknown: ['#4B5563', '#F1F3F5'] };
const alike: Record<string, string> = { missing: 'fix', needed: 'fix', prefilled: 'care', 'too-slow': 'fix', due: 'care', held: 'clear', best: 'clear' };
export const tone = (id: string): { text: Color; tint: Color } => {
  const [text, tint] = tones[alike[id] ?? id] ?? tones.unknown ?? ['#000000', '#FFFFFF'];
  return { text: hex(text), tint: hex(tint) };
};

export interface TextStyle {
  size?: number;
  bold?: boolean;
  color?: Color;
  x?: number;
  width?: number;
}
export interface Column {
  title: string;
  /** Share of the width. */
  share: number;
  align?: 'right';
}

/** A pen that goes down the page and takes a new one when it is full. `y` is the upper edge of what comes next. */
export class Sheet {
  page: PDFPage;
  y = 0;
  private readonly wrapped = new Map<string, string[]>();
  constructor(
    private readonly doc: PDFDocument,
    readonly ink: Ink,
    /** Drawn at the head of each further page. */
    private readonly heading: string,
  ) {
    this.page = this.turn();
  }

  private turn(): PDFPage {
    this.page = this.doc.addPage([paper.width, paper.height]);
    this.y = paper.height - paper.margin;
    return this.page;
  }
  /** Takes a new page when less than `height` is left. */
  need(height: number): void {
    if (this.y - height >= paper.foot) return;
    this.turn();
    this.text(this.heading, { size: 8, color: colors.quiet });
    this.gap(6);
  }
  gap(height: number): void {
    this.y -= height;
  }
  lines(text: string, width: number, size: number, bold = false): string[] {
    const key = `${width} ${size} ${bold} ${text}`;
    const known = this.wrapped.get(key) ?? wrap(text, width, (part) => this.ink.width(part, size, bold));
    this.wrapped.set(key, known);
    return known;
  }
  /** The height `text` will take with this style. */
  height(text: string, { size = 9, bold = false, x = paper.margin, width = paper.margin + inner - x }: TextStyle = {}): number {
    return this.lines(text, width, size, bold).length * size * 1.4;
  }
  text(text: string, { size = 9, bold = false, color = colors.ink, x = paper.margin, width = paper.margin + inner - x }: TextStyle = {}): void {
    for (const line of this.lines(text, width, size, bold)) {
      this.need(size * 1.4);
      this.ink.draw(this.page, line, x, this.y - size * 1.02, { size, bold, color });
      this.y -= size * 1.4;
    }
  }
  section(title: string): void {
    this.gap(8);
    this.need(90);
    this.text(title, { size: 11, bold: true });
    this.rule();
    this.gap(5);
  }
  rule(x = paper.margin, width = inner): void {
    this.page.drawLine({ start: { x, y: this.y }, end: { x: x + width, y: this.y }, thickness: 0.6, color: colors.line });
  }
  /** A square to tick by hand; `ticked` draws the cross of a form. */
  box(x: number, top: number, side = 9, ticked = false): void {
    const y = top - side;
    this.page.drawRectangle({ x, y, width: side, height: side, borderColor: colors.ink, borderWidth: 0.8, color: colors.white });
    if (!ticked) return;
    for (const [from, to] of [[y + 1.5, y + side - 1.5], [y + side - 1.5, y + 1.5]] as const) this.page.drawLine({ start: { x: x + 1.5, y: from }, end: { x: x + side - 1.5, y: to }, thickness: 1.1, color: colors.ink });
  }
  /** A word on a tint, its upper edge at `top`; answers its width. */
  pill(text: string, id: string, x: number, top: number, size = 8): number {
    const { text: color, tint } = tone(id);
    const width = this.ink.width(text, size, true) + size;
    this.page.drawRectangle({ x, y: top - size * 1.6, width, height: size * 1.6, color: tint, borderColor: color, borderWidth: 0.5 });
    this.ink.draw(this.page, text, x + size / 2, top - size * 1.16, { size, bold: true, color });
    return width;
  }
  /** Small label above a value, or above a line to write on. */
  field(label: string, value: string, x: number, width: number, size = 9): void {
    this.ink.draw(this.page, this.lines(label, width, 6.5)[0] ?? '', x, this.y - 7, { size: 6.5, color: colors.quiet });
    if (value) this.ink.draw(this.page, this.cut(value, width, size), x, this.y - 8 - size * 1.15, { size, color: colors.ink });
    this.page.drawLine({ start: { x, y: this.y - 12 - size * 1.15 }, end: { x: x + width, y: this.y - 12 - size * 1.15 }, thickness: 0.5, color: colors.line });
  }
  /** One line of it, with an ellipsis where it had to be cut. */
  private cut(text: string, width: number, size: number): string {
    const [first = '', ...more] = this.lines(text, width, size);
    return more.length ? `${this.lines(text, width - size, size)[0] ?? first}…` : first;
  }
  /** Rows with borders; the titles come again on each page. Empty cells stay empty to be filled by hand. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[], size = 8): void {
    const total = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / total) * inner);
    const row = (cells: readonly string[], head: boolean) => {
      const fitted = cells.map((cell, index) => this.lines(cell, (widths[index] ?? 0) - 7, head ? 6.5 : size, head));
      const lineHeight = (head ? 6.5 : size) * 1.35;
      const height = Math.max(head ? 0 : 19, Math.max(...fitted.map((lines) => lines.length)) * lineHeight + 7);
      const before = this.page;
      this.need(Math.min(height, paper.height - paper.margin - paper.foot - 60));
      if (this.page !== before && !head) row(columns.map(({ title }) => title), true);
      let x = paper.margin;
      fitted.forEach((lines, index) => {
        const width = widths[index] ?? 0;
        this.page.drawRectangle({ x, y: this.y - height, width, height, borderColor: colors.line, borderWidth: 0.6, ...(head && { color: colors.faint }) });
        lines.forEach((line, number) => {
          const style = { size: head ? 6.5 : size, bold: head, color: head ? colors.quiet : colors.ink };
          const at = columns[index]?.align === 'right' ? x + width - 3.5 - this.ink.width(line, style.size, head) : x + 3.5;
          this.ink.draw(this.page, line, at, this.y - 4 - style.size - number * lineHeight, style);
        });
        x += width;
      });
      this.y -= height;
    };
    row(columns.map(({ title }) => title), true);
    for (const cells of rows) row(cells, false);
  }
}
