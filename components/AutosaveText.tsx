import { useEffect, useId, useRef, useState } from 'react';
import { SavedNote, useSaveState } from './SavedNote';

/** Pause in typing after which a field saves itself, in milliseconds. */
const pauseMilliseconds = 500;

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  /** Why the text cannot be saved, or undefined. */
  check?(text: string): string | undefined;
  onSave(text: string): Promise<void>;
  type?: 'text' | 'number';
  min?: number;
  max?: number;
}

/** A text field that saves itself after a pause, or when it is left; what is wrong is said and not saved. */
export function AutosaveText({ label, hint, value, check, onSave, type = 'text', min, max }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const [state, run] = useSaveState();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saved = useRef(value);
  useEffect(() => {
    // Changed elsewhere, and not while somebody types here.
    if (value !== saved.current && timer.current === undefined) {
      saved.current = value;
      setText(value);
    }
  }, [value]);
  const wrong = check?.(text.trim());
  const save = (written: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = written.trim();
    if (next === saved.current || check?.(next)) return;
    saved.current = next;
    run(onSave(next));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      <div className="row">
        <input
          id={id}
          className="grow"
          type={type}
          min={min}
          max={max}
          value={text}
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-wrong`}
          onChange={(event) => {
            const next = event.target.value;
            setText(next);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => save(next), pauseMilliseconds);
          }}
          onBlur={() => save(text)}
        />
        <SavedNote state={state} />
      </div>
      <p id={`${id}-wrong`} className="wrong" role="status">
        {wrong}
      </p>
    </div>
  );
}
