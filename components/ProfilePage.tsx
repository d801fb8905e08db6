import { useId, useMemo, useState } from 'react';
import type { RulePack } from '../lib/core/regulations/pack';
import { countries } from '../lib/language/countries';
import { searchKey } from '../lib/language/search-places';
import { AutosaveText } from './AutosaveText';
import { Combobox } from './Combobox';
import { Flag } from './Flag';
import { buyerNumbersOf, registrationsOf } from '../lib/core/regulations/registrations';
import { OncePaper } from './OncePaper';
import { type Answer, RegistrationField } from './RegistrationField';
import { SavedNote, useSaveState } from './SavedNote';
import { useWords } from './words';

export interface ProfileValues {
  dispatchFrom: string;
  countryOfOrigin?: string | undefined;
  handlingDays: number;
  registrations: Record<string, string>;
  documents: string[];
  lacking: string[];
}

/** A country chosen from the list; half-typed text changes nothing. */
function CountryField({ label, hint, value, onSave }: { label: string; hint?: string; value: string | undefined; onSave(code: string | undefined): Promise<void> }) {
  const { t, language, territory } = useWords();
  const places = useMemo(() => countries(language), [language]);
  const [text, setText] = useState<string>();
  const [state, run] = useSaveState();
  const known = value ? territory(value) : '';
  return (
    <div className="field">
      <Combobox
        label={label}
        placeholder={t('lookup.country-example')}
        items={places}
        text={text ?? known}
        picture={({ id }) => (
          <>
            <Flag code={id} /> <b>{id}</b>{' '}
          </>
        )}
        onText={(typed) => {
          setText(typed);
          if (!typed && hint) run(onSave(undefined));
        }}
        onPick={({ id }) => {
          setText(undefined);
          run(onSave(id));
        }}
      />
      {hint && <p className="quiet">{hint}</p>}
      <SavedNote state={state} />
      {text !== undefined && text !== '' && <p className="wrong">{t('profile.pick-country', { country: known || t('profile.origin-clear') })}</p>}
    </div>
  );
}

