import { useEffect, useMemo, useState } from 'react';
import type { Assessment } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import { ExportButtons, type OnExport } from './ExportButtons';
import { customsPapers, filledPapers, paperState } from '../lib/export/customs-papers';
import { notesOnce } from '../lib/language/notes-once';
import { isUnknown } from '../lib/language/order-sorting';
import { SourceLine } from './SourceLine';
import { useWords } from './words';

/** The checklist of one order. A tick belongs to this order alone; what the seller always holds stands in the profile. */
export function DocumentsFold({ assessment, pack, ticked, onTick, onExport }: { assessment: Assessment; pack: RulePack; ticked: readonly string[]; onTick(document: string, held: boolean): void; onExport: OnExport }) {
  const { t, document: nameOf, word, local } = useWords();
  // What was ticked a moment ago and is not stored yet: the box shows the click, not the round trip.
  const [clicked, setClicked] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(() => setClicked({}), [assessment]);
  const filled = useMemo(() => filledPapers(customsPapers(assessment, pack)), [assessment, pack]);
  return (
    <>
      {assessment.documents.length === 0 && <p>{t(isUnknown(assessment) ? 'documents.unknown' : 'documents.none')}</p>}
      <ul className="checklist">
        {notesOnce(assessment.documents, ({ evidence }) => evidence).map(({ one, evidence }) => {
          const kind = pack.documents.get(one.document);
          const state = paperState(one, assessment, pack, filled);
          const prefilled = kind?.fillable === true;
          const fromProfile = one.state === 'held' && !prefilled && !ticked.includes(one.document);
          return (
            <li key={one.document} data-document={one.document} data-state={one.state}>
              <label>
                <input type="checkbox" checked={clicked[one.document] ?? (one.state === 'held' && state !== 'not-filled')} disabled={prefilled || fromProfile || one.state === 'of-carrier'} onChange={(event) => {
                    setClicked({ ...clicked, [one.document]: event.target.checked });
                    onTick(one.document, event.target.checked);
                  }} />
                <span>
                  <b>{nameOf(one.document)}</b> · {t(`checklist.document.${state}`)}
                  {!['when-asked', 'not-filled', 'once'].includes(state) && ` · ${word(one.requirement)}`}
                </span>
              </label>
              <div className="under-check">
                {(state === 'prefilled' || fromProfile) && <p className="quiet">{t(prefilled ? 'documents.prefilled' : 'documents.from-profile')}</p>}
                {kind && (
                  <p>
                    {local(kind.what)} {t('documents.issued-by', { issuer: word(kind.issuedBy) })}
                    {kind.usualWorkingDays !== null && ` ${t('documents.takes', { days: kind.usualWorkingDays })}`}
                  </p>
                )}
                {evidence && <SourceLine {...evidence} />}
              </div>
            </li>
          );
        })}
      </ul>
      <ExportButtons shown={[assessment]} onExport={onExport} hint={t('export.one', { order: assessment.order.id })} />
    </>
  );
}
