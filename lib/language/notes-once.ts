/** The same list with each note told only where it first stands: one measure often backs several findings. */
export function notesOnce<T, E extends { note?: { en: string; zh?: string | undefined } | undefined }>(list: readonly T[], evidenceOf: (one: T) => E | undefined): { one: T; evidence: E | undefined }[] {
  const told = new Set<string>();
  return list.map((one) => {
    const evidence = evidenceOf(one);
    if (!evidence?.note) return { one, evidence };
    if (told.has(evidence.note.en)) return { one, evidence: { ...evidence, note: undefined } };
    told.add(evidence.note.en);
    return { one, evidence };
  });
}
