import { useId } from 'react';
import type { DocumentType } from '../lib/core/regulations/measure.schema';
import type { Answer } from './RegistrationField';
import { SavedNote, useSaveState } from './SavedNote';
import { useWords } from './words';

/** A paper that a seller settles once for a destination: not answered, none, or there. */
export function OncePaper({ paper, answer, onSave }: { paper: DocumentType; answer: Answer; onSave(answer: Answer): Promise<void> }) {
  const { t, local } = useWords();
  const id = useId();
  const [state, run] = useSaveState();
  return (
    <li className="box">
      <div className="field">
        <label htmlFor={id}>{local(paper.name)}</label>
        <p className="quiet">{local(paper.what)}</p>
        <div className="row">
          <select id={id} className="grow" value={typeof answer === 'string' ? answer : 'held'} onChange={(event) => run(onSave(event.target.value === 'held' ? { held: 'yes' } : event.target.value === 'none' ? 'none' : 'open'))}>
            <option value="open">{t('profile.not-answered')}</option>
            <option value="none">{t('profile.none')}</option>
            <option value="held">{t('profile.have')}</option>
          </select>
          <SavedNote state={state} />
        </div>
      </div>
    </li>
  );
}
