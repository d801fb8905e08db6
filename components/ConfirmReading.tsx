import { Check, CircleHelp } from 'lucide-react';
import type { Reading } from '../lib/core/trade/order';
import { lineText } from '../lib/core/trade/pieces';
import { TeachButton } from './TeachButton';
import { useWords } from './words';

/** What was understood of a page that nobody described, with its first order, before anything is judged by it. */
export function ConfirmReading({ reading, onConfirm, onTeach }: { reading: Reading; onConfirm(): void; onTeach(): Promise<boolean> }) {
  const { t, word, territory, money, list } = useWords();
  const missing: readonly string[] = reading.health.fieldsMissing;
  // A place without a single value in it was found for nothing.
  const understood = (reading.health.understood ?? []).filter(({ field }) => !missing.includes(field));
  const [order] = reading.orders;
  const [line] = order?.lines ?? [];
  return (
    <section className="stack" aria-labelledby="confirm">
      <h2 id="confirm" className="row">
        <CircleHelp size={18} aria-hidden="true" />
        {t('confirm.title')}
      </h2>
      <p>{t('confirm.hint', { read: reading.health.ordersRead, found: reading.health.ordersFound })}</p>
      <table className="understood">
        <tbody>
          {understood.map(({ field, by, name, confidence }) => (
            <tr key={`${field} ${by} ${name}`} data-confidence={confidence}>
              <th scope="row">{word(`field-${field}`)}</th>
              <td>
                {t(`confirm.by-${name || by === 'link' || by === 'address' ? by : 'shape'}`, { name })}
                {confidence === 'likely' && <b> · {t('confirm.likely')}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && <p>{t('health.missing', { fields: list(missing.map((field) => `field-${field}`)) })}</p>}
      {order && (
        <p className="box">
          <b>{t('confirm.first')}</b> {order.id} → {order.destination ? territory(order.destination) : '?'}
          {line && ` · ${lineText(line)}`}
          {order.goodsValue && ` · ${money(order.goodsValue)}`}
        </p>
      )}
      <div>
        <button type="button" className="main" onClick={onConfirm}>
          <Check size={16} aria-hidden="true" />
          {t('confirm.yes')}
        </button>
      </div>
      <TeachButton onTeach={onTeach} />
    </section>
  );
}
