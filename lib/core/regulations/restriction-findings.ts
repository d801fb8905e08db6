import { evidenceOf, type Finding } from '../assessment';
import { milliwattsIn } from '../goods/power-in-title';
import { channels, type Measure } from './measure.schema';
import { appliesToSomeLine, hangsOnOriginAlone, linesUnder, ofKind, priceFits, type ScopeQuestion } from './measures-in-force';

/** Conditions that somebody must meet before the parcel leaves. A responsible person is named once, for all orders. */
const acts = ['permit', 'licence', 'registration', 'certificate', 'prescription', 'type-approval', 'dangerous-goods-contract', 'responsible-person'] as const;

/** A prohibition on every channel stops the order; on some, it only narrows the choice of service. A condition is to be met before sending. */
export function restrictionFindings(measures: readonly Measure[], question: ScopeQuestion, quantities: readonly (number | undefined)[] = [], titles: readonly string[] = []): Finding[] {
  return ofKind(measures, 'restriction').flatMap((measure): Finding[] => {
    // What a weak source clears is said with what it leaves open; what a good one clears is silence.
    if (measure.effect === 'allowed' && (measure.confidence !== 'low' || !measure.note)) return [];
    const certainty = appliesToSomeLine(measure.appliesTo, question);
    if (certainty === 'no') return [];
    const wanted = measure.appliesTo.goods;
    const lines = wanted ? linesUnder(measure.appliesTo, question.goodsOfLines ?? []).filter((line) => priceFits(measure.appliesTo, question, line) !== 'no') : [];
    const goods = (wanted ?? []).filter((id) => question.goods.has(id));
    const values = {
      goods,
      ...(measure.authority && { authority: measure.authority }),
      ...(measure.conditions && { conditions: measure.conditions }),
      ...(measure.effect === 'restricted' && measure.appliesTo.channels && { channels: measure.appliesTo.channels }),
      ...(measure.limit && { limit: measure.limit.quantity, unit: measure.limit.unit }),
    };
    const evidence = evidenceOf(measure);
    if (measure.effect === 'allowed') return certainty === 'yes' ? [{ code: 'allowed-unsure', severity: 'info', values, lines, evidence }] : [];
    if (hangsOnOriginAlone(measure.appliesTo, question)) return [{ code: measure.effect, severity: 'info', values: { ...values, origins: measure.appliesTo.origins ?? [] }, lines, evidence }];
    if (measure.effect === 'prohibited') {
      const barred = measure.appliesTo.channels;
      const everywhere = !barred || channels.every((channel) => barred.includes(channel));
      const certain = certainty === 'yes' && measure.confidence !== 'low';
      if (everywhere) return [{ code: 'prohibited', severity: certain ? 'stop' : 'fix', values: { ...values, ...(measure.appliesTo.dispatchedFrom && { from: question.dispatchedFrom }) }, lines, evidence }];
      return [{ code: 'prohibited-on-channel', severity: 'care', values: { ...values, channels: barred ?? [] }, lines, evidence }];
    }
    // A sold piece, and a line whose pieces nobody counted, is at least one piece of the law's, so more of them than its limit are too many for certain; lines of other kinds may each have the limit to themselves.
    const pieces = lines.map((line) => quantities[line] ?? 1);
    const total = pieces.reduce((sum, quantity) => sum + quantity, 0);
    const limit = measure.limit?.unit === 'piece' ? measure.limit.quantity : undefined;
    if (limit !== undefined && total > limit && certainty === 'yes')
      return [{ code: 'restricted', severity: Math.max(...pieces) > limit && measure.confidence !== 'low' ? 'fix' : 'care', values: { ...values, quantity: total }, lines, evidence }];
    // A title that itself claims more than the law lets buyers have ("5000mW") need not be asked about.
    const strongest = measure.limit?.unit === 'milliwatt' && measure.confidence !== 'low' ? Math.max(0, ...lines.map((line) => milliwattsIn(titles[line] ?? '') ?? 0)) : 0;
    if (measure.limit && strongest > measure.limit.quantity && certainty === 'yes') return [{ code: 'restricted', severity: 'fix', values: { ...values, power: strongest }, lines, evidence }];
    // Where the papers are named, a missing one says "fix" itself, and holding them settles the matter.
    const act = acts.filter((condition) => measure.conditions?.includes(condition));
    if (measure.requires?.length || !act.length) return [{ code: 'restricted', severity: 'care', values, lines, evidence }];
    // A weak source alone, and a rule of trade that may not reach a private buyer's parcel, ask for a look, not for a permit.
    const severity = measure.confidence === 'low' || measure.ownUse ? 'care' : 'fix';
    return [{ code: 'restricted', ...(act.every((condition) => condition === 'responsible-person') ? { severity: 'care', once: true } : { severity }), values, lines, evidence }];
  });
}
