// Writes two unions anew from eu.json. public/rules/unions/eu-special.json: its border measures for territories that are inside the Union's customs
// territory and outside its VAT territory. public/rules/unions/eu-ni.json: product rules of later years that the Windsor Framework carries to Northern
// Ireland, each with the page that says so. Goods sent to either from a member state are not asked again, so these measures hold for all other senders alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { layOut } from './layout.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const pathOf = (code) => `public/rules/unions/${code}.json`;

const readOn = '2026-11-27';
const chemicals = [
  // REACH, CLP and the Biocidal Products Regulation apply to Northern Ireland.
  {
    publisher: 'eu-echa',
    url: 'https://echa.europa.eu/lt/browse-bckp?p_p_id=journalqadisplay_WAR_journalqaportlet&p_p_lifecycle=0&_journalqadisplay_WAR_journalqaportlet_topic=The+UKs+withdrawal+from+the+EU&_journalqadisplay_WAR_journalqaportlet_scope=Northern+Ireland+Protocol',
    readOn,
  },
  { publisher: 'kft', url: 'https://www.kft.de/en/windsor-framework-eu-reach-continues-to-apply-in-northern-ireland/', readOn },
];
// Directive 2014/53 with the common charger.
const radio = [{ publisher: 'gov-uk', url: 'https://gov.uk/government/publications/radio-equipment-regulations-2017/radio-equipment-amendment-northern-ireland-regulations-2024', readOn }];
const inNorthernIreland = {
  'eu-pfhxa': chemicals,
  'eu-formaldehyde': chemicals,
  'eu-reach-children': chemicals,
  'eu-chemicals': chemicals,
  'eu-asbestos': chemicals,
  'eu-mercury-instruments': chemicals,
  'eu-biocides': chemicals,
  'eu-siloxanes': chemicals,
  // Its first source in eu.json speaks of Northern Ireland itself.
  'eu-phones-ecodesign': [],
  'eu-common-charger': radio,
  'eu-common-charger-laptops': radio,
  'eu-radio-security': radio,
};

/** Measures of eu.json by their ids, for senders outside the Union. */
function copies(ids) {
  const members = read('public/rules/territories.json')
    .filter(({ freeMovement }) => freeMovement === 'eu')
    .map(({ code }) => code);
  return read(pathOf('eu'))
    .measures.filter(({ id }) => ids.has(id))
    .map((measure) => ({ ...measure, appliesTo: { ...measure.appliesTo, exceptDispatchedFrom: [...members, ...(measure.appliesTo.exceptDispatchedFrom ?? [])] } }));
}

/** The Import One-Stop Shop does not reach these territories: what the Union asks outside of it holds with its number too. Åland, where it counts, has rows of its own. */
function withoutOneStopShop(measure) {
  const { outsideScheme, ...appliesTo } = measure.appliesTo;
  if (outsideScheme !== 'ioss') return measure;
  const note = { en: `The Import One-Stop Shop does not reach here: its number changes nothing. ${measure.note.en}`, zh: `IOSS 不适用于此地，有 IOSS 号也不改变。${measure.note.zh}` };
  return { ...measure, appliesTo, note };
}

export function specialUnion() {
  const special = read(pathOf('eu-special'));
  return { ...special, measures: copies(new Set(special.measures.map(({ id }) => id))).map(withoutOneStopShop) };
}

export function northernUnion() {
  const measures = copies(new Set(Object.keys(inNorthernIreland))).map((measure) => ({ ...measure, sources: [...measure.sources, ...inNorthernIreland[measure.id]], confidence: 'medium' }));
  return { ...read(pathOf('eu-ni')), measures };
}

if (process.argv[1]?.endsWith('update-eu-special.mjs'))
  for (const union of [specialUnion(), northernUnion()]) {
    writeFileSync(pathOf(union.code), layOut(union));
    console.log(`${union.code}: ${union.measures.length} measures of eu.json for senders outside the Union`);
  }
