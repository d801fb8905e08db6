// Files of their own, loaded when shown: emoji flags do not draw on Windows, and 260 drawings do not belong in a script.
const files = import.meta.glob<string>('/node_modules/country-flag-icons/3x2/??.svg', { eager: true, query: '?url&no-inline', import: 'default' });

/** A decorative flag; the two-letter code or the name always stands beside it. A territory without one leaves the place empty. */
export function Flag({ code }: { code: string }) {
  const address = files[`/node_modules/country-flag-icons/3x2/${code}.svg`];
  return address ? <img className="flag" src={address} alt="" width={21} height={14} loading="lazy" /> : <span className="flag" aria-hidden="true" />;
}