/** Who sends: what every order is judged by. Each field saves itself. */
export function ProfilePage({ profile, pack, onSave }: { profile: ProfileValues; pack: RulePack | undefined; onSave(change: Partial<ProfileValues>): Promise<void> }) {
  const { t, language, local, territory, comma } = useWords();
  const searchId = useId();
  const [wanted, setWanted] = useState('');
  const registrations = useMemo(() => (pack ? registrationsOf(pack) : []), [pack]);
  const buyerNumbers = useMemo(() => (pack ? buyerNumbersOf(pack) : []), [pack]);
  const papers = useMemo(() => [...(pack?.documents.values() ?? [])].filter(({ fillable }) => !fillable).sort((a, b) => local(a.name).localeCompare(local(b.name), language)), [pack, language, local]);
  const [papersState, savePapers] = useSaveState();
  // A hundred questions: one types the country, the number or the paper.
  const membersOf = (place: string) => (wanted && /[a-z]/.test(place) ? (pack?.territories ?? []).filter(({ inherits }) => inherits.includes(place)).map(({ code }) => territory(code)) : []);
  const isWanted = (texts: readonly (string | undefined)[]) => searchKey(texts.join(' ')).includes(searchKey(wanted));
  const shownNumbers = registrations.filter(({ id, name, places }) => isWanted([id, name.en, name.zh, ...places, ...places.map(territory), ...places.flatMap(membersOf)]));
  const shownPapers = papers.filter(({ id, name }) => isWanted([id, name.en, name.zh]));
  // Asked for by the number's name alone: who types a country wants what he fills in himself.
  const ofBuyer = wanted.trim().length > 1 ? buyerNumbers.filter(({ id, name }) => [id, name.en, name.zh].some((text) => searchKey(text ?? '').includes(searchKey(wanted)))) : [];
  const nothingFound = wanted !== '' && shownNumbers.length + shownPapers.length === 0;
  const answerOf = (id: string, held: string | undefined): Answer => (held !== undefined ? { held } : profile.lacking.includes(id) ? 'none' : 'open');
  const lackingWith = (id: string, answer: Answer) => [...profile.lacking.filter((other) => other !== id), ...(answer === 'none' ? [id] : [])];
  const register = (id: string, answer: Answer) => {
    const { [id]: _, ...others } = profile.registrations;
    return onSave({ registrations: typeof answer === 'string' ? others : { ...others, [id]: answer.held }, lacking: lackingWith(id, answer) });
  };
  const keep = (id: string, answer: Answer) => {
    const others = profile.documents.filter((other) => other !== id);
    return onSave({ documents: typeof answer === 'string' ? others : [...others, id], lacking: lackingWith(id, answer) });
  };
  return (
    <div className="stack">
      <CountryField label={t('profile.dispatch')} value={profile.dispatchFrom} onSave={async (code) => (code ? onSave({ dispatchFrom: code }) : undefined)} />
      <CountryField label={t('profile.origin')} hint={t('profile.origin-hint')} value={profile.countryOfOrigin} onSave={(code) => onSave({ countryOfOrigin: code })} />
      <AutosaveText
        label={t('profile.handling')}
        hint={t('profile.handling-hint')}
        type="number"
        min={0}
        max={60}
        value={String(profile.handlingDays)}
        check={(text) => (/^\d{1,2}$/.test(text) && Number(text) <= 60 ? undefined : t('profile.wrong-days'))}
        onSave={(text) => onSave({ handlingDays: Number(text) })}
      />
      <div className="field">
        <label htmlFor={searchId}>{t('profile.search')}</label>
        <input id={searchId} type="search" placeholder={t('profile.search-example')} value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <p role="status" className={wanted ? 'quiet' : 'unseen'}>
          {wanted && t('profile.found', { numbers: shownNumbers.length, papers: shownPapers.length })}
          {nothingFound && !ofBuyer.length && ` ${t('profile.found-nothing')}`}
        </p>
        {ofBuyer.map(({ id, name, places }) => (
          <p key={`${id}-${name.en}`} className="notice" data-verdict="care">
            {t('profile.of-buyer', { name: local(name), places: places.map(territory).join(comma) })}
          </p>
        ))}
      </div>
      <section className="stack" hidden={wanted !== '' && shownNumbers.length === 0}>
        <h3>{t('profile.registrations')}</h3>
        <p className="quiet">{t('profile.registrations-hint')}</p>
        {pack && registrations.length === 0 && <p>{t('profile.no-registrations')}</p>}
        <ul className="two-columns">
          {shownNumbers.map((registration) => (
            <RegistrationField key={registration.id} registration={registration} answer={answerOf(registration.id, profile.registrations[registration.id])} onSave={(answer) => register(registration.id, answer)} />
          ))}
        </ul>
      </section>
      <fieldset hidden={wanted !== '' && shownPapers.length === 0}>
        <legend>
          <h3>{t('profile.documents')}</h3>
        </legend>
        <p className="quiet">
          {t('profile.documents-hint')} <SavedNote state={papersState} />
        </p>
        <ul className="two-columns">
          {shownPapers.filter(({ once }) => once).map((paper) => (
            <OncePaper key={paper.id} paper={paper} answer={answerOf(paper.id, profile.documents.includes(paper.id) ? 'yes' : undefined)} onSave={(answer) => keep(paper.id, answer)} />
          ))}
          {shownPapers.filter(({ once }) => !once).map((paper) => (
            <li key={paper.id}>
              <label className="check">
                <input type="checkbox" checked={profile.documents.includes(paper.id)} onChange={(event) => savePapers(onSave({ documents: event.target.checked ? [...profile.documents, paper.id] : profile.documents.filter((id) => id !== paper.id) }))} />
                <span>
                  {local(paper.name)}
                  <span className="quiet"> {local(paper.what)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
}
