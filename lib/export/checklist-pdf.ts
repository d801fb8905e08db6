import { PDFDocument } from '@cantoo/pdf-lib';
import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { type Language, translator } from '../language/translate';
import { type Checklist, checklistOf } from './checklist';
import { wordsOf } from '../language/words';
import { customsPapers, filledPapers, type SellerContext } from './customs-papers';
import type { FontFaces } from './font-faces';
import { drawChecklist } from './pdf-checklist';
import { labels } from './pdf-fields';
import { inkFor } from './pdf-ink';
import { drawOverview, inOrder, overviewRow } from './pdf-overview';
import { drawPaper } from './pdf-papers';
import { colors, inner, paper, Sheet } from './pdf-sheet';
import { drawable } from './text-lines';

export interface ChecklistPdf {
  bytes: Uint8Array;
  /** Letters drawn as □, because no face has them; each order that has some names them on its page too. */
  undrawn: string[];
}

/** The checklists and pre-filled papers of these orders as one PDF, each on a page of its own, those that must not leave first; several begin with a list of all. The same input gives the same bytes. `onOrder` is told after each order how many are done. */
export async function writeChecklistPdf(assessments: readonly Assessment[], pack: RulePack, language: Language, fonts: FontFaces, seller: SellerContext = {}, onOrder: (done: number) => void = () => undefined): Promise<ChecklistPdf> {
  const t = translator(language);
  const words = wordsOf(language, t, pack);
  const orders = inOrder(assessments.map((assessment) => ({ assessment, list: checklistOf(assessment, pack, language), papers: customsPapers(assessment, pack, seller) })));
  const overview = orders.length > 1 ? orders.map(({ assessment, papers }) => overviewRow(assessment, filledPapers(papers), pack, words)) : [];
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.setTitle(`${t('checklist.title')}: ${drawable(orders.map(({ list }) => list.orderId).slice(0, 5).join(', '))}`, { showInWindowTitleBar: true });
  doc.setProducer('Tidewaiter');
  doc.setCreator('Tidewaiter');
  doc.setSubject(t('checklist.disclaimer'));
  doc.setLanguage(language);
  const ink = await inkFor(doc, fonts, JSON.stringify(orders.map(({ list, papers }) => [list, papers])) + overview.flat().join('') + sampleOfLabels(language));
  if (overview.length) drawOverview(new Sheet(doc, ink, t('checklist.overview')), overview, words);
  for (const [index, { list, papers }] of orders.entries()) {
    const heading = t('checklist.continued', { order: list.orderId });
    drawChecklist(new Sheet(doc, ink, heading), list, language, { undrawn: ink.missing(textOf(list)).map(nameOf), papers: papers.kinds.length > 0 });
    for (const kind of papers.kinds) drawPaper(new Sheet(doc, ink, heading), kind, papers, pack, language);
    onOrder(index + 1);
  }
  const pages = doc.getPages();
  pages.forEach((page, index) => {
    const foot = t('checklist.page', { page: index + 1, pages: pages.length });
    ink.draw(page, `Tidewaiter  ·  ${t('checklist.disclaimer')}`, paper.margin, 26, { size: 7, color: colors.quiet });
    ink.draw(page, foot, paper.margin + inner - ink.width(foot, 7), 26, { size: 7, color: colors.quiet });
  });
  return { bytes: await doc.save(), undrawn: ink.missing(orders.map(({ list }) => textOf(list)).join('')).map(nameOf) };
}

/** As writeChecklistPdf, for callers that only want the file. */
export async function checklistPdf(...given: Parameters<typeof writeChecklistPdf>): Promise<Uint8Array> {
  return (await writeChecklistPdf(...given)).bytes;
}

const textOf = (list: Checklist) => [list.orderId, list.marketplace, list.destination, ...list.goods.map(({ title }) => title), ...list.items.flatMap(({ what, action }) => [what, action])].join(' ');
const nameOf = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
/** Enough of the language for the faces its labels need. */
const sampleOfLabels = (language: Language) => labels(language)('paper.blanks');
