import type { Assessment } from '../core/assessment';
import { majorUnits } from '../core/trade/money';
import type { RulePack } from '../core/regulations/pack';
import { lineText } from '../core/trade/pieces';
import { type Language, translator } from '../language/translate';
import { checklistOf } from './checklist';
import type { Cell } from './csv-cell';

const columns = ['order', 'destination', 'verdict', 'ship-day', 'section', 'state', 'what', 'action', 'who', 'amount', 'currency', 'publisher', 'url', 'verified-on', 'rules', 'note'] as const;

/** The checklists as one flat table, one row per order and one per item of it, so that a spreadsheet can filter and sort. The first row has the names of the columns. */
export function checklistTable(assessments: readonly Assessment[], pack: RulePack, language: Language): Cell[][] {
  return [checklistTitles(language), ...assessments.flatMap((assessment) => checklistRows(assessment, pack, language))];
}

export function checklistTitles(language: Language): Cell[] {
  return columns.map((id) => translator(language)(`checklist.column.${id}`));
}

/** The row of one order and those of its items. */
export function checklistRows(assessment: Assessment, pack: RulePack, language: Language): Cell[][] {
  const t = translator(language);
  const list = checklistOf(assessment, pack, language);
  const order = [list.orderId, list.destination, list.verdictWord, list.shipDay];
  const goods = list.goods.map(lineText).join(' / ');
  return [
    [...order, t('checklist.section.order'), list.verdictWord, goods, list.disclaimer, '', ...moneyCells(list.value), '', '', '', list.rulesVersion, ''],
    ...list.items.map((item) => [...order, t(`checklist.section.${item.section}`), item.stateWord, item.what, item.action, item.who, ...moneyCells(item.amount), item.source?.publisher, item.source?.url, item.source?.verifiedOn, list.rulesVersion, item.note]),
  ];
}
const moneyCells = (value: { amountMinor: number; currency: string } | undefined): Cell[] => (value ? [majorUnits(value), value.currency] : ['', '']);
