import { Flag } from './Flag';
import { useWords } from './words';

/** Flag, code and name. Where it is narrow only the name leaves the eye, never the screen reader. */
export function Destination({ code }: { code: string | undefined }) {
  const { t, territory } = useWords();
  if (!code) return <span className="destination">{t('card.no-destination')}</span>;
  return (
    <span className="destination">
      <Flag code={code} /> <b>{code}</b> <span className="country-name">{territory(code)}</span>
    </span>
  );
}
