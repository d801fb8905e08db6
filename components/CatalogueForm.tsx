import { X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RulePack } from '../lib/core/regulations/pack';
import { type CatalogueColumn, type CatalogueItem, checkItem, countryOf } from '../lib/export/catalogue-csv';
import { catalogueNames } from '../lib/language/catalogue-names';
import type { MessageId } from '../lib/language/translate';
import { Combobox } from './Combobox';
import { useWords } from './words';

type Cells = Record<'sku' | 'title' | 'hs_code' | 'origin' | 'weight_grams', string>;

function Chosen({ ids, nameOf, onRemove }: { ids: readonly string[]; nameOf(id: string): string; onRemove(id: string): void }) {
  const { t } = useWords();
  return (
    <ul className="row">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" className="chip" aria-label={t('catalogue.take-off', { name: nameOf(id) })} onClick={() => onRemove(id)}>
            {nameOf(id)}
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One article in a dialog; an article number that is taken replaces its row only when that row is the one being edited. */
export function CatalogueForm({ item, taken, pack, onSave, onClose }: { item: CatalogueItem | undefined; taken(sku: string): boolean; pack: RulePack | undefined; onSave(item: CatalogueItem, before: string | undefined): Promise<void>; onClose(): void }) {
  const { t, language, goods: goodsName, document: documentName } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [cells, setCells] = useState<Cells>({ sku: item?.sku ?? '', title: item?.title ?? '', hs_code: item?.hsCode ?? '', origin: item?.countryOfOrigin ?? '', weight_grams: item?.weightGrams?.toString() ?? '' });
  const [goods, setGoods] = useState<readonly string[]>(item?.goods ?? []);
  const [documents, setDocuments] = useState<readonly string[]>(item?.documents ?? []);
  const [text, setText] = useState({ goods: '', documents: '' });
  const [wrong, setWrong] = useState<Partial<Record<CatalogueColumn, string>>>({});
  useEffect(() => dialog.current?.showModal(), []);
  const named = (one: { id: string; name: { en: string; zh: string } }, more: readonly string[] = []) => ({ id: one.id, label: language === 'en' ? one.name.en : one.name.zh, hint: language === 'en' ? one.name.zh : one.name.en, names: [one.name.en, one.name.zh, ...more] });
  const kinds = useMemo(() => (pack?.goods ?? []).map((one) => named(one, [...one.keywords.en, ...one.keywords.zh])), [pack, language]);
  const papers = useMemo(() => [...(pack?.documents.values() ?? [])].map((one) => named(one)), [pack, language]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value.trim()])) as Cells;
    const names = pack && catalogueNames(pack);
    const origin = countryOf(trimmed.origin, names);
    const problems = Object.fromEntries(checkItem(trimmed, names).map(({ column, code }) => [column, t(`catalogue.${code}` as MessageId)]));
    if (trimmed.sku !== item?.sku && taken(trimmed.sku)) problems.sku = t('catalogue.twice');
    setWrong(problems);
    if (Object.keys(problems).length) return;
    const next: CatalogueItem = {
      sku: trimmed.sku,
      ...(trimmed.title && { title: trimmed.title }),
      ...(goods.length && { goods: [...goods] }),
      ...(trimmed.hs_code && { hsCode: trimmed.hs_code.replace(/[.\s]/g, '') }),
      ...(origin && { countryOfOrigin: origin }),
      ...(trimmed.weight_grams && { weightGrams: Number(trimmed.weight_grams) }),
      ...(documents.length && { documents: [...documents] }),
    };
    await onSave(next, item?.sku);
    onClose();
  };
  const field = (column: keyof Cells, hint?: MessageId) => (
    <div className="field">
      <label htmlFor={`${id}-${column}`}>{t(`catalogue.column-${column}`)}</label>
      <input id={`${id}-${column}`} value={cells[column]} required={column === 'sku'} inputMode={column === 'weight_grams' ? 'decimal' : 'text'} aria-invalid={wrong[column] !== undefined} aria-describedby={`${id}-${column}-note`} onChange={(event) => setCells({ ...cells, [column]: event.target.value })} />
      <p id={`${id}-${column}-note`} className={wrong[column] ? 'wrong' : 'quiet'}>
        {wrong[column] ?? (hint && t(hint))}
      </p>
    </div>
  );
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <h3 id={`${id}-title`}>{t(item ? 'catalogue.edit' : 'catalogue.add')}</h3>
        {field('sku')}
        {field('title')}
        <div className="stack">
          <Combobox label={t('catalogue.column-goods')} placeholder={t('lookup.goods-example')} items={kinds} text={text.goods} onText={(typed) => setText({ ...text, goods: typed })} onPick={(one) => (setGoods([...new Set([...goods, one.id])]), setText({ ...text, goods: '' }))} />
          <Chosen ids={goods} nameOf={goodsName} onRemove={(one) => setGoods(goods.filter((other) => other !== one))} />
        </div>
        {field('hs_code', 'catalogue.hs-hint')}
        {field('origin', 'catalogue.origin-hint')}
        {field('weight_grams')}
        <div className="stack">
          <Combobox label={t('catalogue.column-documents')} placeholder={t('catalogue.documents-example')} items={papers} text={text.documents} onText={(typed) => setText({ ...text, documents: typed })} onPick={(one) => (setDocuments([...new Set([...documents, one.id])]), setText({ ...text, documents: '' }))} />
          <Chosen ids={documents} nameOf={documentName} onRemove={(one) => setDocuments(documents.filter((other) => other !== one))} />
        </div>
        <div className="row">
          <button type="submit" className="main">
            {t('catalogue.save')}
          </button>
          <button type="button" onClick={onClose}>
            {t('import.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
