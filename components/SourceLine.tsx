import { ExternalLink } from 'lucide-react';
import type { Evidence } from '../lib/core/assessment';
import { useWords } from './words';

type Provenance = Pick<Evidence, 'verifiedOn' | 'confidence' | 'sources'> & { validFrom?: string | null; validUntil?: string | null; note?: { en: string; zh?: string | undefined } | undefined };

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

/** The addresses once each, by their host; a further page of the same host has a number, or two links would read alike. */
function linksOf(sources: Provenance['sources']): { url: string; name: string }[] {
  const urls = [...new Set(sources.map(({ url }) => url))];
  return urls.map((url, index) => {
    const before = urls.slice(0, index).filter((other) => hostOf(other) === hostOf(url)).length;
    return { url, name: before ? `${hostOf(url)} (${before + 1})` : hostOf(url) };
  });
}

/** Who says so, when somebody last looked, how long it holds and how sure we are. Only addresses of the web become links, and of what is no address the text stands. */
export function SourceLine({ verifiedOn, confidence, sources, validFrom, validUntil, note }: Provenance) {
  const { t, day, word, local } = useWords();
  const period = validFrom && validUntil ? t('source.from-until', { from: day(validFrom), until: day(validUntil) }) : validFrom ? t('source.from', { from: day(validFrom) }) : validUntil ? t('source.until', { until: day(validUntil) }) : '';
  return (
    <div className="source">
      {note && <p>{local(note)}</p>}
      <p className="quiet">
        {period && `${period} · `}
        {t('source.verified', { day: day(verifiedOn) })} · {t('source.confidence', { level: word(confidence) })}
        {linksOf(sources).map(({ url, name }) => (
          <span key={url}>
            {' · '}
            {/^https?:\/\//.test(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
                <ExternalLink size={12} aria-hidden="true" />
                <span className="unseen">{t('source.new-tab')}</span>
              </a>
            ) : (
              url
            )}
          </span>
        ))}
      </p>
    </div>
  );
}
