import { basename } from 'node:path';
import { type AssessContext, assess } from '../core/assess';
import type { SettledAssessment } from '../core/assessment';
import { withoutHolidays } from '../core/clearance/holiday-years';
import { channelsNoticed, noticesFor } from '../core/regulations/notice-findings';
import { chooseService } from '../core/transport/choose-service';
import { recogniseGoods } from '../core/goods/recognise-goods';
import { problemText } from '../core/regulations/compile-pack';
import { coverageOf, coverageText } from './print-coverage';
import { diffText } from './print-diff';
import { diffPacks } from '../core/regulations/diff-packs';
import { lookUp } from '../core/regulations/lookup';
import type { RulePack } from '../core/regulations/pack';
import { partNamed, unionNamed } from '../core/trade/find-territory';
import type { OrderField, Reading, ReadingProblem } from '../core/trade/order';
import { territoryOf } from '../core/trade/territory';
import { lineText } from '../core/trade/pieces';
import { textOfMarkup } from '../marketplaces/files/text';
import { cityNamed } from '../language/countries';
import { narrowedTo } from '../language/country-sections';
import { unionNote } from '../language/place-hints';
import { goodsName, territoryName } from '../language/describe-finding';
import { describeProblem } from '../language/describe-problem';
import { type MessageId, translator } from '../language/translate';
import { openOrdersOf } from '../marketplaces/order-status';
import { wordsOf } from '../language/words';
import { type Arguments, BadUse, dayOf } from './arguments';
import { checkFolder, loadPack } from './load-pack';
import { kindOfGoods, territory } from './named-arguments';
import { assessmentsText, countryText } from './print';
import { settledText } from './print-summary';
import { bytesOf, folderOf } from './read-input';
import { classifiedText, deliveryText } from './print-answers';
import { readCatalogue, readProfile } from './seller-files';
import { writeDocuments } from './write-documents';

/** What a command prints; `ok: false` ends with exit code 1. */
export interface Answer {
  json: unknown;
  /** Long texts come piece by piece. */
  text: string | Iterable<string>;
  warnings?: string[];
  ok?: boolean;
}
export interface CommandContext {
  packFolder: string;
  language: 'en' | 'zh-CN';
}
type Command = { options: string[]; flags: string[]; run: (given: Arguments, context: CommandContext) => Answer | Promise<Answer> };

/** Before this day hardly any period was looked up: what shows no first day may not have held yet. */
const periodsFrom = '2024-01-01';

/** Text of a saved page, in the encoding it names. @throws {BadUse} when it is none. */
function pageText(path: string): { text: string; problems: ReadingProblem[] } {
  const decoded = textOfMarkup(bytesOf(path));
  if ('problem' in decoded) throw new BadUse((t) => t('cli.said', { what: path, text: t(decoded.problem === 'empty-file' ? 'cli.page-empty' : 'cli.page-other', { path }) }));
  if (!/<(?:!doctype|html|head|body|table|div|main|section|ul|form)[\s>]/i.test(decoded.text)) throw new BadUse((t) => t('cli.said', { what: path, text: t('cli.page-none', { path }) }));
  return { text: decoded.text, problems: decoded.isGuessed ? [{ code: 'encoding-guessed', file: basename(path), found: decoded.encoding }] : [] };
}

/** What the page reader gets of a saved page. */
async function readSavedPage(path: string, address: string): Promise<{ reading: Reading; problems: ReadingProblem[] }> {
  const [{ parseHTML }, { readPage }] = await Promise.all([import('linkedom'), import('../marketplaces/page')]);
  const { text: markup, problems } = pageText(path);
  const { document } = parseHTML(markup);
  return { reading: readPage(document as unknown as Document, new URL(address)), problems };
}

/** Readers are half of the program, and a look-up needs none. */
const fileReaders = () => import('../marketplaces/files');

/** What was read of how much, and which fields. */
function readLine({ marketplace, page, health }: Pick<Reading, 'marketplace' | 'page' | 'health'>, language: CommandContext['language']): string {
  const t = translator(language);
  const named = (fields: readonly OrderField[]): string => fields.map((field) => t(`paste.field-${field}` as MessageId)).join(language === 'en' ? ', ' : '、') || t('cli.read-none');
  return t('cli.read-head', { what: `${marketplace === 'generic' ? t('cli.kind-generic') : marketplace}${language === 'en' || marketplace !== 'generic' ? ' ' : ''}${t(`cli.kind-${page}`)}`, read: health.ordersRead, found: health.ordersFound, fields: named(health.fieldsFound), missing: named(health.fieldsMissing) });
}

/** The orders of a file with the context to judge them in. */
async function ordersOf(given: Arguments, { packFolder }: CommandContext) {
  const [path] = given.positional;
  if (!path) throw new BadUse((t) => t('cli.error-no-export'));
  const pack = loadPack(packFolder);
  const from = given.options.get('from');
  const profile = readProfile(given.options.get('profile'), from && territory(from, pack, '--from'), pack);
  // Before the catalogue: they bring the words by which an encoding is guessed.
  const { readFile } = await fileReaders();
  const context: AssessContext = { pack, profile, catalogue: readCatalogue(given.options.get('catalogue'), pack), on: dayOf(given.options.get('on')) };
  const reading = await readFile(bytesOf(path), basename(path), context.on);
  return { pack, context, reading, ...openOrdersOf(reading) };
}

