import type { Finding } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Order } from '../core/trade/order';
import { describeFinding, documentName, word } from './describe-finding';
import type { Language, Translate } from './translate';

/** Findings that are read as one: the first of them and the others, in the order of their weight. */
export type FindingGroup = readonly [Finding, ...Finding[]];

const keyOf = (finding: Finding, index: number) =>
  finding.once && finding.severity === 'care' ? 'set-up'
  : finding.severity === 'care' && finding.values.of === 'consignee' ? 'buyer'
  : finding.code === 'restricted' && finding.severity === 'care' && finding.values.quantity === undefined ? `conditions ${finding.lines.join()} ${JSON.stringify([finding.values.goods, finding.values.channels, finding.evidence?.ownUse])}`
  : `alone ${index}`;

/** All set-up that is done once is one point, and so are all questions to the buyer and all conditions on the same goods. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, index) => {
    const key = keyOf(finding, index);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  });
  return [...groups.values()] as unknown as FindingGroup[];
}

/** What is asked for: "EU responsible person", "LUCID packaging register number", the buyer's number or paper. */
export function setUpName({ code, values }: Finding, pack: RulePack, translate: Translate, language: Language): string {
  if (code === 'document-missing') return documentName(String(values.document), language, pack);
  if (code === 'identifier-needed') return String((language === 'en' ? undefined : values.nameZh) ?? values.name);
  return word('responsible-person', translate);
}

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
  // Authorities and limits differ from rule to rule: each stands with its own note.
  const { authority: _, limit: __, unit: ___, conditions: ____, ...values } = first.values;
  return describeFinding({ ...first, values: { ...values, ...(conditions.length > 0 && { conditions }) } }, order, pack, translate, language);
}
