import type { Fact } from '../lib/language/describe-measure';
import { SourceLine } from './SourceLine';
import { VerdictShape } from './VerdictMark';

const shapeOf = { prohibited: 'stop', restricted: 'fix', allowed: 'clear' } as const;

/** One dated, sourced fact. */
export function FactItem({ fact }: { fact: Fact }) {
  const { title, details, effect, evidence } = fact;
  return (
    <li className="known" data-verdict={effect && shapeOf[effect]}>
      <p>
        {effect && <VerdictShape of={shapeOf[effect]} />}
        <b>{title}</b>
      </p>
      {details.length > 0 && <p>{details.join(' · ')}</p>}
      <SourceLine {...evidence} />
    </li>
  );
}
