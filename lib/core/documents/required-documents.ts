import { type Evidence, evidenceOf, type RequiredDocument } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { hangsOnOriginAlone, linesUnder, ofKind, ofSomeLine, openPoints, type OpenPoint, type ScopeQuestion } from '../regulations/measures-in-force';

/** A source too weak to hold a parcel back for, or a rule that may not reach it. */
const isUnsure = ({ confidence, ownUse }: Evidence): boolean => confidence === 'low' || ownUse !== undefined;

/**
 * Documents this consignment needs, each once, with whether the seller holds it.
 * `fillable` are those Tidewaiter writes from the order, which count as held; `ofCarrier` those the carrier makes out.
 */
export function requiredDocuments(
  measures: readonly Measure[],
  question: ScopeQuestion,
  held: ReadonlySet<string>,
  fillable: ReadonlySet<string>,
  ofCarrier: ReadonlySet<string>,
): RequiredDocument[] {
  const found = new Map<string, RequiredDocument>();
  const add = (document: string, requirement: RequiredDocument['requirement'], measure: Measure, open: readonly OpenPoint[]) => {
    const lines = measure.appliesTo.goods ? linesUnder(measure.appliesTo, question.goodsOfLines ?? []) : [];
    const known = found.get(document);
    if (known) {
      known.lines = [...new Set([...known.lines, ...lines])].sort((a, b) => a - b);
      const isFirstToDemand = requirement !== 'when-asked' && known.requirement === 'when-asked';
      // Told with the source that demands it, and with the surer one of two.
      if (isFirstToDemand || (isUnsure(known.evidence) && !isUnsure(evidenceOf(measure)) && (requirement === 'when-asked') === (known.requirement === 'when-asked'))) known.evidence = evidenceOf(measure);
      if (isFirstToDemand) known.requirement = requirement;
      if (known.channels && measure.appliesTo.channels) known.channels = [...new Set([...known.channels, ...measure.appliesTo.channels])];
      else delete known.channels;
      if (!open.length) delete known.dependsOn;
      return;
    }
    const state = held.has(document) || fillable.has(document) ? 'held' : ofCarrier.has(document) ? 'of-carrier' : 'missing';
    found.set(document, { document, state, requirement, lines, evidence: evidenceOf(measure), ...(measure.appliesTo.channels && { channels: measure.appliesTo.channels }), ...(open.length > 0 && { dependsOn: [...open] }) });
  };
  for (const measure of ofKind(measures, 'document')) {
    const open = openPoints(ofSomeLine(measure.appliesTo, question), question);
    if (open !== 'no') add(measure.document, measure.requirement, measure, open);
  }
  for (const measure of ofKind(measures, 'restriction')) {
    if (measure.effect !== 'restricted' || !measure.requires || hangsOnOriginAlone(measure.appliesTo, question)) continue;
    const open = openPoints(ofSomeLine(measure.appliesTo, question), question);
    if (open !== 'no') for (const document of measure.requires) add(document, 'for-goods', measure, open);
  }
  return [...found.values()];
}
