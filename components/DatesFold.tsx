import type { Assessment, ServiceChoice } from '../lib/core/assessment';
import { isGeneralEstimate } from '../lib/core/clearance/delivery-window';
import type { RulePack } from '../lib/core/regulations/pack';
import { holidayName } from '../lib/language/holiday-name';
import { DateBand } from './DateBand';
import { SourceLine } from './SourceLine';
import { useWords } from './words';

/** When it will arrive by the best service: likely, safe and late day, what each stage takes and rests on, the holidays on the way. */
export function DatesFold({ assessment, pack, best }: { assessment: Assessment; pack: RulePack; best: ServiceChoice | undefined }) {
  const { t, day, word, local, territory, comma, language } = useWords();
  const { shipBy, deliverBy, orderedOn } = assessment.order;
  const service = pack.services.find(({ id }) => id === best?.service);
  const delivery = best?.delivery;
  return (
    <>
      <dl className="pairs">
        {(
          [
            ['dates.ordered', orderedOn],
            ['dates.ship-by', shipBy],
            ['dates.deliver-by', deliverBy],
          ] as const
        ).map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>{day(value)}</dd>
              </div>
            ),
        )}
      </dl>
      {!delivery && <p>{t('dates.unknown')}</p>}
      {delivery && (
        <>
          <p>{t('dates.by-service', { service: service ? local(service.name) : (best?.service ?? ''), day: day(assessment.on) })}</p>
          {isGeneralEstimate(delivery) && <p>{t('dates.general-estimate')}</p>}
          <DateBand shipDay={assessment.on} delivery={delivery} deliverBy={deliverBy} />
          <dl className="pairs">
            {(['p50', 'p80', 'p95'] as const).map((share) => (
              <div key={share}>
                <dt>{t(`dates.${share}`)}</dt>
                <dd>{day(delivery[share])}</dd>
              </div>
            ))}
          </dl>
          <ul className="facts">
            {delivery.stages.map((stage) => (
              <li key={stage.stage}>
                <p>
                  <b>{word(stage.stage)}</b> · {t(stage.workingDays ? 'dates.working-days' : 'dates.calendar-days', { span: stage.p50 === stage.p95 ? `${stage.p50}` : `${stage.p50}–${stage.p95}`, count: stage.p95 })} · {word(`basis-${stage.basis}`)}
                </p>
                {stage.evidence && <SourceLine {...stage.evidence} />}
              </li>
            ))}
          </ul>
          {delivery.yearsWithoutHolidays && <p>{t('finding.holidays-unknown', { years: delivery.yearsWithoutHolidays.join(comma) })}</p>}
          {delivery.holidays.length > 0 && (
            <section>
              <h4>{t('dates.holidays')}</h4>
              <ul>
                {delivery.holidays.map((holiday) => (
                  <li key={`${holiday.day}${holiday.territory}`}>
                    {day(holiday.day)} · {territory(holiday.territory)} · {holidayName(holiday.name, language)}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}