/** That the day lies before those whose law was looked up: silence then is no answer. */
const beforePeriods = (on: string, pack: RulePack, language: CommandContext['language']): string[] => (on < periodsFrom ? [translator(language)('lookup.before-periods', { day: wordsOf(language, translator(language), pack).day(periodsFrom) })] : []);

export const commands: Record<string, Command> = {
  lookup: {
    options: ['on', 'goods'],
    flags: [],
    run: (given, { packFolder, language }) => {
      const pack = loadPack(packFolder);
      const asked = given.positional.join(' ');
      const union = unionNamed(asked);
      const rules = lookUp(union ?? territory(asked, pack, 'lookup', language), dayOf(given.options.get('on')), pack);
      const goods = kindOfGoods(given.options.get('goods'), pack, language);
      const place = territoryName(rules.territory, language, pack);
      const part = [partNamed(asked, pack.territories) ?? cityNamed(asked)?.city].find((name) => name !== place);
      const notes = [union && unionNote(union, pack, language), part && translator(language)('lookup.part-of', { part, place }), goods === undefined ? undefined : translator(language)('lookup.of-goods', { goods: goodsName(goods, language, pack), id: goods })].filter((note) => note !== undefined && note !== '');
      return {
        json: goods === undefined ? rules : narrowedTo(goods, rules, pack),
        // A third of the time, for who asks for it.
        get text() {
          return [...notes, countryText(rules, pack, language, goods)].join('\n\n');
        },
        warnings: beforePeriods(rules.on, pack, language),
      };
    },
  },
  assess: {
    options: ['profile', 'catalogue', 'from', 'on'],
    flags: ['csv'],
    run: async (given, commandContext) => {
      if (given.flags.has('csv') && given.flags.has('json')) throw new BadUse((t) => t('cli.error-csv-json'));
      const { pack, context, reading, open, settled } = await ordersOf(given, commandContext);
      // Judged one by one while they are written: a hundred thousand need not be kept.
      const judged = <Given, Made>(given: readonly Given[], judge: (one: Given) => Made): Iterable<Made> => ({ *[Symbol.iterator]() { for (const one of given) yield judge(one); } });
      const assessments = judged(open, (order) => assess(order, context));
      const afterwards = judged(settled, ({ order, state }): SettledAssessment => ({ ...assess(order, context), settled: state }));
      const all = { *[Symbol.iterator]() { yield* assessments; yield* afterwards; } };
      const warnings = [...beforePeriods(context.on, pack, commandContext.language), ...reading.health.problems.map((problem) => describeProblem(problem, translator(commandContext.language), commandContext.language))];
      const text = given.flags.has('csv') ? (await import('../export/orders-csv')).ordersCsvPieces(all, pack, commandContext.language) : assessmentsText(open.length, assessments, pack, commandContext.language, settled, afterwards);
      return { json: { format: reading.format, health: reading.health, assessments: all, settled: settled.map(({ order, state }) => ({ id: order.id, state, status: order.status })) }, text, warnings, ok: reading.orders.length > 0 };
    },
  },
  documents: {
    options: ['order', 'format', 'out', 'profile', 'catalogue', 'from', 'on'],
    flags: [],
    run: async (given, commandContext) => {
      const { pack, context, reading: all, open, settled } = await ordersOf(given, commandContext);
      const { order, format = 'pdf', out = '.' } = Object.fromEntries(given.options);
      // Who asks for one order has no use for what is amiss with another.
      const reading = order === undefined ? all : { ...all, health: { ...all.health, problems: all.health.problems.filter(({ orderId }) => orderId === undefined || orderId === order) } };
      // A single order is written whatever became of it: it was asked for.
      const answer = await writeDocuments(order === undefined && open.length ? { ...reading, orders: open } : reading, context, { format, out, language: commandContext.language, ...(order !== undefined && { order }) });
      const told = order === undefined && open.length && settled.length ? [settledText(settled, 'summary.settled', commandContext.language)] : [];
      return { ...answer, warnings: [...beforePeriods(context.on, pack, commandContext.language), ...(answer.warnings ?? []), ...told] };
    },
  },
  read: {
    options: ['url'],
    flags: [],
    run: async (given, commandContext) => {
      const [path] = given.positional;
      const address = given.options.get('url');
      if (!path) throw new BadUse((t) => t('cli.error-read'));
      if (address !== undefined && !URL.canParse(address)) throw new BadUse((t) => t('cli.error-url', { address }));
      const { reading, problems } = address === undefined ? { reading: await (await fileReaders()).readFile(bytesOf(path), basename(path), dayOf(undefined)), problems: [] } : await readSavedPage(path, address);
      const { marketplace, page, format, template, health } = reading;
      const { territories } = loadPack(commandContext.packFolder);
      // As it will be judged: "ES" with a postcode of Tenerife is the Canary Islands.
      const orders = reading.orders.map((order) => ({ ...order, ...(order.destination && { territory: territoryOf(order.destination, order.postcode, territories, order.region) }) }));
      const json = { marketplace, page, format, orders, ...(template && { template }), health };
      return { json, text: `${readLine({ marketplace, page, health }, commandContext.language)}\n${orders.map((order) => `${order.id} → ${order.territory ?? '?'} ${order.lines.map(lineText).join('; ')}`).join('\n')}`, warnings: [...problems, ...health.problems].map((problem) => describeProblem(problem, translator(commandContext.language), commandContext.language)), ok: orders.length > 0 || !!template };
    },
  },
  classify: {
    options: [],
    flags: [],
    run: (given, { packFolder, language }) => {
      const title = given.positional.join(' ');
      if (!title) throw new BadUse('classify "<title>"');
      const pack = loadPack(packFolder);
      const goods = recogniseGoods({ title }, 0, pack.goods).map(({ goods: id, because }) => ({ goods: id, because, attributes: pack.goods.find((kind) => kind.id === id)?.attributes ?? [], hsPrefixes: pack.goods.find((kind) => kind.id === id)?.hsPrefixes ?? [] }));
      return { json: { title, goods }, text: classifiedText(goods, pack, language) };
    },
  },
  deliver: {
    options: ['from', 'to', 'service', 'ship', 'on'],
    flags: [],
    run: (given, { packFolder, language }) => {
      const pack = loadPack(packFolder);
      const shipDay = dayOf(given.options.get('ship') ?? given.options.get('on'), 'ship');
      const id = given.options.get('service');
      if (!pack.services.some((service) => service.id === id)) throw new BadUse((t) => t('cli.error-one-of', { option: 'service', known: pack.services.map((service) => service.id).join(', ') }));
      const [from, to] = [territory(given.options.get('from'), pack, '--from'), territory(given.options.get('to'), pack, '--to')];
      const question = { goods: new Set<string>(), dispatchedFrom: from, schemes: new Set<string>(), rates: pack.exchangeRates };
      const notices = noticesFor(to, shipDay, question, pack);
      const choices = chooseService({ from, to, shipDay, handlingDays: 0, goods: question.goods, prohibitions: [], notices: channelsNoticed(notices, question) }, pack);
      const choice = choices.find(({ service }) => service === id);
      const closed = choice?.reasons.find(({ code }) => code === 'embargo' || code === 'suspended' || code === 'not-offered');
      if (closed && !choice?.eligible) {
        const said = notices.filter(({ kind }) => kind === 'full-embargo' || kind === 'embargo' || kind === 'suspension').map(({ message }) => (language === 'en' ? message.en : (message.zh ?? message.en)));
        return { json: { service: id, delivery: null, reason: closed.code }, text: [translator(language)('cli.service-closed'), ...said].join('\n'), ok: false };
      }
      const delivery = choice?.delivery;
      if (!delivery) return { json: { service: id, delivery: null, reason: 'no-transit-figure' }, text: translator(language)('dates.unknown'), ok: false };
      const missing = withoutHolidays([from, to], delivery.p95, pack.holidays);
      const warnings = missing.length ? [translator(language)('cli.no-holidays', { territories: missing.map((code) => territoryName(code, language, pack)).join(language === 'en' ? ', ' : '、'), year: delivery.p95.slice(0, 4) })] : [];
      return { json: { service: id, ...delivery, withoutHolidays: missing }, warnings, text: deliveryText(delivery, language) };
    },
  },
  'rules diff': {
    options: [],
    flags: [],
    run: (given, { language }) => {
      const [older, newer] = given.positional;
      if (!older || !newer) throw new BadUse('rules diff <folder of the older pack> <folder of the newer pack>');
      const [from, to] = [loadPack(folderOf(older)), loadPack(folderOf(newer))];
      const diff = diffPacks(from, to);
      return { json: diff, text: diffText(diff, from, to, language) };
    },
  },
  'rules check': {
    options: ['on', 'pack'],
    flags: [],
    run: (given, { packFolder }) => {
      const folder = folderOf(given.options.get('pack') ?? packFolder, given.options.has('pack') ? '--pack' : 'TIDEWAITER_RULES');
      const on = dayOf(given.options.get('on'));
      const { problems, pack } = checkFolder(folder, on);
      const files = new Set(problems.map(({ file }) => file)).size;
      const sum = problems.length ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.` : 'No problem found.';
      const unchecked = pack ? '' : '\nThe files that all others lean on must be mended first; ids, sources and periods were not looked at.';
      return { json: { problems, ...(pack && { coverage: coverageOf(pack) }) }, text: `${pack ? `${coverageText(pack, on)}\n` : ''}${problems.map((problem) => `${problemText(problem)}\n`).join('')}${sum}${unchecked}`, ok: problems.length === 0 };
    },
  },
};
