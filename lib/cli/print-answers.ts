import type { DeliveryWindow } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { goodsName, word } from '../language/describe-finding';
import { type Language, translator } from '../language/translate';

/** The kinds of goods that a title names, a line each: id, name, the words that gave it away, codes of the Harmonized System. */
export function classifiedText(goods: readonly { goods: string; because: string; hsPrefixes: readonly string[] }[], pack: RulePack, language: Language): string {
  const t = translator(language);
  return goods.map(({ goods: id, because, hsPrefixes }) => t('cli.classified', { id, name: goodsName(id, language, pack), because, codes: hsPrefixes.join(' ') || t('cli.code-unknown') })).join('\n') || t('cli.not-classified');
}

/** The likely, the rather safe and the late day, and what each stage takes and rests on. */
export function deliveryText({ p50, p80, p95, stages }: DeliveryWindow, language: Language): string {
  const t = translator(language);
  const lines = stages.map((stage) => {
    const span = stage.p50 === stage.p95 ? `${stage.p50}` : `${stage.p50}–${stage.p95}`;
    const days = t(stage.workingDays ? 'dates.working-days' : 'dates.calendar-days', { span, count: stage.p95 });
    return `  ${word(stage.stage, t)} · ${days} · ${word(`basis-${stage.basis}`, t)}`;
  });
  return [t('cli.delivered', { p50, p80, p95 }), ...lines].join('\n');
}
