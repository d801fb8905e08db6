import { type Charge, type Evidence, evidenceOf } from '../assessment';
import { type Channel, channels, type Measure } from '../regulations/measure.schema';
import { applies, ofKind, type OpenPoint, openPoints, type ScopeQuestion } from '../regulations/measures-in-force';
import { rememberFor } from '../remember';
import { money } from '../trade/money';
import { type Due, dueAmount, dueByLine, isMinimum } from './amount-due';
import { isUnsure } from './charge-findings';
import { advancedFor, advancedOn } from './charges-paid';
import { askOf, bearingOn, type ChargeMeasure, linesCharged, worthOf } from './lines-of-charge';
import { countedBy, relievedBy } from './relief';
import { tariffLines } from './tariff-lines';
import { leastSure, notSurerThan, rateInForce, taxedLines } from './tax-rate-in-force';

/** What is taken on other charges comes after them. */
const step = ({ basis, base }: ChargeMeasure) => (basis === 'advanced' ? 2 : base ? 1 : 0);
const inOrder = rememberFor<readonly Measure[], readonly ChargeMeasure[]>(1);

/** Charges on the goods themselves; the others are taken for the parcel. */
const onGoods: readonly Charge['charge'][] = ['duty', 'flat-duty', 'additional-duty', 'tax', 'levy', 'excise'];

/** Charges the law names for this consignment, each on the lines it means. An ad-valorem charge on a value below its levy's threshold does not fall due. */
export function chargesDue(measures: readonly Measure[], question: ScopeQuestion): Charge[] {
  const found = new Map<string, Charge>();
  for (const measure of inOrder(measures, '', () => [...ofKind(measures, 'charge')].sort((a, b) => step(a) - step(b)))) addCharge(found, measure, measures, question);
  return withoutReplaced([...found.values()], measures, question);
}

/** Adds what one measure takes, if anything, to the charges found before it. Rows of one measure share an id. */
function addCharge(found: Map<string, Charge>, measure: ChargeMeasure, measures: readonly Measure[], question: ScopeQuestion): void {
  const all = question.goodsOfLines?.length ?? 0;
  const meant = linesCharged(measure, question);
  const open = all > 0 && !meant.length ? 'no' : openPoints(measure.appliesTo, askOf(question, meant));
  if (open === 'no') return;
  const left = linesNotRelieved(measure, meant, measures, question);
  if (!left) return;
  const known = found.get(measure.id);
  if (known && isOneFee(measure, known)) return;
  const before = bearingOn([...found.values()], left, all);
  // Where nothing at all is on file, or a charge is open, what will be advanced is open too.
  if (measure.basis === 'advanced' && before.length && question.value && before.every(({ dependsOn }) => !dependsOn) && advancedFor(before, measure, question.value.currency, question.rates) === 0)
    return;
  const charge = chargeOn({ measure, open, left, isPartRelieved: left.length < meant.length }, before, measures, question);
  const isRowOfExamples = measure.appliesTo.hsExamples && known;
  if (isRowOfExamples && open.length) return;
  // The row that names the code takes the place of those that only might.
  if (isRowOfExamples) found.delete(measure.id);
  else if (known?.dependsOn && open.length) return leaveOpen(known, charge, measure);
  found.set(known && !isRowOfExamples ? `${measure.id} ${found.size}` : measure.id, charge);
}

/** Rows of one measure that differ by origin or code are alternatives: one of them may fall due, and which is open. */
function leaveOpen(known: Charge, other: Charge, { note }: ChargeMeasure): void {
  if (known.ratePercent !== other.ratePercent) delete known.ratePercent;
  if (known.evidence.note?.en !== note?.en) known.evidence = withoutNote(known.evidence);
}

/** Of the lines that a charge means those that no relief frees; undefined when a relief frees all. */
function linesNotRelieved(measure: ChargeMeasure, meant: readonly number[], measures: readonly Measure[], question: ScopeQuestion): readonly number[] | undefined {
  if (measure.basis !== 'ad-valorem') return meant;
  // A relief is given at the border: it does not reach a tax taken at the sale (GST up to SGD 400 in Singapore).
  const atSale = measure.collectedBy === 'marketplace' || measure.collectedBy === 'seller';
  const levy = measure.charge === 'tax' ? (atSale ? undefined : 'tax') : ['duty', 'additional-duty'].includes(measure.charge) ? 'duty' : undefined;
  const thresholds = ofKind(measures, 'threshold').filter(
    (other) => other.levy === levy && covers(other.appliesTo.channels, measure.appliesTo.channels),
  );
  if (!thresholds.length) return meant;
  const isRelieved = (some: readonly number[]) => {
    const asked = askOf(question, some);
    return thresholds.some((threshold) => relievedBy(threshold, countedBy(threshold, asked), question.rates) === 'yes' && applies(threshold.appliesTo, asked) === 'yes');
  };
  const left = meant.length < 2 ? (isRelieved(meant) ? [] : meant) : meant.filter((line) => !isRelieved([line]));
  return left.length ? left : undefined;
}

/** A relief helps a charge only if it reaches every channel the charge is taken on. */
function covers(relief: readonly Channel[] | undefined, charge: readonly Channel[] | undefined): boolean {
  return !relief || (charge ?? channels).every((channel) => relief.includes(channel));
}

