import { evidenceOf, type Finding, type Severity } from '../assessment';
import type { TransportQuestion } from '../transport/choose-service';
import { channels, type Notice } from './measure.schema';
import { applies, filesFor, hangsOnOriginAlone, inForce, type ScopeQuestion } from './measures-in-force';
import type { RulePack } from './pack';
import { rememberFor } from '../remember';

/** How loud a notice is where it surely applies. Where something about the order is open it is worth a word only. */
const loudness: Record<Notice['kind'], Severity> = { 'full-embargo': 'stop', embargo: 'fix', suspension: 'care', obstacle: 'care', resumption: 'info', 'announced-change': 'info', advice: 'info' };

/** The notices about a destination that hold on a day and may concern the parcel that is asked about. */
export function noticesFor(territory: string, on: string, question: ScopeQuestion, pack: RulePack): Notice[] {
  const all = noticesOfDay(pack, `${territory} ${on}`, () => filesFor(territory, pack).flatMap(({ notices }) => notices).filter((notice) => notice.about !== 'offer' && inForce(notice, on)));
  return all.filter((notice) => applies(notice.appliesTo, question) !== 'no' && !hangsOnOriginAlone(notice.appliesTo, question) && !isOfAnotherPlace(notice, question));
}
/** Advice about a place within the country, an army's post offices say, is not for an address that tells no place; an embargo is, as a mistake there costs more than a word. */
const isOfAnotherPlace = ({ kind, appliesTo }: Notice, { region }: ScopeQuestion) => appliesTo.regions !== undefined && region === undefined && loudness[kind] !== 'stop' && loudness[kind] !== 'fix';
const noticesOfDay = rememberFor<RulePack, readonly Notice[]>(5_000);

export function noticeFindings(notices: readonly Notice[], question: ScopeQuestion): Finding[] {
  return notices.map((notice) => ({
    code: 'notice',
    severity: applies(notice.appliesTo, question) === 'unknown' ? 'info' : loudness[notice.kind],
    values: { kind: notice.kind, en: notice.message.en, zh: notice.message.zh ?? notice.message.en, ...(notice.appliesTo.regions && { ofPlace: 'yes' }) },
    lines: [],
    evidence: evidenceOf(notice),
  }));
}

/** What notices do to the choice of service: a suspension of one channel closes it, a full embargo closes all, an obstacle or an embargo on some goods puts a channel behind the others. */
export function channelsNoticed(notices: readonly Notice[], question: ScopeQuestion): TransportQuestion['notices'] {
  return notices.flatMap(({ kind, appliesTo, services }): TransportQuestion['notices'][number][] => {
    if (applies(appliesTo, question) !== 'yes') return [];
    if (kind === 'full-embargo' || kind === 'embargo') return [{ channels: appliesTo.channels ?? channels, closes: kind === 'full-embargo', embargo: true }];
    return appliesTo.channels && (kind === 'suspension' || kind === 'obstacle') ? [{ channels: appliesTo.channels, closes: kind === 'suspension', ...(services && { services }) }] : [];
  });
}
