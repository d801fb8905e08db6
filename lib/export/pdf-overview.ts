import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { lineText } from '../core/trade/pieces';
import { arrivalText } from '../language/arrival-text';
import { payText } from '../language/pay-text';
import { describeGroup, groupFindings } from '../language/group-findings';
import { bestService, byUrgency, mainFinding } from '../language/order-sorting';
import { toldFindings } from '../language/told-findings';
import type { Words } from '../language/words';
import { paperState } from './customs-papers';
import { colors, type Sheet } from './pdf-sheet';

/** What stands in one row: order and goods, where to, verdict, the first thing to know, papers still to be got, what the buyer pays, when it arrives. */
export function overviewRow(assessment: Assessment, filled: ReadonlySet<string>, pack: RulePack, words: Words): string[] {
  const { order, verdict, destination, documents } = assessment;
  const { t, language, territory, document, comma } = words;
  const [group] = groupFindings(toldFindings(assessment));
  const isClear = verdict === 'clear' && mainFinding(assessment)?.code !== 'no-border';
  const goes = verdict !== 'stop';
  const best = bestService(assessment);
  const missing = documents.filter((one) => paperState(one, assessment, pack, filled) === 'missing').map((one) => document(one.document));
  return [
    [order.id, ...order.lines.map((line) => lineText(line))].join(comma),
    destination ? `${destination} ${territory(destination)}` : t('card.no-destination'),
    t(`verdict.${verdict}`),
    group && !isClear ? describeGroup(group, order, pack, t, language) : t('card.clear'),
    goes ? missing.join(comma) : '',
    (goes && payText(assessment, pack, words)) || '',
    goes && best?.delivery ? arrivalText(best.delivery, words) : '',
  ];
}

/** All orders of the file on its first pages, those that must not leave first. */
export function drawOverview(sheet: Sheet, rows: readonly (readonly string[])[], { t }: Words): void {
  sheet.text(t('checklist.overview'), { size: 17, bold: true });
  sheet.text(t('checklist.overview-hint'), { size: 9, color: colors.quiet });
  sheet.gap(8);
  const shares = [20, 12, 8, 33, 17, 11, 12];
  const titles = ['order', 'destination', 'verdict', 'why', 'papers', 'door', 'arrives'] as const;
  sheet.table(titles.map((id, index) => ({ title: t(`checklist.overview-${id}`), share: shares[index] ?? 10 })), rows, 7);
}

/** The orders with their papers in the order of the overview. */
export function inOrder<T extends { assessment: Assessment }>(orders: readonly T[]): T[] {
  const ranks = new Map(byUrgency(orders.map(({ assessment }) => assessment)).map((one, index) => [one, index]));
  return [...orders].sort((a, b) => (ranks.get(a.assessment) ?? 0) - (ranks.get(b.assessment) ?? 0));
}
