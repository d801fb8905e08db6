import { CircleCheck, CircleQuestionMark, Info, OctagonX, TriangleAlert, Wrench } from 'lucide-react';
import type { Severity, Verdict } from '../lib/core/assessment';
import { useWords } from './words';

/** One shape, one meaning: the word and the shape carry the verdict, colour only helps. */
const shapes = { stop: OctagonX, fix: Wrench, unknown: CircleQuestionMark, care: TriangleAlert, clear: CircleCheck, info: Info };

export function VerdictShape({ of, size = 16 }: { of: Verdict | Severity; size?: number }) {
  const Shape = shapes[of];
  return <Shape size={size} aria-hidden="true" className="shape" />;
}

export function VerdictMark({ of }: { of: Verdict | Severity }) {
  const { t } = useWords();
  return (
    <span className="verdict" data-verdict={of}>
      <VerdictShape of={of} />
      {t(`verdict.${of}`)}
    </span>
  );
}
