/** The seller's own calendar day, YYYY-MM-DD: not the day in Greenwich. */
export function localDay(now: Date): string {
  return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
