import { moneyText } from '../language/describe-finding';
import { type Language, translator } from '../language/translate';
import type { Checklist, ChecklistItem } from './checklist';
import { colors, inner, paper, type Sheet, tone } from './pdf-sheet';

/** The page a seller ticks off: verdict, facts, then what to do, papers, numbers, charges and route. */
export function drawChecklist(sheet: Sheet, list: Checklist, language: Language): void {
  const t = translator(language);
  const top = sheet.y;
  const word = tone(list.verdict);
  const width = sheet.ink.width(list.verdictWord, 15, true) + 22;
  sheet.page.drawRectangle({ x: paper.margin + inner - width, y: top - 27, width, height: 27, color: word.tint, borderColor: word.text, borderWidth: 1 });
  sheet.ink.draw(sheet.page, list.verdictWord, paper.margin + inner - width + 11, top - 19, { size: 15, bold: true, color: word.text });
  sheet.text(t('checklist.title'), { size: 9, color: colors.quiet });
  sheet.text(list.orderId, { size: 17, bold: true, width: inner - width - 12 });
  sheet.gap(4);
  drawFacts(sheet, list, language);
  sheet.section(t('checklist.goods'));
  for (const { quantity, title } of list.goods) {
    sheet.need(13);
    sheet.ink.draw(sheet.page, `${quantity} ×`, paper.margin, sheet.y - 9, { size: 9, color: colors.quiet });
    sheet.text(title || '—', { x: paper.margin + 34 });
  }
  const of = (section: ChecklistItem['section']) => list.items.filter((item) => item.section === section);
  sheet.section(t('checklist.findings'));
  if (!of('finding').length) sheet.text(t('checklist.nothing'), { color: colors.quiet });
  for (const item of of('finding')) drawItem(sheet, item, language);
  for (const [section, title] of [['document', 'checklist.documents'], ['identification', 'checklist.identification'], ['charge', 'checklist.charges'], ['route', 'checklist.route']] as const) {
    if (!of(section).length) continue;
    sheet.section(t(title));
    for (const item of of(section)) drawItem(sheet, item, language);
  }
  sheet.gap(8);
  sheet.text(list.disclaimer, { size: 8, bold: true });
}

function drawFacts(sheet: Sheet, list: Checklist, language: Language): void {
  const t = translator(language);
  const facts = [
    [t('checklist.destination'), list.destination, 2],
    [t('checklist.ship-day'), list.shipDay, 1],
    [t('checklist.value'), list.value ? moneyText(list.value, language) : '', 1],
    [t('checklist.marketplace'), list.marketplace, 1],
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

function drawItem(sheet: Sheet, item: ChecklistItem, language: Language): void {
  const t = translator(language);
  const ticks = item.section === 'finding' || item.section === 'document' || item.section === 'identification';
  const x = paper.margin + (ticks ? 17 : 0);
  sheet.need(30);
  if (ticks) sheet.box(paper.margin, sheet.y - 1.5, 9, !item.open && item.state === 'held');
  const pill = sheet.pill(item.stateWord, item.state, x, sheet.y - 0.5, 7);
  const indent = Math.max(pill + 7, 46);
  sheet.text(item.what, { x: x + indent, bold: item.section !== 'finding' || item.state === 'stop' || item.state === 'fix' });
  const who = item.who && t(item.section === 'document' ? 'checklist.issued-by' : item.section === 'charge' ? 'checklist.paid-by' : 'checklist.of', item.section === 'document' ? { issuer: item.who } : { who: item.who });
  if (item.action) sheet.text(item.action, { x: x + indent, size: 8 });
  if (who) sheet.text(who, { x: x + indent, size: 8 });
  if (item.section === 'identification' && item.state !== 'held') {
    sheet.need(16);
    const label = t('checklist.write-here');
    sheet.ink.draw(sheet.page, label, x + indent, sheet.y - 10, { size: 8, color: colors.ink });
    const from = x + indent + sheet.ink.width(label, 8) + 6;
    sheet.page.drawLine({ start: { x: from, y: sheet.y - 12 }, end: { x: from + 190, y: sheet.y - 12 }, thickness: 0.6, color: colors.quiet });
    sheet.gap(16);
  }
  if (item.source) sheet.text(t('checklist.source', { ...item.source, confidence: t(`word.${item.source.confidence}` as 'word.high') }), { x: x + indent, size: 6.5, color: colors.quiet });
  sheet.gap(4);
}
