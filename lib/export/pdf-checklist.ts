import { moneyText, word } from '../language/describe-finding';
import { type Language, translator } from '../language/translate';
import type { Checklist, ChecklistItem } from './checklist';
import { colors, inner, paper, type Sheet, type TextStyle, tone } from './pdf-sheet';

/** The page a seller ticks off: verdict, facts, then what to do, papers, numbers, charges and route. */
export function drawChecklist(sheet: Sheet, list: Checklist, language: Language, notes: { undrawn: readonly string[]; papers: boolean }): void {
  const t = translator(language);
  const top = sheet.y;
  const look = tone(list.verdict);
  const width = sheet.ink.width(list.verdictWord, 15, true) + 22;
  sheet.text(t('checklist.title'), { size: 9, color: colors.quiet });
  sheet.text(list.orderId, { size: 17, bold: true, width: inner - width - 12 });
  // After the number, so that text read aloud or copied begins with what it is.
  sheet.page.drawRectangle({ x: paper.margin + inner - width, y: top - 27, width, height: 27, color: look.tint, borderColor: look.text, borderWidth: 1 });
  sheet.ink.draw(sheet.page, list.verdictWord, paper.margin + inner - width + 11, top - 19, { size: 15, bold: true, color: look.text });
  sheet.gap(4);
  drawFacts(sheet, list, language);
  sheet.section(t('checklist.goods'));
  for (const { quantity, title } of list.goods) {
    sheet.need(13);
    sheet.ink.draw(sheet.page, `${quantity ?? '?'} ×`, paper.margin, sheet.y - 9.18, { size: 9, color: colors.quiet });
    sheet.text(title || '—', { x: paper.margin + 34 });
  }
  if (notes.undrawn.length) sheet.text(t('checklist.undrawn', { letters: notes.undrawn.join(', ') }), { size: 7, color: colors.quiet, x: paper.margin + 34 });
  const of = (section: ChecklistItem['section']) => list.items.filter((item) => item.section === section);
  sheet.section(t('checklist.findings'));
  if (!of('finding').length) sheet.text(t('checklist.nothing'), { color: colors.quiet });
  for (const item of of('finding')) drawItem(sheet, item, language);
  if (!notes.papers) sheet.text(t('checklist.no-papers'), { size: 8 });
  for (const [section, title] of [['document', 'checklist.documents'], ['identification', 'checklist.identification'], ['route', 'checklist.route'], ['charge', 'checklist.charges']] as const) {
    if (!of(section).length) continue;
    sheet.section(t(title));
    for (const item of of(section)) drawItem(sheet, item, language);
  }
}

function drawFacts(sheet: Sheet, list: Checklist, language: Language): void {
  const t = translator(language);
  const facts = [
    [t('checklist.destination'), list.destination, 2],
    [t('checklist.ship-day'), list.shipDay, 1],
    [t('checklist.value'), list.value ? moneyText(list.value, language) : '', 1],
    // Files and pages of no known marketplace bear a word of ours.
    ...(['generic', 'taught'].includes(list.marketplace) ? [] : [[t('checklist.marketplace'), list.marketplace, 1] as const]),
    [t('checklist.rules'), list.rulesVersion, 1],
  ] as const;
  const unit = (inner - 10 * (facts.length - 1)) / facts.reduce((sum, [, , share]) => sum + share, 0);
  let x = paper.margin;
  for (const [label, value, share] of facts) {
    sheet.field(label, value, x, unit * share);
    x += unit * share + 10;
  }
  sheet.gap(26);
}

/** Room for the words of a state; a longer one pushes its own line only. */
const stateWidth = 58;

function drawItem(sheet: Sheet, item: ChecklistItem, language: Language): void {
  const t = translator(language);
  const held = !item.open && item.state === 'held';
  const blank = item.section === 'identification' && item.state !== 'held';
  const from = paper.margin + 17;
  const x = from + Math.max(stateWidth, sheet.ink.width(item.stateWord, 7, true) + 14);
  const whoLabels = { document: 'checklist.issued-by', charge: 'checklist.paid-by', identification: 'checklist.of' } as const;
  const who = item.isAtCheckout ? (item.who ?? '') : item.who && item.section in whoLabels ? t(whoLabels[item.section as keyof typeof whoLabels], { who: item.who }) : '';
  const charge = item.section === 'charge';
  const parts: [string, TextStyle][] = [[charge ? `${item.what} · ${who}` : item.what, item.state === 'info' ? { x, size: 8 } : { x, bold: true }]];
  if (item.note) parts.push([item.note, { x, size: 8 }]);
  const second = (blank || charge ? [item.action] : [item.action, who]).filter(Boolean).join(language === 'en' ? ' ' : '');
  if (second) parts.push([second, { x, size: 8 }]);
  const source = item.source && t('checklist.source', { ...item.source, confidence: word(item.source.confidence, t) });
  sheet.need(Math.min(320, [...parts, ...(source ? [[source, { x, size: 6.5 }] as [string, TextStyle]] : [])].reduce((sum, [text, style]) => sum + sheet.height(text, style), blank ? 20 : 4)));
  if (item.open || held) sheet.box(paper.margin, sheet.y - 1.5, 9, held);
  sheet.pill(item.stateWord, item.state, from, sheet.y - 0.5, 7);
  for (const [text, style] of parts) sheet.text(text, style);
  if (blank) drawBlank(sheet, [who, t('checklist.write-here')].join(language === 'en' ? ' ' : ''), x);
  if (source) sheet.text(source, { x, size: 6.5, color: colors.quiet });
  sheet.gap(4);
}

/** A line to write a number on. */
function drawBlank(sheet: Sheet, label: string, x: number): void {
  sheet.ink.draw(sheet.page, label, x, sheet.y - 10, { size: 8, color: colors.ink });
  const start = x + sheet.ink.width(label, 8) + 6;
  sheet.page.drawLine({ start: { x: start, y: sheet.y - 12 }, end: { x: start + 190, y: sheet.y - 12 }, thickness: 0.6, color: colors.quiet });
  sheet.gap(16);
}
