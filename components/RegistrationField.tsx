import { useId } from 'react';
import { AutosaveText } from './AutosaveText';
import { numberProblem, type Registration } from '../lib/core/regulations/registrations';
import { SavedNote, useSaveState } from './SavedNote';
import { useWords } from './words';

export type Answer = { held: string } | 'none' | 'open';

/** One scheme or number: not answered, none, held with its number, or held by the marketplace. */
export function RegistrationField({ registration, answer, onSave }: { registration: Registration; answer: Answer; onSave(answer: Answer): Promise<void> }) {
  const { t, local, territory, comma } = useWords();
  const id = useId();
  const [state, run] = useSaveState();
  const { name, places, byMarketplace, hasNumber } = registration;
  const value = typeof answer === 'string' ? undefined : answer.held;
  const choice = typeof answer === 'string' ? answer : value === 'marketplace' ? 'marketplace' : 'own';
  const choose = (chosen: string): Answer => (chosen === 'none' || chosen === 'open' ? chosen : { held: chosen === 'marketplace' ? 'marketplace' : 'yes' });
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
          <select id={id} className="grow" value={choice} onChange={(event) => run(onSave(choose(event.target.value)))}>
            <option value="open">{t('profile.not-answered')}</option>
            <option value="none">{t('profile.none')}</option>
            <option value="own">{t(hasNumber ? 'profile.own-number' : 'profile.take-part')}</option>
            {byMarketplace && <option value="marketplace">{t('profile.by-marketplace')}</option>}
          </select>
          <SavedNote state={state} />
        </div>
      </div>
      {choice === 'own' && hasNumber && <AutosaveText label={t('profile.number', { name: local(name) })} hint={registration.prefix && t('fact.prefix', { prefix: registration.prefix })} value={value === 'yes' ? '' : (value ?? '')} check={check} onSave={(text) => onSave({ held: text || 'yes' })} />}
    </li>
  );
}
