import type { Assessment, Finding, RequiredDocument, SellerProfile } from '../assessment';
import type { DocumentType } from '../regulations/measure.schema';

/**
 * Papers and numbers that are missing. What the law asks of this parcel is to be mended before it leaves. What customs or the courier asks of the buyer is a word to the buyer.
 * A paper or number that only another channel asks for is told, for the seller who sends it that way, and holds nothing back.
 * What a seller settles once, for a destination or for a product, is said without stopping every order, until the seller has said that there is none: then no order may leave.
 */
export function paperFindings(documents: readonly RequiredDocument[], identification: Assessment['identification'], profile: SellerProfile, types: ReadonlyMap<string, DocumentType>): Finding[] {
  const settledOnce = (id: string): Pick<Finding, 'severity' | 'once'> => ({ severity: profile.lacking?.includes(id) ? 'fix' : 'care', once: true });
  const asked = new Set(identification.flatMap(({ identifier, requirement, otherChannel }) => (requirement === 'always' && !otherChannel ? [identifier] : [])));
  const missing = documents.filter(({ state, requirement }) => state === 'missing' && requirement !== 'when-asked');
  return [
    ...missing.map(({ document, requirement, lines, evidence, channels, dependsOn, otherChannel }): Finding => {
      if (otherChannel && channels) return { code: 'document-missing', severity: 'info', values: { document, channels }, lines, evidence };
      const type = types.get(document);
      // A weak source alone, and a rule of trade that may not reach this parcel, ask for a look, not for a paper. A prescription is the buyer's too, but without it these goods may not come in at all.
      const ofBuyer = type?.issuedBy === 'consignee' && requirement === 'always';
      return { code: 'document-missing', ...(type?.once ? settledOnce(document) : { severity: ofBuyer || evidence.confidence === 'low' || evidence.ownUse || dependsOn ? 'care' : 'fix' }), values: { document, ...(dependsOn && { dependsOn }), ...(ofBuyer && { of: 'consignee' }) }, lines, evidence };
    }),
    ...identification
      .filter(({ identifier, requirement }) => requirement === 'always' && !profile.registrations[identifier])
      .filter(({ identifier, otherChannel }) => !otherChannel || !asked.has(identifier))
      .map(({ identifier, name, of, evidence, channels, dependsOn, otherChannel }): Finding => ({
        code: 'identifier-needed',
        ...(of === 'seller' ? settledOnce(identifier) : { severity: otherChannel ? 'info' : 'care' }),
        values: { identifier, name: name.en, ...(name.zh && { nameZh: name.zh }), of, ...(dependsOn && { dependsOn }), ...(otherChannel && channels && { channels }) },
        lines: [],
        evidence,
      })),
  ];
}
