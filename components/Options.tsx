import { Coins, Database, Palette, Scale, Store, Tags } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from './words';

const optionPages = ['profile', 'catalogue', 'marketplaces', 'look', 'rules', 'data'] as const;
export type OptionPage = (typeof optionPages)[number];
const pictures = { profile: Coins, catalogue: Tags, marketplaces: Store, look: Palette, rules: Scale, data: Database };

/** The page an address like `options.html#catalogue` means; the first one when it means none. */
export function pageOf(hash: string): OptionPage {
  return optionPages.find((page) => page === hash.replace(/^#/, '')) ?? 'profile';
}

/** The frame of the options: pages as links, so that each has an address, and the chosen one beside them. */
export function Options({ page, children }: { page: OptionPage; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="options">
      <header>
        <h1>{t('options.title')}</h1>
        <nav aria-label={t('options.pages')}>
          <ul>
            {optionPages.map((one) => {
              const Picture = pictures[one];
              return (
                <li key={one}>
                  <a href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
                    <Picture size={18} aria-hidden="true" />
                    {t(`options.${one}`)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </header>
      <main>
        <h2>{t(`options.${page}`)}</h2>
        {children}
      </main>
    </div>
  );
}
