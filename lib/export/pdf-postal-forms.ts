import type { MessageId } from '../language/translate';
import { type CustomsPapers, kilograms, pieces, plainAmount, totalGrams } from './customs-papers';
import { drawFields, drawSignature, type Label } from './pdf-fields';
import { colors, paper, type Sheet } from './pdf-sheet';

const categories: MessageId[] = ['paper.sale', 'paper.gift', 'paper.sample', 'paper.returned', 'paper.printed-matter', 'paper.other'];

/** The particulars of the Universal Postal Union's CN 22 and CN 23, in their order; an order of a marketplace is a sale. */
export function drawPostalForm(sheet: Sheet, kind: 'cn22' | 'cn23', papers: CustomsPapers, label: Label): void {
  const known = (text: string) => `${text}${papers.currency ? ` (${papers.currency})` : ''}`;
  sheet.text(label('paper.postal-form'), { size: 7, color: colors.quiet });
  sheet.gap(4);
  if (kind === 'cn23') drawFields(sheet, [[label('paper.sender-reference'), ''], [label('paper.importer-reference'), '']]);
  sheet.text(label('paper.category'), { size: 8, bold: true });
  drawCategories(sheet, label);
  sheet.table(
    [{ title: label('paper.description'), share: 5 }, { title: label('paper.quantity'), share: 0.8, align: 'right' }, { title: label('paper.net-weight'), share: 1.3, align: 'right' }, { title: known(label('paper.total-value')), share: 1.5, align: 'right' }, { title: label('paper.hs'), share: 1.5 }, { title: label('paper.origin'), share: 1 }],
    papers.lines.map((line) => [line.title, pieces(line.quantity), kilograms(line.netGrams), plainAmount(line.value), line.hsCode ?? '', line.origin ?? '']),
  );
  sheet.gap(8);
  drawFields(sheet, [[label('paper.total-net'), kilograms(totalGrams(papers.lines))], [label('paper.total-gross'), kilograms(papers.grossGrams)], [known(label('paper.goods-total')), plainAmount(papers.value)]]);
  if (kind === 'cn23') {
    drawFields(sheet, [[label('paper.postal-charges'), ''], [label('paper.posting'), '']]);
    drawFields(sheet, [[label('paper.comments'), '']]);
    drawFields(sheet, [[label('paper.licence'), ''], [label('paper.certificate'), ''], [label('paper.invoice-number'), '']]);
  }
  drawSignature(sheet, label('paper.postal-true'), label);
}

function drawCategories(sheet: Sheet, label: Label): void {
  let x = paper.margin;
  for (const id of categories) {
    const text = label(id);
    const width = 13 + sheet.ink.width(text, 8) + 14;
    if (x + width > paper.width - paper.margin) {
      x = paper.margin;
      sheet.gap(15);
    }
    sheet.box(x, sheet.y - 2, 9, id === 'paper.sale');
    sheet.ink.draw(sheet.page, text, x + 13, sheet.y - 9.5, { size: 8, color: colors.ink });
    x += width;
  }
  sheet.gap(18);
}
