import type { Evidence, Finding } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import type { Order } from '../lib/core/trade/order';
import { describeFinding } from '../lib/language/describe-finding';
import type { MessageId } from '../lib/language/translate';
import { SourceLine } from './SourceLine';
import { VerdictMark } from './VerdictMark';
import { useWords } from './words';

/** Where a finding can be settled: a page of the options or a fold of the order. */
export type Remedy = { label: MessageId; options: 'profile' | 'catalogue' } | { label: MessageId; fold: 'documents' | 'charges' | 'route' };

export function remedyOf(finding: Finding): Remedy | undefined {
  switch (finding.code) {
    case 'goods-not-recognised':
    case 'goods-not-looked-at':
    case 'charge-possible':
      return { label: 'remedy.catalogue', options: 'catalogue' };
    case 'document-missing':
      return { label: 'remedy.documents', fold: 'documents' };
    case 'identifier-needed':
      return finding.values.of === 'seller' ? { label: 'remedy.profile', options: 'profile' } : undefined;
    case 'scheme-number-missing':
      return { label: 'remedy.profile', options: 'profile' };
    case 'charge-on-delivery':
    case 'charge-at-checkout':
    case 'levy-due':
      return { label: 'remedy.charges', fold: 'charges' };
    case 'no-service':
    case 'only-freight':
    case 'prohibited-on-channel':
      return { label: 'remedy.route', fold: 'route' };
    default:
      return undefined;
  }
}

/** One finding: how bad, what it is, the button that settles it, and who says so. */
export function FindingItem({ finding, evidence, order, pack, onRemedy }: { finding: Finding; evidence: (Omit<Evidence, 'note'> & { note?: Evidence['note'] | undefined }) | undefined; order: Order; pack: RulePack; onRemedy(remedy: Remedy): void }) {
  const { t, language } = useWords();
  const remedy = remedyOf(finding);
  const about = order.lines.length > 1 && finding.code !== 'goods-not-recognised' ? finding.lines.map((line) => order.lines[line]?.title).filter(Boolean) : [];
  return (
    <li className="finding" data-verdict={finding.severity} data-finding={finding.code}>
      <p>
        <VerdictMark of={finding.severity} /> {describeFinding(finding, order, pack, t, language)}
      </p>
      {about.length > 0 && <p className="quiet">{t('finding.about', { titles: about.join('; ') })}</p>}
      {remedy && (
        <button type="button" onClick={() => onRemedy(remedy)}>
          {t(remedy.label)}
        </button>
      )}
      {evidence && <SourceLine {...evidence} />}
    </li>
  );
}
