import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type Findable, search, searchDoubting } from '../lib/language/search-places';
import { type ListState, keyAction } from './combobox-keys';
import { useWords } from './words';

interface Props {
  label: string;
  placeholder: string;
  items: readonly Findable[];
  text: string;
  onText(text: string): void;
  onPick(item: Findable): void;
  picture?(item: Findable): ReactNode;
  autoFocus?: boolean;
  most?: number;
  /** What a text names that is no name of an item, such as a country with a postcode: it stands first. */
  meant?(text: string): readonly string[] | undefined;
  /** What to do about a text that names nothing here. */
  hint?(text: string): string | undefined;
}

/** A box that offers what is typed. Esc closes the list first, then empties the box, and only then is the browser's. */
export function Combobox({ label, placeholder, items, text, onText, onPick, picture, autoFocus, most = 6, meant, hint }: Props) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<ListState>({ open: false, active: -1 });
  const { items: found, isGuess } = useMemo(() => {
    if (!list.open) return { items: [], isGuess: false };
    const ids = meant?.(text);
    return ids === undefined ? searchDoubting(text, items, most) : { items: items.filter((item) => ids.includes(item.id)), isGuess: false };
  }, [list.open, text, items, most, meant]);
  const shown = list.open && text.trim() !== '';
  // Enter takes the first match, but no guess that nobody moved to.
  const active = list.active < 0 && shown && found.length > 0 && !isGuess ? 0 : list.active;
  const hinted = useMemo(() => (shown ? hint?.(text) : undefined), [shown, text, hint]);
  const pick = (item: Findable | undefined) => {
    if (!item) return;
    setList({ open: false, active: -1 });
    onPick(item);
  };
  return (
    <div className="combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="text"
        role="combobox"
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        aria-expanded={shown && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        onChange={(event) => {
          onText(event.target.value);
          setList({ open: true, active: -1 });
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setList({ open: false, active: -1 })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const action = keyAction(event.key, { open: shown, active }, shown ? found.length : search(text, items, most).length);
          if (!action || (action === 'clear' && !text)) return;
          event.preventDefault();
          if (action === 'close') setList({ open: false, active: -1 });
          else if (action === 'clear') onText('');
          else if ('pick' in action) pick(found[action.pick]);
          else setList(action.state);
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || found.length === 0}>
        {shown &&
          found.map((item, index) => (
            <li key={item.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(item)}>
              {picture?.(item)}
              <span>{item.label}</span> <span className="quiet">{item.hint}</span>
            </li>
          ))}
      </ul>
      <p role="status" className={shown && (found.length === 0 || hinted) ? 'quiet' : 'unseen'}>
        {shown && (hinted ?? t('combobox.found', { count: found.length }))}
      </p>
    </div>
  );
}
