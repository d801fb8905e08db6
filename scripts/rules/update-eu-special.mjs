// Writes public/rules/unions/eu-special.json anew: the border measures of eu.json for territories that are inside the Union's customs territory
// and outside its VAT territory. Goods sent there from a member state cross no customs border, so these measures hold for all other senders alone.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
export const path = 'public/rules/unions/eu-special.json';

export function specialUnion() {
  const special = read(path);
  const members = read('public/rules/territories.json').filter(({ freeMovement }) => freeMovement === 'eu').map(({ code }) => code);
  const ids = new Set(special.measures.map(({ id }) => id));
  const measures = read('public/rules/unions/eu.json').measures.filter(({ id }) => ids.has(id)).map((measure) => ({ ...measure, appliesTo: { ...measure.appliesTo, exceptDispatchedFrom: [...members, ...(measure.appliesTo.exceptDispatchedFrom ?? [])] } }));
  return { ...special, measures };
}

const lines = (entries) => entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
export const textOf = ({ measures, notices, ...rest }) =>
  `{\n${Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')},\n  "measures": [\n${lines(measures)}\n  ],\n  "notices": [\n${lines(notices)}\n  ]\n}\n`;

if (process.argv[1]?.endsWith('update-eu-special.mjs')) {
  const union = specialUnion();
  writeFileSync(path, textOf(union));
  console.log(`${union.measures.length} measures of eu.json for senders outside the Union`);
}
