import { useId } from 'react';
import { AutosaveText } from './AutosaveText';
import { numberProblem, type Registration } from './profile-fields';
import { SavedNote, useSaveState } from './SavedNote';
import { useWords } from './words';

/** One scheme or number: not held, held with its number, or held by the marketplace. `undefined` means not held. */
export function RegistrationField({ registration, value, onSave }: { registration: Registration; value: string | undefined; onSave(value: string | undefined): Promise<void> }) {
  const { t, local, territory, comma } = useWords();
  const id = useId();
  const [state, run] = useSaveState();
  const { name, places, byMarketplace, hasNumber } = registration;
  const choice = value === undefined ? 'no' : value === 'marketplace' ? 'marketplace' : 'own';
  const check = (text: string) => {
    const problem = text ? numberProblem(text, registration) : undefined;
    return problem && t(`profile.wrong-${problem.code}`, { prefix: '', lengths: '', ...problem });
  };
  return (
    <li className="box">
      <div className="field">
        <label htmlFor={id}>{local(name)}</label>
        <p className="quiet">{[...new Set(places.map(territory))].join(comma)}</p>
        <div className="row">
          <select id={id} className="grow" value={choice} onChange={(event) => run(onSave(event.target.value === 'no' ? undefined : event.target.value === 'marketplace' ? 'marketplace' : 'yes'))}>
            <option value="no">{t('profile.not-held')}</option>
            <option value="own">{t(hasNumber ? 'profile.own-number' : 'profile.take-part')}</option>
            {byMarketplace && <option value="marketplace">{t('profile.by-marketplace')}</option>}
          </select>
          <SavedNote state={state} />
        </div>
      </div>
      {choice === 'own' && hasNumber && <AutosaveText label={t('profile.number', { name: local(name) })} hint={registration.prefix && t('fact.prefix', { prefix: registration.prefix })} value={value === 'yes' ? '' : (value ?? '')} check={check} onSave={(text) => onSave(text || 'yes')} />}
    </li>
  );
}
