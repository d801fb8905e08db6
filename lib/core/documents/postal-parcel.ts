import type { RequiredDocument } from '../assessment';

/** The heaviest small packet of the Universal Postal Convention. */
const smallPacketGrams = 2_000;

/** By post what is heavier than a small packet is a parcel, and parcels carry a CN 23 whatever their value: it takes the place of the CN 22. */
export function asPostalParcel(documents: readonly RequiredDocument[], weightGrams: number | undefined): readonly RequiredDocument[] {
  if (weightGrams === undefined || weightGrams <= smallPacketGrams) return documents;
  const full = documents.some(({ document, requirement }) => document === 'cn23' && requirement !== 'when-asked');
  return documents.flatMap((one) => {
    if (one.document === 'cn22') return full ? [] : [{ ...one, document: 'cn23' }];
    return one.document === 'cn23' && !full ? [] : [one];
  });
}
