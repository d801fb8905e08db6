import type { Assessment, Charge } from '../lib/core/assessment';
import { chargeAmount } from '../lib/language/describe-charge';
import { byPayer } from './order-sorting';
import { SourceLine } from './SourceLine';
import { useWords } from './words';

function ChargeItem({ charge }: { charge: Charge }) {
  const { t, word, list, language } = useWords();
  const atCheckout = charge.collectedBy === 'seller' || charge.collectedBy === 'marketplace';
  return (
    <li>
      <p>
        <b>{word(charge.charge)}</b> · {chargeAmount(charge, t, language)}
        {charge.units !== undefined && charge.units > 1 && ` (${t('charges.units', { units: charge.units, basis: word(charge.basis) })})`}
      </p>
      <p className="quiet">
        {t(atCheckout ? 'charges.at-checkout' : 'charges.at-border')}
        {charge.channels && ` · ${list(charge.channels)}`}
        {charge.dependsOn && ` · ${t('charge.if', { what: list(charge.dependsOn) })}`}
      </p>
      <SourceLine {...charge.evidence} />
    </li>
  );
}

/** Who pays what, the buyer first. */
export function ChargesFold({ assessment }: { assessment: Assessment }) {
  const { t, word, money, colon } = useWords();
  const shares = byPayer(assessment.charges);
  if (!shares.length) return <p>{t(assessment.findings.some(({ code }) => code === 'topic-not-covered' || code === 'destination-not-covered') ? 'charges.unknown' : 'charges.none')}</p>;
  return (
    <>
      {shares.map(({ payer, charges, sums, open }) => (
        <section key={payer} className="stack">
          <h4>
            {t('charges.payer', { payer: word(payer) })}
            {colon}
            {[...sums.map(money), ...(open ? [t('charges.open', { count: open })] : [])].join(' + ')}
          </h4>
          <ul className="facts">
            {charges.map((charge) => (
              <ChargeItem key={`${charge.evidence.id} ${charge.channels?.join() ?? ''} ${charge.ratePercent ?? ''}`} charge={charge} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
