import type { Assessment } from '../lib/core/assessment';
import type { Channel } from '../lib/core/regulations/measure.schema';
import { type ChargeLine, chargeLines } from '../lib/language/charge-lines';
import { byPayer, isUnknown } from '../lib/language/order-sorting';
import { SourceLine } from './SourceLine';
import { useWords } from './words';

function ChargeItem({ line }: { line: ChargeLine }) {
  const { t, word, list } = useWords();
  return (
    <li>
      <p>
        <b>{word(line.charge)}</b> · {line.amount}
        {line.units !== undefined && line.units > 1 && ` (${t('charges.units', { units: line.units, basis: word(line.basis) })})`}
      </p>
      <p className="quiet">
        {t(line.atCheckout ? 'charges.at-checkout' : 'charges.at-border')}
        {line.channels && ` · ${list(line.channels)}`}
        {line.dependsOn && ` · ${t('charge.if', { what: list(line.dependsOn) })}`}
        {line.unsure && ` · ${t('charge.only-weak')}`}
      </p>
      {line.evidence.map((evidence) => (
        <SourceLine key={`${evidence.id} ${evidence.validFrom ?? ''} ${evidence.note?.en ?? ''}`} {...evidence} />
      ))}
    </li>
  );
}

/** Who pays what, the buyer first. Channels are alternatives, so sums are those of the channel that the route takes; where no service carries the parcel, of none. */
export function ChargesFold({ assessment, channel }: { assessment: Assessment; channel?: Channel | undefined }) {
  const { t, word, money, colon, language } = useWords();
  const shares = byPayer(assessment.charges, channel);
  if (!shares.length) return <p>{t(isUnknown(assessment) ? 'charges.unknown' : 'charges.none')}</p>;
  return (
    <>
      {shares.map(({ payer, charges, sums, isLeast, open, unsure }) => (
        <section key={payer} className="stack">
          <h4>
            {channel ? t('charges.by', { payer: t('charges.payer', { payer: word(payer) }), channel: word(channel) }) : t('charges.payer', { payer: word(payer) })}
            {colon}
            {[...sums.map((sum) => (isLeast ? t('charge.at-least', { amount: money(sum) }) : money(sum))), ...(open ? [t('charges.open', { count: open })] : []), ...(unsure ? [t('charges.unsure', { count: unsure })] : [])].join(' + ') || t('fold.none')}
          </h4>
          <ul className="facts">
            {chargeLines(charges, t, language).map((line) => (
              <ChargeItem key={`${line.charge} ${line.amount} ${line.channels?.join() ?? ''} ${line.dependsOn ? 'open' : ''} ${line.unsure ? 'unsure' : ''} ${line.evidence[0]?.id ?? ''}`} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
