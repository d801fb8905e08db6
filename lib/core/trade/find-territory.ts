import type { Territory } from './territory';

/** The territory a person means by a code or an alias; names in many languages are the caller's business. */
export function territoryByCode(text: string, territories: readonly Territory[]): string | undefined {
  const wanted = text.trim().toLowerCase();
  return territories.find(({ code, aliases }) => code.toLowerCase() === wanted || aliases.some((alias) => alias.toLowerCase() === wanted))?.code;
}