/** One fee for the parcel, though several of its goods have a row of it: so much, or a share of the whole value (the Swiss post's 3 %). */
function isOneFee(measure: ChargeMeasure, known: Charge): boolean {
  const isForParcel = measure.basis === 'per-consignment' || (!onGoods.includes(measure.charge) && known.basis === measure.basis);
  return isForParcel && !known.dependsOn && String(known.channels) === String(measure.appliesTo.channels);
}

interface Part {
  measure: ChargeMeasure;
  /** What decides whether the charge falls due at all. */
  open: readonly OpenPoint[];
  left: readonly number[];
  isPartRelieved: boolean;
}

/** The charge that one measure takes on some lines, with its amount where nothing is open. */
function chargeOn({ measure, open, left, isPartRelieved }: Part, before: readonly Charge[], measures: readonly Measure[], question: ScopeQuestion): Charge {
  const all = question.goodsOfLines?.length ?? 0;
  const part = askOf(question, left);
  const units = unitsOf(measure, part);
  // Of a list that is longer than its examples neither the rate nor the remark of one of them is that of this code.
  const isSample = measure.appliesTo.hsExamples && open.length > 0;
  const atRateOfGoods = !isSample && measure.ratePercent === undefined && measure.charge === 'tax' && measure.basis === 'ad-valorem' && !measure.ownRate;
  const rate = atRateOfGoods ? rateInForce(measures, part) : undefined;
  const value = onGoods.includes(measure.charge) ? worthOf(question, left) : question.value;
  const lines = atRateOfGoods && !rate && !open.length ? taxedLines(measures, part, value) : undefined;
  const ratePercent = isSample ? undefined : (measure.ratePercent ?? rate?.ratePercent);
  // Where all that would be advanced hangs on something open, the fee for it does.
  const hangs = [...new Set([...open, ...(measure.basis === 'advanced' ? advancedOn(before, measure) : [])])];
  // What is taken off counts once for the parcel: how it falls on some of the lines is not known.
  const isShared = left.length < all && measure.deduction !== undefined && onGoods.includes(measure.charge);
  const reckoned: Due = hangs.length || isShared ? {} : lines ? dueByLine(measure, lines, question.rates, before) : dueAmount(measure, ratePercent, units, { ...part, value }, before);
  // A relief of some goods beside others may not hold for the mixed parcel.
  const due: Due = (isPartRelieved || measure.atLeast) && reckoned.amount ? { atLeast: reckoned.amount } : reckoned;
  return {
    charge: measure.charge,
    basis: measure.basis,
    payer: measure.payer,
    evidence: isSample ? withoutNote(evidenceOf(measure)) : notSurerThan(evidenceOf(measure), rate ?? leastSure(lines), part),
    ...(measure.collectedBy && { collectedBy: measure.collectedBy }),
    ...(hangs.length > 0 && { dependsOn: hangs }),
    ...due,
    ...(due.amount && isMinimum(measure, due.amount, question.rates) && { isMinimum: true }),
    ...(!due.amount && !due.atLeast && !(hangs.length > open.length) && measure.minimum && { atLeast: money(measure.minimum.amount, measure.minimum.currency) }),
    ...(!due.amount && measure.maximum && { atMost: money(measure.maximum.amount, measure.maximum.currency) }),
    ...(ratePercent !== undefined && { ratePercent }),
    ...(due.amount && measure.deduction && { deduction: money(measure.deduction.amount, measure.deduction.currency) }),
    ...(units !== undefined && { units }),
    ...(measure.appliesTo.channels && { channels: measure.appliesTo.channels }),
    ...(left.length !== all && left.length > 0 && onGoods.includes(measure.charge) && { lines: [...left] }),
  };
}

/** How often a fixed sum is taken; undefined where the law does not count, or where the number of tariff lines or pieces is not known. */
function unitsOf({ basis }: ChargeMeasure, { tariff, pieces }: ScopeQuestion): number | undefined {
  if (basis === 'per-tariff-line') return tariffLines(tariff ?? []);
  if (basis === 'per-consignment') return 1;
  if (basis !== 'per-item') return undefined;
  return pieces?.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

/** A charge that another stands in place of falls away; where it is open or unsure whether the other falls due, so is the first. */
function withoutReplaced(charges: readonly Charge[], measures: readonly Measure[], question: ScopeQuestion): Charge[] {
  const inPlace = ofKind(measures, 'charge').filter(({ insteadOf }) => insteadOf);
  const standsFor = (one: Charge) => charges.filter(({ evidence }) => inPlace.some(({ id, insteadOf }) => id === evidence.id && insteadOf?.includes(one.evidence.id)));
  const everyLine = question.goodsOfLines?.map((_, line) => line) ?? [];
  return charges.flatMap((one): Charge[] => {
    const others = standsFor(one);
    const sure = others.filter((other) => other.amount && !isUnsure(other));
    const left = (one.lines ?? everyLine).filter((line) => !sure.some(({ lines }) => !lines || lines.includes(line)));
    if (sure.length && !left.length) return [];
    if (sure.length) {
      const value = worthOf(question, left);
      const { amount: _, atLeast: __, ...open } = one;
      return [{ ...open, lines: left, ...(value && one.ratePercent !== undefined && { amount: { amountMinor: Math.round((value.amountMinor * one.ratePercent) / 100), currency: value.currency } }) }];
    }
    if (!others.length || one.dependsOn) return [one];
    const { amount: _, atLeast: __, ...open } = one;
    return [{ ...open, dependsOn: ['hs-code'] }];
  });
}

const withoutNote = ({ note: _, ...evidence }: Evidence): Evidence => evidence;
