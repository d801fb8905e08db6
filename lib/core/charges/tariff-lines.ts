/** Tariff lines of the consignment, which a charge is counted by: its distinct six-digit codes. A line without a code counts where its goods stand in no chapter of another line: a book beside a toy. Undefined when two lines may share a code. */
export function tariffLines(tariff: readonly (string | readonly string[] | undefined)[]): number | undefined {
  if (tariff.length < 2) return tariff.length || undefined;
  const coded = [...new Set(tariff.flatMap((one) => (typeof one === 'string' ? [one.slice(0, 6)] : [])))];
  const chapters = [...coded.map((code) => [code.slice(0, 2)]), ...tariff.flatMap((one) => (typeof one === 'string' ? [] : [one ?? []]))];
  const apart = chapters.slice(coded.length).every((own, index) => own.length > 0 && chapters.every((other, at) => at === coded.length + index || !other.some((chapter) => own.includes(chapter))));
  return apart ? chapters.length : undefined;
}
