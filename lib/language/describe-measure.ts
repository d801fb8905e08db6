import type { Evidence } from '../core/assessment';
import type { Measure, Notice, Scope } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';
import type { Words } from './words';

/** One thing that is known, ready to be shown, searched and copied. */
export interface Fact {
  key: string;
  title: string;
  details: string[];
  effect?: 'prohibited' | 'restricted' | 'allowed';
  /** Holds only for goods from other countries than the seller's. */
  elsewhere?: boolean;
  /** Every country of its scope, for searching; `details` names only some. */
  places?: string;
  goods?: readonly string[] | undefined;
  evidence: Pick<Evidence, 'verifiedOn' | 'confidence' | 'sources'> & { validFrom?: string | null; validUntil?: string | null; note?: { en: string; zh?: string | undefined } | undefined };
}

function schemeName(id: string, pack: RulePack, { local }: Words): string {
  for (const { measures } of pack.files.values()) for (const measure of measures) if (measure.kind === 'scheme' && measure.scheme === id) return local(measure.name);
  return id;
}

/** Countries named in one scope before the rest is counted; the seller's own comes first. */
const mostPlaces = 6;

/** A list of senders longer than this is told by the countries it leaves out. */
const mostOfTheWorld = 120;

/** When a measure applies, in words: "by post; for food; sent from China; over EUR 150". Empty: always. */
function scopeText(scope: Scope, pack: RulePack, words: Words, home?: string, territory?: string): string[] {
  const { t, list, goods, amount, comma } = words;
  const named = (codes: readonly string[]) => {
    const ordered = home && codes.includes(home) ? [home, ...codes.filter((code) => code !== home)] : codes;
    if (ordered.length <= mostPlaces) return ordered.map(words.territory).join(comma);
    return t('scope.and-more', { places: ordered.slice(0, mostPlaces - 1).map(words.territory).join(comma), count: ordered.length - mostPlaces + 1 });
  };
  const kinds = (ids: readonly string[]) => ids.map(goods).join(comma);
  const regions = pack.territories.find(({ code }) => code === territory)?.regions;
  const { value } = scope;
  const bounds = value ? (['over', 'from', 'below', 'upTo'] as const).flatMap((bound) => (value[bound] === undefined ? [] : t(`scope.${bound}`, { amount: amount({ amount: value[bound], currency: value.currency }) }))) : [];
  return [
    scope.regions && t('scope.regions', { places: scope.regions.map((code) => regions?.[code]?.[0] ?? code).join(comma) }),
    scope.channels && t('scope.channels', { channels: list(scope.channels) }),
    scope.goods && t('scope.goods', { goods: kinds(scope.goods) }),
    scope.exceptGoods && t('scope.except-goods', { goods: kinds(scope.exceptGoods) }),
    scope.hsPrefixes && t('scope.hs', { codes: scope.hsPrefixes.join(comma) }),
    scope.origins && t('scope.origins', { places: named(scope.origins) }),
    scope.exceptOrigins && t('scope.except-origins', { places: named(scope.exceptOrigins) }),
    scope.dispatchedFrom && (scope.dispatchedFrom.length > mostOfTheWorld ? t('scope.dispatched-all-but', { places: named(pack.territories.map(({ code }) => code).filter((code) => code !== territory && !scope.dispatchedFrom?.includes(code))) }) : t('scope.dispatched', { places: named(scope.dispatchedFrom) })),
    scope.exceptDispatchedFrom && t('scope.except-dispatched', { places: named(scope.exceptDispatchedFrom) }),
    scope.parties && t('scope.parties', { parties: list(scope.parties) }),
    scope.scheme && t('scope.scheme', { scheme: schemeName(scope.scheme, pack, words) }),
    scope.outsideScheme && t('scope.outside-scheme', { scheme: schemeName(scope.outsideScheme, pack, words) }),
    ...bounds,
  ].filter((part) => part !== undefined);
}

type Said = Pick<Fact, 'title'> & { details?: (string | undefined | false)[]; effect?: Fact['effect'] };

