import { assess } from '../core/assess';
import { assessTemplate } from '../core/assess-template';
import type { Assessment, Severity } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Reading, SettledOrder } from '../core/trade/order';
import { describeGroup, groupFindings } from '../language/group-findings';
import { describeWarning } from '../language/describe-template';
import { openOrdersOf } from '../marketplaces/order-status';
import type { Language, Translate } from '../language/translate';
import { toldFindings } from '../language/told-findings';
import type { Badge, BadgeLabels, ResponseOf } from './messages';
import { profileForOrder, type Ticks, tickedDocuments } from './order-ticks';
import { profileOf } from './settings';
import type { CatalogueRow, Settings } from './settings.schema';

export interface JudgedWith {
  pack: RulePack;
  settings: Settings;
  catalogue: ReadonlyMap<string, CatalogueRow>;
  ticks: Ticks;
  on: string;
  language: Language;
  translate: Translate;
}
type Badges = ResponseOf<'assessReading'>;
const cut = (text: string) => (text.length > 600 ? `${text.slice(0, 599)}…` : text);

export function labelsOf(translate: Translate): BadgeLabels {
  return {
    openInPanel: translate('page.open-in-panel'),
    notRead: translate('page.not-read'),
    notReadReason: translate('page.not-read-reason'),
    pageNotRead: translate('page.page-not-read'),
    pageChanged: translate('page.page-changed'),
    dismiss: translate('page.dismiss'),
    panelHint: translate('page.panel-hint'),
    next: translate('page.next'),
  };
}

/** Distinct points of each severity; the same measure met in ten countries of one row is one point. */
function countsOf(findings: readonly { severity: Severity }[]): Badge['counts'] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { stop: of('stop'), fix: of('fix'), unknown: of('unknown'), care: of('care') };
}

function reasonOf(sentences: readonly string[], translate: Translate, clear: string): string {
  const [first, ...others] = sentences;
  if (!first) return clear;
  return cut(others.length ? `${first} ${translate('badge.more', { count: others.length })}` : first);
}

function orderBadge(assessment: Assessment, { pack, translate, language }: JudgedWith): Badge {
  const { order, verdict } = assessment;
  const groups = groupFindings(toldFindings(assessment));
  const told = groups.filter(([{ severity }]) => severity !== 'info');
  const sentences = (told.length ? told : groups).map((group, index) => (index === 0 ? describeGroup(group, order, pack, translate, language) : ''));
  return { id: order.id, verdict, word: translate(`verdict.${verdict}`), reason: reasonOf(sentences, translate, translate('badge.clear')), counts: countsOf(groups.map(([finding]) => finding)) };
}

function settledBadge({ order, state }: SettledOrder, { translate }: JudgedWith): Badge {
  return { id: order.id, verdict: 'clear', word: translate(`settled.${state}`), reason: translate('badge.settled'), counts: countsOf([]) };
}

const base = ({ settings, on, pack, language, translate }: JudgedWith) => ({ on, packVersion: pack.version, language, showClear: settings.showClearBadges, labels: labelsOf(translate) });

/** What to draw beside each order that was read, in the seller's language. */
export function orderBadges(reading: Reading, context: JudgedWith): Badges {
  const { pack, settings, catalogue, ticks, on } = context;
  const profile = profileOf(settings);
  const { open, settled } = openOrdersOf(reading);
  const judged = open.map((order) => orderBadge(assess(order, { pack, catalogue, on, profile: profileForOrder(profile, tickedDocuments(ticks, order.id)) }), context));
  return { ...base(context), badges: [...judged, ...settled.map((one) => settledBadge(one, context))] };
}

/** What to draw beside each row of a shipping template, and the line above them all. */
export function templateBadges(reading: Reading, context: JudgedWith): Badges {
  const { pack, settings, catalogue, on, translate, language } = context;
  const rows = reading.template ? assessTemplate(reading.template, { pack, profile: profileOf(settings), catalogue: [...catalogue.values()], on }) : [];
  const badges = rows.map(({ row, verdict, warnings }): Badge => {
    const told = warnings.filter(({ severity }) => severity !== 'info');
    const sentences = (told.length ? told : warnings).map((warning, index) => (index === 0 ? describeWarning(warning, pack, translate, language) : ''));
    return { id: row.id, verdict, word: translate(`verdict.${verdict}`), reason: reasonOf(sentences, translate, translate('badge.clear')), counts: countsOf(warnings) };
  });
  const found = badges.filter(({ verdict }) => verdict !== 'clear').length;
  return { ...base(context), badges, summary: cut(translate('page.template-summary', { found, rows: badges.length })) };
}

/** Pills of a page that was understood by its look alone: nothing is judged until the seller has said that it is right. */
export function unconfirmedBadges(reading: Reading, judged: JudgedWith): Badges {
  const { translate } = judged;
  const counts = { stop: 0, fix: 0, unknown: 1, care: 0 };
  return { ...base(judged), badges: reading.orders.map(({ id }) => ({ id, verdict: 'unknown' as const, word: translate('confirm.word'), reason: translate('confirm.reason'), counts })) };
}
