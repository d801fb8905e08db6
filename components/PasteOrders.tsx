import { ClipboardPaste } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from './words';

/** Orders copied from a spreadsheet, a mail or any page: a box to paste them into. Pasting anywhere else in the panel does the same. */
export function PasteOrders({ onPaste }: { onPaste(text: string): void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const take = (pasted: string) => {
    if (!pasted.trim()) return;
    onPaste(pasted);
    setText('');
    setOpen(false);
  };
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      take(event.clipboardData?.getData('text/plain') ?? '');
    };
    addEventListener('paste', listen);
    return () => removeEventListener('paste', listen);
  });
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);
  return (
    <div className="stack">
      <div>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ClipboardPaste size={16} aria-hidden="true" />
          {t('paste.open')}
        </button>
      </div>
      {open && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            take(text);
          }}
        >
          <label className="stack">
            {t('paste.label')}
            <textarea ref={box} rows={6} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <div>
            <button type="submit" className="main" disabled={!text.trim()}>
              {t('paste.read')}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
