import { Flag } from './Flag';
import { useWords } from './words';

/** Flag, code and name. */
export function Destination({ code }: { code: string | undefined }) {
  const { t, territory } = useWords();
  if (!code) return <span className="destination">{t('card.no-destination')}</span>;
  return (
    <span className="destination">
      <Flag code={code} /> <b>{code}</b> {territory(code)}
    </span>
  );
}
