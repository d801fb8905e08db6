import { useId, useRef, useState } from 'react';
import { AutosaveText } from './AutosaveText';
import { useWords } from './words';

export interface DataState {
  readings: number;
  orders: number;
  catalogue: number;
  bytes?: number | undefined;
}

/** What is kept, for how long, and the way to be rid of it. */
export function DataPage({ data, retentionDays, onRetention, onDeleteAll }: { data: DataState | undefined; retentionDays: number; onRetention(days: number): Promise<void>; onDeleteAll(): Promise<void> }) {
  const { t, number } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [state, setState] = useState<'idle' | 'deleted' | 'not-deleted'>('idle');
  return (
    <div className="stack">
      <p>{t('data.hint')}</p>
      {data && (
        <dl className="pairs box">
          <div>
            <dt>{t('data.orders')}</dt>
            <dd>{number(data.orders)}</dd>
          </div>
          <div>
            <dt>{t('data.catalogue')}</dt>
            <dd>{number(data.catalogue)}</dd>
          </div>
          {data.bytes !== undefined && (
            <div>
              <dt>{t('data.bytes')}</dt>
              <dd>{t('data.megabytes', { count: number(Math.round(data.bytes / 104_857.6) / 10) })}</dd>
            </div>
          )}
          <div>
            <dt>{t('data.sent')}</dt>
            <dd>{number(0)}</dd>
          </div>
        </dl>
      )}
      <AutosaveText
        label={t('data.retention')}
        hint={t('data.retention-hint')}
        type="number"
        min={1}
        max={365}
        value={String(retentionDays)}
        check={(text) => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 365 ? undefined : t('data.wrong-days'))}
        onSave={(text) => onRetention(Number(text))}
      />
      <section className="stack">
        <h3>{t('data.delete')}</h3>
        <p>{t('data.delete-hint')}</p>
        <div className="row">
          <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
            {t('data.delete')}
          </button>
          <span role="status">{state !== 'idle' && t(`data.${state}`)}</span>
        </div>
      </section>
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <div className="stack">
          <h3 id={`${id}-title`}>{t('data.confirm')}</h3>
          <p>{t('data.confirm-hint')}</p>
          <div className="row">
            <button
              type="button"
              className="danger"
              onClick={() => {
                dialog.current?.close();
                onDeleteAll().then(
                  () => setState('deleted'),
                  () => setState('not-deleted'),
                );
              }}
            >
              {t('data.confirm-yes')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {t('import.cancel')}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
