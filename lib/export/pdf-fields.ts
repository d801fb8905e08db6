import type { RulePack } from '../core/regulations/pack';
import { territoryName } from '../language/describe-finding';
import { type Language, type MessageId, type Translate, translator } from '../language/translate';
import type { CustomsPapers } from './customs-papers';
import { inner, paper, type Sheet } from './pdf-sheet';

/** Words on a paper: English for the customs officer, the seller's language beside it. */
export type Label = (id: MessageId, values?: Record<string, string>) => string;
export function labels(language: Language): Label {
  const english = translator('en');
  const own: Translate | undefined = language === 'en' ? undefined : translator(language);
  return (id, values) => (own ? `${english(id, values)}  ${own(id, values)}` : english(id, values));
}

/** Exporter left, consignee right; names, streets and phones are never stored, so their lines are blank. */
export function drawParties(sheet: Sheet, papers: CustomsPapers, pack: RulePack, label: Label): void {
  const country = (code: string | undefined) => (code ? `${territoryName(code, 'en', pack)} (${code})` : '');
  const half = (inner - 22) / 2;
  const sides = [
    { title: label('paper.exporter'), region: '', postcode: '', country: country(papers.dispatchFrom), numbers: papers.sellerNumbers.join('; ') },
    { title: label('paper.consignee'), region: papers.region ?? '', postcode: papers.postcode ?? '', country: country(papers.destination), numbers: papers.buyerNumbers.map(({ en }) => `${en}:`).join('  ') },
  ];
  const top = sheet.y;
  sides.forEach((side, index) => {
    const x = paper.margin + index * (half + 22);
    sheet.y = top;
    sheet.text(side.title, { x, width: half, size: 9.5, bold: true });
    for (const row of [
      [['paper.name', '', 1]],
      [['paper.street', '', 1]],
      [['paper.city', '', 3], ['paper.postcode', side.postcode, 2]],
      [['paper.region', side.region, 3], ['paper.country', side.country, 4]],
      [['paper.phone', '', 1]],
      [['paper.numbers', side.numbers, 1]],
    ] as [MessageId, string, number][][]) {
      const unit = (half - 8 * (row.length - 1)) / row.reduce((sum, [, , share]) => sum + share, 0);
      let at = x;
      for (const [id, value, share] of row) {
        sheet.field(label(id), value, at, unit * share);
        at += unit * share + 8;
      }
      sheet.gap(25);
    }
  });
  sheet.gap(8);
}

/** Fields side by side, all of one width. */
export function drawFields(sheet: Sheet, fields: readonly (readonly [string, string])[]): void {
  sheet.need(27);
  const width = (inner - 10 * (fields.length - 1)) / fields.length;
  fields.forEach(([label, value], index) => {
    sheet.field(label, value, paper.margin + index * (width + 10), width);
  });
  sheet.gap(27);
}

export function drawSignature(sheet: Sheet, statement: string, label: Label): void {
  sheet.need(64);
  sheet.gap(4);
  sheet.text(statement, { size: 8 });
  sheet.gap(12);
  drawFields(sheet, [[label('paper.signature'), '']]);
}
