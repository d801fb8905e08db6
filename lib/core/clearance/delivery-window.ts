import type { DeliveryStage, DeliveryWindow } from '../assessment';
import type { HolidayTable } from '../regulations/pack';
import { calendarOf, dayNumber, dayText, holidaysReach } from './working-days';

interface Stage extends DeliveryStage {
  territory: string;
}

/** Chance of each whole number of days: half by p50, 95 % by p95, nothing beyond p95 plus a quarter. Straight lines in between. */
export function daysDistribution(p50: number, p95: number): number[] {
  if (p95 <= 0) return [1];
  const first = Math.max(0, Math.floor(p50 - (p95 - p50)));
  const last = Math.max(Math.ceil(p95 + (p95 - p50) / 4), Math.ceil(p50));
  const upTo = (day: number): number => {
    if (day >= last) return 1;
    if (day >= p95) return 0.95 + (0.05 * (day - p95)) / Math.max(last - p95, 1e-9);
    if (day >= p50) return 0.5 + (0.45 * (day - p50)) / Math.max(p95 - p50, 1e-9);
    return day < first ? 0 : (0.5 * (day - first + 1)) / (p50 - first + 1);
  };
  const chances = Array.from({ length: last + 1 }, (_, day) => upTo(day) - (day ? upTo(day - 1) : 0));
  return chances.map((chance) => Math.max(0, chance));
}

/** Exact: the chance of every arrival day is carried through the stages; weekends and holidays of each stage's own territory count. */
export function deliveryWindow(shipDay: string, stages: readonly Stage[], holidays: HolidayTable): DeliveryWindow {
  let arrivals = new Map<number, number>([[dayNumber(shipDay), 1]]);
  for (const stage of stages) {
    const next = new Map<number, number>();
    const chances = daysDistribution(stage.p50, stage.p95);
    const counts = stage.workingDays ? calendarOf(stage.territory, holidays) : () => true;
    for (const [day, chance] of arrivals) {
      let reached = day;
      chances.forEach((share, days) => {
        if (days > 0) do reached += 1; while (!counts(reached));
        if (share) next.set(reached, (next.get(reached) ?? 0) + chance * share);
      });
    }
    arrivals = next;
  }
  const ordered = [...arrivals].sort(([a], [b]) => a - b);
  const quantile = (share: number): string => {
    let sum = 0;
    for (const [day, chance] of ordered) {
      sum += chance;
      if (sum >= share - 1e-9) return dayText(day);
    }
    return dayText(ordered.at(-1)?.[0] ?? dayNumber(shipDay));
  };
  const p95 = quantile(0.95);
  const met = [...new Set(stages.map(({ territory }) => territory))].flatMap((territory) =>
    Object.entries(holidays[territory] ?? {})
      .filter(([day]) => day >= shipDay && day <= p95)
      .flatMap(([day, name]) => (name === null ? [] : [{ day, territory, name }])),
  );
  const [first, last] = [Number(shipDay.slice(0, 4)), Number(p95.slice(0, 4))];
  const without = Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).filter((year) => !holidaysReach(year, holidays));
  return { p50: quantile(0.5), p80: quantile(0.8), p95, ...(without.length && { yearsWithoutHolidays: without }), stages: stages.map(({ territory: _, ...stage }) => stage), holidays: met };
}

/** Whether the days rest on a figure for a large area that nobody publishes for this lane. */
export function isGeneralEstimate({ stages }: DeliveryWindow): boolean {
  return stages.some(({ basis }) => basis === 'estimate');
}
