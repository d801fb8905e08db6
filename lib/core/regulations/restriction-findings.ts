import { evidenceOf, type Finding } from '../assessment';
import { channels, type Measure } from './measure.schema';
import { applies, hangsOnOriginAlone, ofKind, type ScopeQuestion } from './measures-in-force';

/** A prohibition on every channel stops the order; on some, it only narrows the choice of service. A condition is to be met before sending. */
export function restrictionFindings(measures: readonly Measure[], question: ScopeQuestion, linesOf: (goods: readonly string[] | undefined) => number[], kindsOfLine: readonly ReadonlySet<string>[]): Finding[] {
  return ofKind(measures, 'restriction').flatMap((measure): Finding[] => {
    if (measure.effect === 'allowed' || applies(measure.appliesTo, question) === 'no') return [];
    const wanted = measure.appliesTo.goods;
    const except = measure.appliesTo.exceptGoods;
    const lines = linesOf(wanted).filter((line) => !except?.some((id) => kindsOfLine[line]?.has(id)));
    if (wanted && !lines.length) return [];
    const goods = (wanted ?? []).filter((id) => question.goods.has(id));
    const values = {
      goods,
      ...(measure.authority && { authority: measure.authority }),
      ...(measure.conditions && { conditions: measure.conditions }),
      ...(measure.limit && { limit: measure.limit.quantity, unit: measure.limit.unit }),
    };
    const evidence = evidenceOf(measure);
    if (hangsOnOriginAlone(measure.appliesTo, question)) return [{ code: measure.effect, severity: 'info', values: { ...values, origins: measure.appliesTo.origins ?? [] }, lines, evidence }];
    if (measure.effect === 'prohibited') {
      const barred = measure.appliesTo.channels;
      const everywhere = !barred || channels.every((channel) => barred.includes(channel));
      const certain = applies(measure.appliesTo, question) === 'yes' && measure.confidence !== 'low';
      if (everywhere) return [{ code: 'prohibited', severity: certain ? 'stop' : 'fix', values, lines, evidence }];
      return [{ code: 'prohibited-on-channel', severity: 'care', values: { ...values, channels: barred ?? [] }, lines, evidence }];
    }
    // Where the papers are named, a missing one says "fix" itself, and holding them settles the matter.
    const needsAct = !measure.requires?.length && measure.conditions?.some((condition) => ['permit', 'licence', 'registration', 'certificate', 'prescription', 'type-approval', 'dangerous-goods-contract', 'responsible-person'].includes(condition));
    return [{ code: 'restricted', severity: needsAct ? 'fix' : 'care', values, lines, evidence }];
  });
}
