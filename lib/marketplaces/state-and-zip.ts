const american = new Set('AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'.split(' '));
const canadian = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

/** Country that a state's letters and the form of the postcode beside them leave no doubt about: "TX" and "73301", "ON" and "M5H 2N2". */
export function countryOfState(state: string | undefined, postcode: string | undefined): 'US' | 'CA' | undefined {
  const [letters, code] = [(state ?? '').trim().toUpperCase(), (postcode ?? '').trim().replace(/^'/, '')];
  if (american.has(letters) && /^\d{5}(?:-?\d{4})?$/.test(code)) return 'US';
  return canadian.has(letters) && /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(code) ? 'CA' : undefined;
}

/** Letters that are a state's or a province's of North America as well as a country's: "CA", "DE", "IN". */
export const mayBeState = (text: string): boolean => american.has(text.trim().toUpperCase()) || canadian.has(text.trim().toUpperCase());
