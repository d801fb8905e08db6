import { channels as allChannels, type Measure, type Scope } from '../core/regulations/measure.schema';

const without = (scope: Scope, ...keys: (keyof Scope)[]): string => JSON.stringify(Object.entries(scope).filter(([key, value]) => value !== undefined && !keys.includes(key as keyof Scope)).map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? [...value].sort() : value]).sort(([a], [b]) => (a < b ? -1 : 1)));
const senders = (list: readonly string[] | undefined) => list && [...list].sort().join(' ');

/** The scope that both of these make together, where they differ only in the way of sending, or cover the senders of some countries and all others; undefined where they do not. */
function together(a: Scope, b: Scope): Scope | undefined {
  if (without(a, 'channels') === without(b, 'channels')) {
    const { channels: _, ...rest } = a;
    const both = allChannels.filter((channel) => !a.channels || !b.channels || a.channels.includes(channel) || b.channels.includes(channel));
    return both.length === allChannels.length ? rest : { ...rest, channels: both };
  }
  const [only, but] = a.dispatchedFrom ? [a, b] : [b, a];
  const isWhole = only.dispatchedFrom && !only.exceptDispatchedFrom && !but.dispatchedFrom && senders(only.dispatchedFrom) === senders(but.exceptDispatchedFrom);
  if (!isWhole || without(only, 'dispatchedFrom') !== without(but, 'exceptDispatchedFrom')) return undefined;
  const { dispatchedFrom: _, ...rest } = only;
  return rest;
}

/** Measures for reading: one that stands several times only because its limit differs by sender or way of sending, which the limits tell themselves, is told once. Nothing else of them may differ but the days on which they were read. */
export function joinedMeasures<T extends Measure>(measures: readonly T[]): T[] {
  const joined: { of: string; measure: T }[] = [];
  for (const measure of measures) {
    const of = JSON.stringify({ ...measure, appliesTo: undefined, sources: measure.sources.map(({ url }) => url), verifiedOn: undefined, reviewBy: undefined });
    let next = measure;
    let place = joined.length;
    for (let at = joined.length - 1; at >= 0; at--) {
      const known = joined[at];
      const scope = known?.of === of ? together(known.measure.appliesTo, next.appliesTo) : undefined;
      if (!known || !scope) continue;
      next = { ...known.measure, appliesTo: scope };
      joined.splice(at, 1);
      place = Math.min(place, at);
      at = joined.length;
    }
    joined.splice(place, 0, { of, measure: next });
  }
  return joined.map(({ measure }) => measure);
}
