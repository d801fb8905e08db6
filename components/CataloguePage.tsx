import { Download, Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RulePack } from '../lib/core/regulations/pack';
import type { CatalogueItem, CatalogueProblem } from '../lib/export/catalogue-csv';
import { CatalogueForm } from './CatalogueForm';
import { CatalogueImport } from './CatalogueImport';
import { FileButton, FileDrop } from './FileDrop';
import { useWords } from './words';

/** Rows added to the table at a time; a catalogue may have 20,000. */
const pageSize = 100;

export interface CataloguePreview {
  name: string;
  items: CatalogueItem[];
  problems: CatalogueProblem[];
}
interface Props {
  items: readonly CatalogueItem[];
  pack: RulePack | undefined;
  onSave(item: CatalogueItem, before: string | undefined): Promise<void>;
  onDelete(sku: string): Promise<void>;
  onPreview(file: File): Promise<CataloguePreview>;
  onImport(items: CatalogueItem[]): Promise<void>;
  onExport(): void;
}

/** What the seller sells: believed before any guess from a title. */
export function CataloguePage({ items, pack, onSave, onDelete, onPreview, onImport, onExport }: Props) {
  const { t, goods, document: documentName, number } = useWords();
  const [text, setText] = useState('');
  const [most, setMost] = useState(pageSize);
  const [editing, setEditing] = useState<CatalogueItem | 'new'>();
  const [deleted, setDeleted] = useState<CatalogueItem>();
  const [preview, setPreview] = useState<{ file: number; found: CataloguePreview }>();
  const wanted = text.trim().toLowerCase();
  const skus = useMemo(() => new Set(items.map(({ sku }) => sku)), [items]);
  const found = useMemo(() => items.filter(({ sku, title, hsCode }) => !wanted || [sku, title ?? '', hsCode ?? ''].some((part) => part.toLowerCase().includes(wanted))), [items, wanted]);
  // Numbered, so that a second file of the same name begins a fresh preview.
  const take = (file: File) => void onPreview(file).then((next) => setPreview((before) => ({ file: (before?.file ?? 0) + 1, found: next })));
  return (
    <FileDrop onFile={take}>
      <div className="stack">
        <p>{t('catalogue.hint')}</p>
        <div className="row">
          <button type="button" className="main" onClick={() => setEditing('new')}>
            <Plus size={16} aria-hidden="true" />
            {t('catalogue.add')}
          </button>
          <FileButton label={t('catalogue.import')} onFile={take} />
          <button type="button" disabled={items.length === 0} onClick={onExport}>
            <Download size={16} aria-hidden="true" />
            {t('catalogue.export')}
          </button>
        </div>
        <p className="quiet">{t('catalogue.columns')}</p>
        {preview && <CatalogueImport key={preview.file} preview={preview.found} known={skus} onImport={onImport} onClose={() => setPreview(undefined)} />}
        <div role="status">
          {deleted && (
            <p className="row">
              {t('catalogue.deleted', { sku: deleted.sku })}
              <button type="button" onClick={() => void onSave(deleted, undefined).then(() => setDeleted(undefined))}>
                {t('catalogue.undo')}
              </button>
            </p>
          )}
        </div>
        {items.length > 10 && (
          <label>
            <span className="unseen">{t('catalogue.search')}</span>
            <input type="search" placeholder={t('catalogue.search')} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
        {items.length === 0 ? (
          <p className="box">{t('catalogue.empty')}</p>
        ) : (
          <table className="cards">
            <caption className="quiet">{t('catalogue.count', { count: found.length })}</caption>
            <thead>
              <tr>
                {(['sku', 'title', 'goods', 'hs_code', 'origin', 'weight_grams', 'documents'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`catalogue.column-${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="unseen">{t('catalogue.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map((item) => (
                <tr key={item.sku} data-sku={item.sku}>
                  <th scope="row" data-label={t('catalogue.column-sku')}>
                    {item.sku}
                  </th>
                  <td data-label={t('catalogue.column-title')}>{item.title}</td>
                  <td data-label={t('catalogue.column-goods')}>{item.goods?.map(goods).join(', ')}</td>
                  <td data-label={t('catalogue.column-hs_code')}>{item.hsCode}</td>
                  <td data-label={t('catalogue.column-origin')}>{item.countryOfOrigin}</td>
                  <td data-label={t('catalogue.column-weight_grams')}>{item.weightGrams !== undefined && number(item.weightGrams)}</td>
                  <td data-label={t('catalogue.column-documents')}>{item.documents?.map(documentName).join(', ')}</td>
                  <td className="actions">
                    <button type="button" className="icon" aria-label={t('catalogue.edit-one', { sku: item.sku })} onClick={() => setEditing(item)}>
                      <Pencil size={16} aria-hidden="true" />
                    </button>
                    <button type="button" className="icon" aria-label={t('catalogue.delete-one', { sku: item.sku })} onClick={() => void onDelete(item.sku).then(() => setDeleted(item))}>
                      <Trash2 size={16} aria-hidden="true" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {found.length > most && (
          <div>
            <button type="button" onClick={() => setMost(most + pageSize)}>
              {t('catalogue.more', { count: Math.min(pageSize, found.length - most) })}
            </button>
          </div>
        )}
        {editing && <CatalogueForm item={editing === 'new' ? undefined : editing} taken={(sku) => skus.has(sku)} pack={pack} onSave={onSave} onClose={() => setEditing(undefined)} />}
      </div>
    </FileDrop>
  );
}
