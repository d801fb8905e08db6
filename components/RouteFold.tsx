import type { Assessment, ServiceChoice } from '../lib/core/assessment';
import { isGeneralEstimate } from '../lib/core/clearance/delivery-window';
import type { RulePack } from '../lib/core/regulations/pack';
import { describeFinding } from '../lib/language/describe-finding';
import { reasonText } from '../lib/language/service-reasons';
import { SourceLine } from './SourceLine';
import { useWords } from './words';

function Service({ choice, pack, best }: { choice: ServiceChoice; pack: RulePack; best?: boolean }) {
  const words = useWords();
  const { t, local, day, word } = words;
  const service = pack.services.find(({ id }) => id === choice.service);
  return (
    <li data-service={choice.service} className={best ? 'best' : undefined}>
      <p>
        <b>{service ? local(service.name) : choice.service}</b>
        {service && ` · ${word(service.channel)}`}
        {best && ` · ${t('route.best')}`}
      </p>
      {choice.delivery && choice.eligible && <p>{t(isGeneralEstimate(choice.delivery) ? 'route.window-estimate' : 'route.window', { early: day(choice.delivery.p50), late: day(choice.delivery.p95) })}</p>}
      <p className="quiet">{[...new Set(choice.reasons.map((reason) => reasonText(reason, words)))].join(' · ')}</p>
      {best &&
        choice.conditions?.map(({ text, evidence }) => (
          <div key={evidence.id}>
            <p>{local(text)}</p>
            <SourceLine {...evidence} />
          </div>
        ))}
    </li>
  );
}

/** The service we would take, what else is possible, and what is not, with the reason. */
export function RouteFold({ assessment, pack, best }: { assessment: Assessment; pack: RulePack; best: ServiceChoice | undefined }) {
  const { t, language } = useWords();
  const noWay = assessment.findings.find(({ code }) => code === 'only-freight' || code === 'needs-agreement');
  const others = assessment.transport.filter((choice) => choice.eligible && choice !== best);
  const barred = assessment.transport.filter(({ eligible }) => !eligible);
  if (!assessment.transport.length) return <p>{t('route.none-needed')}</p>;
  return (
    <>
      {best ? (
        <ul className="facts">
          <Service choice={best} pack={pack} best />
        </ul>
      ) : (
        <p>{noWay ? describeFinding(noWay, assessment.order, pack, t, language) : t('finding.no-service')}</p>
      )}
      {others.length > 0 && (
        <section className="stack">
          <h4>{t('route.others')}</h4>
          <ul className="facts">
            {others.map((choice) => (
              <Service key={choice.service} choice={choice} pack={pack} />
            ))}
          </ul>
        </section>
      )}
      {barred.length > 0 && (
        <section className="stack">
          <h4>{t('route.barred')}</h4>
          <ul className="facts">
            {barred.map((choice) => (
              <Service key={choice.service} choice={choice} pack={pack} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
