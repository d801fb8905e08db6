import { useId } from 'react';
import { SavedNote, useSaveState } from './SavedNote';
import { useWords } from './words';

export interface LookValues {
  language: 'auto' | 'en' | 'zh-CN';
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  showClearBadges: boolean;
}

function Choice<T extends string>({ legend, name, options, value, onSave }: { legend: string; name: string; options: readonly { value: T; label: string; lang?: string }[]; value: T; onSave(value: T): Promise<void> }) {
  const [state, run] = useSaveState();
  return (
    <fieldset>
      <legend>
        <b>{legend}</b> <SavedNote state={state} />
      </legend>
      <div className="row">
        {options.map((option) => (
          <label key={option.value} className="check" lang={option.lang}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => run(onSave(option.value))} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Language and look. A change shows at once, in every open surface. */
export function LookPage({ look, onSave }: { look: LookValues; onSave(change: Partial<LookValues>): Promise<void> }) {
  const { t } = useWords();
  const group = useId();
  const [state, run] = useSaveState();
  return (
    <div className="stack">
      <Choice
        legend={t('look.language')}
        name={`${group}-language`}
        value={look.language}
        options={[
          { value: 'auto', label: t('look.language-auto') },
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'zh-CN', label: '简体中文', lang: 'zh-CN' },
        ]}
        onSave={(language) => onSave({ language })}
      />
      <Choice legend={t('look.theme')} name={`${group}-theme`} value={look.theme} options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`look.theme-${value}`) }))} onSave={(theme) => onSave({ theme })} />
      <Choice legend={t('look.density')} name={`${group}-density`} value={look.density} options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`look.density-${value}`) }))} onSave={(density) => onSave({ density })} />
      <label className="check">
        <input type="checkbox" checked={look.showClearBadges} onChange={(event) => run(onSave({ showClearBadges: event.target.checked }))} />
        <span>
          {t('look.clear-badges')} <SavedNote state={state} />
        </span>
      </label>
    </div>
  );
}
