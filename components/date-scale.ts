const dayMilliseconds = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((time(to) - time(from)) / dayMilliseconds);
}

/** Turns days into percentages of a band that runs from `first` to the day after `last`. Days outside stick to its ends. */
export function dateScale(first: string, last: string): (day: string) => number {
  const span = Math.max(1, daysBetween(first, last) + 1);
  return (day) => Math.min(100, Math.max(0, (daysBetween(first, day) / span) * 100));
}

/** Shares of the way to p50 that each stage takes, in per cent; stages of no days take none. */
export function stageShares(stages: readonly { p50: number }[]): number[] {
  const whole = stages.reduce((sum, { p50 }) => sum + p50, 0);
  return stages.map(({ p50 }) => (whole ? (p50 / whole) * 100 : 0));
}
