import type { Finding } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Order } from '../core/trade/order';
import { describeFinding, documentName, word } from './describe-finding';
import type { Language, Translate } from './translate';

/** Findings that are read as one: the first of them and the others, in the order of their weight. */
export type FindingGroup = readonly [Finding, ...Finding[]];

/** What the goods themselves bear or come with, whoever sends them: a permit or a limit is of the parcel and stands alone. */
const ofProduct: ReadonlySet<string> = new Set(['certificate', 'labelling', 'responsible-person', 'type-approval']);

/** A rule that asks nothing but marks and certificates of the goods. Those of several kinds in one line (a device, its radio, its battery) are one point. */
const asksOfProduct = ({ code, severity, values, evidence }: Finding): boolean => code === 'restricted' && severity === 'care' && values.quantity === undefined && values.limit === undefined && values.power === undefined && !evidence?.ownUse && Array.isArray(values.goods) && values.goods.length > 0 && Array.isArray(values.conditions) && values.conditions.length > 0 && values.conditions.every((one) => ofProduct.has(one));

const keyOf = (finding: Finding, index: number) =>
  finding.once && finding.severity === 'care' ? 'set-up'
  : finding.severity === 'care' && finding.values.of === 'consignee' && !finding.values.dependsOn ? 'buyer'
  : finding.code === 'restricted' && finding.severity === 'care' && finding.values.quantity === undefined ? `conditions ${finding.lines.join()} ${JSON.stringify([Array.isArray(finding.values.goods) ? [...finding.values.goods].sort() : undefined, finding.values.channels, finding.evidence?.ownUse])}`
  : `alone ${index}`;

/** Puts groups of one key together, each where its first stood. */
function gather(groups: readonly FindingGroup[], key: (group: FindingGroup, index: number) => string): FindingGroup[] {
  const found = new Map<string, FindingGroup>();
  groups.forEach((group, index) => {
    const name = key(group, index);
    const known = found.get(name);
    found.set(name, known ? [...known, ...group] : group);
  });
  return [...found.values()];
}

/** All set-up that is done once is one point, and so are all questions to the buyer, all marks of one article and all conditions on the same goods. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const grouped = gather(findings.map((finding): FindingGroup => [finding]), ([finding], index) => keyOf(finding, index));
  const ofLine = ([{ lines, values }]: FindingGroup) => `product ${lines.join()} ${JSON.stringify(values.channels)}`;
  return gather(grouped, (group, index) => (group.every(asksOfProduct) ? ofLine(group) : `alone ${index}`));
}

/** What is asked for: "EU responsible person", "LUCID packaging register number", the buyer's number or paper. */
export function setUpName({ code, values }: Finding, pack: RulePack, translate: Translate, language: Language): string {
  if (code === 'document-missing') return documentName(String(values.document), language, pack);
  if (code === 'identifier-needed') return String((language === 'en' ? undefined : values.nameZh) ?? values.name);
  return word('responsible-person', translate);
}

/** Whether the rules behind a group are many and general enough to be read on demand. */
export const foldsRules = (group: FindingGroup): boolean => group[0].once === true || group[0].further !== undefined || (group.length > 1 && group.every(asksOfProduct));

const isSetUp = ([first]: FindingGroup) => first.once === true && first.severity === 'care';

/** The sentence for a group. A group of one reads as its finding. */
export function describeGroup(group: FindingGroup, order: Order, pack: RulePack, translate: Translate, language: Language): string {
  const [first, ...others] = group;
  const separator = language === 'en' ? ', ' : '、';
  if (isSetUp(group)) {
    const named = group.filter(({ code }) => code !== 'restricted');
    return translate('finding.set-up', { names: [...new Set((named.length ? named : group).map((one) => setUpName(one, pack, translate, language)))].join(separator) });
  }
  if (first.values.of === 'consignee' && others.length) return translate('finding.ask-buyer', { names: group.map((one) => setUpName(one, pack, translate, language)).join(separator) });
  if (!others.length) return describeFinding(first, order, pack, translate, language);
  const conditions = [...new Set(group.flatMap(({ values }) => (values.conditions as string[] | undefined) ?? []))];
  const goods = [...new Set(group.flatMap(({ values }) => (values.goods as string[] | undefined) ?? []))];
  // Authorities and limits differ from rule to rule: each stands with its own note.
  const { authority: _, limit: __, unit: ___, conditions: ____, ...values } = first.values;
  return describeFinding({ ...first, values: { ...values, ...(goods.length > 0 && { goods }), ...(conditions.length > 0 && { conditions }) } }, order, pack, translate, language);
}