function said(measure: Measure, pack: RulePack, words: Words): Said {
  const { t, word, list, local, amount, number } = words;
  switch (measure.kind) {
    case 'threshold': {
      const levy = word(measure.levy);
      return { title: measure.limit ? t(measure.inclusive ? 'fact.free-up-to' : 'fact.free-below', { levy, amount: amount(measure.limit) }) : t('fact.never-free', { levy }), details: [t('fact.value-basis', { basis: word(`basis-${measure.basis}`) })] };
    }
    case 'tax-rate':
      // A country without such a tax has no rate of nought: it has none.
      if (measure.class === 'standard' && measure.ratePercent === 0) return { title: t('fact.no-import-tax') };
      return { title: `${word(measure.tax)} ${number(measure.ratePercent)} %`, details: [word(`class-${measure.class}`)] };
    case 'charge': {
      if (measure.ratePercent === 0 && !measure.amount) return { title: `${word(measure.charge)}${words.colon}${t('fact.nothing-more')}` };
      const figure = [measure.amount && amount(measure.amount), measure.ratePercent !== undefined && `${number(measure.ratePercent)} %`].filter(Boolean).join(' + ');
      return {
        title: `${word(measure.charge)}${words.colon}${figure ? `${figure} ${word(measure.basis)}` : t(measure.basis !== 'ad-valorem' ? 'fact.amount-open' : measure.charge === 'tax' ? 'charge.rate-open' : 'charge.tariff-decides')}`,
        details: [
          t('fact.paid-by', { payer: word(measure.payer) }),
          measure.collectedBy && t('fact.collected-by', { collector: word(measure.collectedBy) }),
          measure.minimum && t('fact.minimum', { amount: amount(measure.minimum) }),
          measure.maximum && t('fact.maximum', { amount: amount(measure.maximum) }),
          measure.deduction && t('fact.deduction', { amount: amount(measure.deduction) }),
        ],
      };
    }
    case 'scheme':
      return {
        title: local(measure.name),
        details: [
          measure.limit ? t('fact.scheme-limit', { amount: amount(measure.limit) }) : t('fact.scheme-no-limit'),
          t('fact.registers', { who: word(measure.registers) }),
          t(measure.mandatory ? 'fact.mandatory' : 'fact.voluntary'),
          measure.registrationThreshold && t('fact.registration-threshold', { amount: amount(measure.registrationThreshold) }),
          measure.takenBy && t('fact.taken-by', { names: measure.takenBy.map(({ name }) => name).join(words.comma) }),
          measure.numberName && (measure.numberGoesInto ? t('fact.number-into', { number: measure.numberName, place: word(measure.numberGoesInto) }) : measure.numberName),
        ],
      };
    case 'identification': {
      const form = [measure.prefix && t('fact.prefix', { prefix: measure.prefix }), measure.lengths && t('fact.lengths', { lengths: measure.lengths.join(' / ') }), measure.characters && word(measure.characters)].filter(Boolean).join(', ');
      return { title: local(measure.name), details: [t('fact.of', { who: word(measure.of) }), word(measure.requirement), measure.directSalesOnly && t('fact.direct-sales-only'), form] };
    }
    case 'declaration':
      return { title: local(measure.name), details: [t('fact.filed-by', { who: word(measure.filedBy) }), word(measure.deadline), t('fact.elements', { elements: list(measure.elements) })] };
    case 'document': {
      const kind = pack.documents.get(measure.document);
      return { title: words.document(measure.document), details: [word(measure.requirement), kind && local(kind.what), kind && t('documents.issued-by', { issuer: word(kind.issuedBy) }), measure.copies !== undefined && measure.copies > 1 && t('fact.copies', { count: measure.copies })] };
    }
    case 'restriction': {
      const goods = measure.appliesTo.goods?.map(words.goods).join(words.comma) ?? t('fact.all-goods');
      return {
        title: `${word(measure.effect)}${words.colon}${goods}`,
        effect: measure.effect,
        details: [
          measure.conditions?.length ? t('fact.conditions', { conditions: list(measure.conditions) }) : undefined,
          measure.ownUse && t('fact.own-use-open'),
          measure.limit && t('limit', { limit: number(measure.limit.quantity), unit: word(measure.limit.unit) }),
          measure.requires?.length ? t('fact.requires', { documents: measure.requires.map(words.document).join(words.comma) }) : undefined,
          measure.authority && t('authority', { authority: measure.authority }),
        ],
      };
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a measure can only bite on goods that neither are made in nor come from the seller's country. */
function isElsewhere({ origins, exceptOrigins, dispatchedFrom, exceptDispatchedFrom }: Scope, home: { from: string; origin: string }): boolean {
  return (origins !== undefined && !origins.includes(home.origin)) || (exceptOrigins?.includes(home.origin) ?? false) || (dispatchedFrom !== undefined && !dispatchedFrom.includes(home.from)) || (exceptDispatchedFrom?.includes(home.from) ?? false);
}

export function factOf(measure: Measure, pack: RulePack, words: Words, home?: { from: string; origin: string }, territory?: string): Fact {
  const { title, details = [], effect } = said(measure, pack, words);
  const { goods: _, ...scope } = measure.appliesTo;
  // A restriction already names its goods in the title.
  const when = scopeText(measure.kind === 'restriction' ? scope : measure.appliesTo, pack, words, home?.origin, territory);
  const places = [...(scope.origins ?? []), ...(scope.exceptOrigins ?? []), ...(scope.dispatchedFrom ?? []), ...(scope.exceptDispatchedFrom ?? [])];
  return {
    key: `${measure.id} ${measure.validFrom ?? ''} ${JSON.stringify(measure.appliesTo)} ${title}`,
    title: capital(title),
    details: [...details.filter((part) => typeof part === 'string' && part !== ''), ...when] as string[],
    goods: measure.appliesTo.goods,
    evidence: measure,
    places: places.map(words.territory).join(' '),
    elsewhere: home !== undefined && isElsewhere(measure.appliesTo, home),
    ...(effect && { effect }),
  };
}

export function noticeFact(notice: Notice, words: Words): Fact {
  return { key: `${notice.id} ${notice.validFrom ?? ''}`, title: words.local(notice.message), details: [words.word(notice.kind)], goods: notice.appliesTo.goods, evidence: notice };
}
