import type { RulePack } from '../core/regulations/pack';
import { piecesOf } from '../core/trade/pieces';
import { type Language, translator } from '../language/translate';
import { type CustomsPapers, kilograms, type PaperKind, pieces, plainAmount, totalGrams } from './customs-papers';
import { drawFields, drawParties, drawSignature, type Label, labels } from './pdf-fields';
import { drawPostalForm } from './pdf-postal-forms';
import { colors, type Sheet } from './pdf-sheet';

export function drawPaper(sheet: Sheet, kind: PaperKind, papers: CustomsPapers, pack: RulePack, language: Language): void {
  const label = labels(language);
  sheet.text(translator('en')(`paper.title.${kind}`), { size: 17, bold: true });
  if (language !== 'en') sheet.text(translator(language)(`paper.title.${kind}`), { size: 11, bold: true });
  sheet.text(label('paper.blanks'), { size: 7, color: colors.quiet });
  sheet.gap(6);
  drawParties(sheet, papers, pack, label);
  if (kind === 'packing-list') drawPackingList(sheet, papers, label);
  else if (kind === 'cn22' || kind === 'cn23') drawPostalForm(sheet, kind, papers, label);
  else drawInvoice(sheet, kind, papers, label);
  const unread = papers.lines.flatMap(({ title }, index) => (/\p{Script=Latin}{3}/u.test(title) ? [] : [index + 1]));
  if (unread.length) sheet.text(label('paper.describe', { lines: unread.join(', ') }), { size: 7.5, bold: true });
}

function drawInvoice(sheet: Sheet, kind: PaperKind, papers: CustomsPapers, label: Label): void {
  const known = (text: string) => `${text}${papers.currency ? ` (${papers.currency})` : ''}`;
  drawFields(sheet, [[label('paper.invoice-number'), ''], [label('paper.date'), ''], [label('paper.order-number'), papers.orderId], [label('paper.currency'), papers.currency ?? '']]);
  drawFields(sheet, [[label('paper.reason'), kind === 'commercial-invoice' ? label('paper.sale') : ''], [label('paper.terms'), ''], [label('paper.carrier'), ''], [label('paper.packages'), '']]);
  sheet.gap(4);
  sheet.table(
    [{ title: label('paper.line'), share: 0.6 }, { title: label('paper.description'), share: 5 }, { title: label('paper.hs'), share: 1.5 }, { title: label('paper.origin'), share: 1 }, { title: label('paper.quantity'), share: 0.8, align: 'right' }, { title: known(label('paper.unit-value')), share: 1.5, align: 'right' }, { title: known(label('paper.total-value')), share: 1.5, align: 'right' }],
    papers.lines.map((line, index) => [String(index + 1), line.title, line.hsCode ?? '', line.origin ?? '', pieces(line.quantity), plainAmount(line.unitPrice), plainAmount(line.value)]),
  );
  sheet.gap(8);
  drawFields(sheet, [[known(label('paper.goods-total')), plainAmount(papers.value)], [label('paper.freight'), ''], [label('paper.insurance'), ''], [label('paper.grand-total'), '']]);
  drawFields(sheet, [[label('paper.total-net'), kilograms(totalGrams(papers.lines))], [label('paper.total-gross'), kilograms(papers.grossGrams)]]);
  if (kind === 'pro-forma-invoice') sheet.text(label('paper.pro-forma-note'), { size: 8 });
  if (papers.originDeclaration) {
    sheet.gap(4);
    sheet.need(60);
    sheet.text(label('paper.origin-declaration'), { bold: true });
    sheet.text(label('paper.origin-text'), { size: 8 });
    drawFields(sheet, [[label('paper.country'), ''], [label('paper.signature'), '']]);
    sheet.text(label('paper.origin-check'), { size: 7, color: colors.quiet });
  }
  drawSignature(sheet, label('paper.true'), label);
}

function drawPackingList(sheet: Sheet, papers: CustomsPapers, label: Label): void {
  drawFields(sheet, [[label('paper.invoice-number'), ''], [label('paper.date'), ''], [label('paper.order-number'), papers.orderId], [label('paper.carrier'), '']]);
  sheet.gap(4);
  sheet.table(
    [{ title: label('paper.package'), share: 1 }, { title: label('paper.description'), share: 5 }, { title: label('paper.quantity'), share: 0.8, align: 'right' }, { title: label('paper.net-weight'), share: 1.3, align: 'right' }, { title: label('paper.gross-weight'), share: 1.3, align: 'right' }, { title: label('paper.dimensions'), share: 2 }],
    papers.lines.map((line) => ['', line.title, pieces(line.quantity), kilograms(line.netGrams), '', '']),
  );
  sheet.gap(8);
  drawFields(sheet, [[label('paper.packages'), ''], [label('paper.quantity'), pieces(piecesOf(papers.lines))], [label('paper.total-net'), kilograms(totalGrams(papers.lines))], [label('paper.total-gross'), kilograms(papers.grossGrams)]]);
  drawSignature(sheet, label('paper.packed'), label);
}
