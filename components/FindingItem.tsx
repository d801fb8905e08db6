import type { Evidence, Finding } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import type { Order } from '../lib/core/trade/order';
import { describeGroup, type FindingGroup, foldsRules } from '../lib/language/group-findings';
import type { MessageId } from '../lib/language/translate';
import { SourceLine } from './SourceLine';
import { VerdictMark } from './VerdictMark';
import { useWords } from './words';

/** Where a finding can be settled: a page of the options or a fold of the order. */
export type Remedy = { label: MessageId; options: 'profile' | 'catalogue' } | { label: MessageId; fold: 'documents' | 'charges' | 'route' };

export function remedyOf(finding: Finding): Remedy | undefined {
  if (finding.once) return { label: 'remedy.profile', options: 'profile' };
  // Looked up for another way of sending: no catalogue changes that.
  if (finding.code === 'goods-not-looked-at' && finding.values.channels) return { label: 'remedy.route', fold: 'route' };
  const { dependsOn } = finding.values;
  // A catalogue knows the origin and the code of an article, not the value of this order, the region or who delivers.
  if (finding.code === 'charge-possible' && Array.isArray(dependsOn) && dependsOn.some((one) => one !== 'origin' && one !== 'hs-code')) return { label: 'remedy.charges', fold: 'charges' };
  switch (finding.code) {
    case 'goods-not-recognised':
    case 'goods-not-looked-at':
    case 'charge-possible':
      return { label: 'remedy.catalogue', options: 'catalogue' };
    case 'document-missing':
      return { label: 'remedy.documents', fold: 'documents' };
    case 'scheme-of-marketplace':
    case 'scheme-taken':
    case 'needs-agreement':
      return { label: 'remedy.profile', options: 'profile' };
    case 'charge-on-delivery':
    case 'charge-on-seller':
    case 'charge-unsure':
    case 'charge-at-checkout':
    case 'levy-due':
      return { label: 'remedy.charges', fold: 'charges' };
    case 'no-service':
    case 'only-freight':
    case 'freight-by-weight':
    case 'ask-carrier':
    case 'prohibited-on-channel':
      return { label: 'remedy.route', fold: 'route' };
    default:
      return undefined;
  }
}

type Backing = Omit<Evidence, 'note'> & { note?: Evidence['note'] | undefined };

/** What is read as one: how bad, what it is, the button that settles it, and who says so. */
export function FindingItem({ group, evidenceOf, order, pack, onRemedy }: { group: FindingGroup; evidenceOf(finding: Finding): Backing | undefined; order: Order; pack: RulePack; onRemedy(remedy: Remedy): void }) {
  const { t, language } = useWords();
  const [finding] = group;
  const remedy = remedyOf(finding);
  const about = order.lines.length > 1 && !['goods-not-recognised', 'quantity-missing'].includes(finding.code) ? finding.lines.map((line) => order.lines[line]?.title).filter(Boolean) : [];
  // One measure may back several findings of a group: it is named once.
  const backings = new Map(group.flatMap((one) => {
    const evidence = evidenceOf(one);
    return [...(evidence ? [evidence] : []), ...(one.further ?? [])].map((backing): [string, Backing] => [backing.id, backing]);
  }));
  const sources = [...backings].map(([id, evidence]) => <SourceLine key={id} {...evidence} />);
  return (
    <li className="finding" data-verdict={finding.severity} data-finding={finding.code}>
      <p>
        <VerdictMark of={finding.severity} /> {describeGroup(group, order, pack, t, language)}
      </p>
      {about.length > 0 && <p className="quiet">{t('finding.about', { titles: about.join('; ') })}</p>}
      {remedy && (
        <button type="button" onClick={() => onRemedy(remedy)}>
          {t(remedy.label)}
        </button>
      )}
      {foldsRules(group) && backings.size > 0 ? (
        <details className="inner">
          <summary>{t(finding.further ? 'finding.rules-behind' : 'finding.once-rules', { count: backings.size })}</summary>
          {sources}
        </details>
      ) : (
        sources
      )}
    </li>
  );
}
