import type { Assessment } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import { setUpName } from '../lib/language/group-findings';
import { setUpOf } from '../lib/language/set-up';
import { useWords } from './words';

/** What a seller settles once for a destination: said once above the orders, with the way to the profile. */
export function SetUpNote({ assessments, pack, onOptions }: { assessments: readonly Assessment[]; pack: RulePack; onOptions(page: string): void }) {
  const { t, language, territory, comma } = useWords();
  const places = setUpOf(assessments);
  if (!places.length) return null;
  return (
    <details className="health" data-verdict="care">
      <summary>{t('panel.set-up', { count: places.length })}</summary>
      <ul>
        {places.map(({ destination, findings }) => (
          <li key={destination}>{t('panel.set-up-line', { place: territory(destination), names: findings.map((finding) => setUpName(finding, pack, t, language)).join(comma) })}</li>
        ))}
      </ul>
      <button type="button" onClick={() => onOptions('profile')}>
        {t('remedy.profile')}
      </button>
    </details>
  );
}
