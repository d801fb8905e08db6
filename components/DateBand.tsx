import type { DeliveryWindow } from '../lib/core/assessment';
import { dateScale, stageShares } from './date-scale';
import { useWords } from './words';

/** The way as a band: stages up to the likely day, then the spread to the late day; holidays are dots, the promise is a line. The list below says the same in words. */
export function DateBand({ shipDay, delivery, deliverBy }: { shipDay: string; delivery: DeliveryWindow; deliverBy?: string | undefined }) {
  const { t, day, word } = useWords();
  const end = deliverBy && deliverBy > delivery.p95 ? deliverBy : delivery.p95;
  const at = dateScale(shipDay, end);
  const likely = at(delivery.p50);
  const shares = stageShares(delivery.stages);
  const starts = shares.map((_, index) => (shares.slice(0, index).reduce((sum, share) => sum + share, 0) / 100) * likely);
  const x = (percent: number) => `${percent.toFixed(2)}%`;
  return (
    <figure className="band">
      <svg width="100%" height="44" role="img" aria-label={t('dates.picture', { ship: day(shipDay), early: day(delivery.p50), late: day(delivery.p95) })}>
        {delivery.stages.map((stage, index) => (
          <rect key={stage.stage} className={`stage ${stage.stage}`} x={x(starts[index] ?? 0)} y="12" width={x(((shares[index] ?? 0) / 100) * likely)} height="16" />
        ))}
        <rect className="spread" x={x(likely)} y="12" width={x(Math.max(at(delivery.p80) - likely, 0.5))} height="16" />
        <rect className="tail" x={x(at(delivery.p80))} y="12" width={x(Math.max(at(delivery.p95) - at(delivery.p80), 0))} height="16" />
        <line className="mark" x1={x(likely)} x2={x(likely)} y1="6" y2="34" />
        {delivery.holidays.map((holiday) => (
          <circle key={`${holiday.day}${holiday.territory}`} className="holiday" cx={x(at(holiday.day))} cy="37" r="4" />
        ))}
        {deliverBy && <line className="promise" x1={x(at(deliverBy))} x2={x(at(deliverBy))} y1="2" y2="42" />}
      </svg>
      <figcaption className="row apart quiet">
        <span>{day(shipDay)}</span>
        <span>{day(end)}</span>
      </figcaption>
      <ul className="legend row quiet">
        {delivery.stages.map(({ stage }) => (
          <li key={stage} className={`key ${stage}`}>
            {word(stage)}
          </li>
        ))}
        <li className="key spread">{t('dates.spread')}</li>
        {delivery.holidays.length > 0 && <li className="key holiday">{t('dates.holidays')}</li>}
        {deliverBy && <li className="key promise">{t('dates.promise')}</li>}
      </ul>
    </figure>
  );
}
