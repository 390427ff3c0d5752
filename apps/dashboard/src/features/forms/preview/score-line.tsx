import { ordinalScore } from '@skinroot/forms';
import { computedValues, type Computed } from '@skinroot/formulas';
import { useFormState, type FormStore } from '@skinroot/ui';
import { bandFor, type Band } from '../authoring/extensions';
import classes from './phone-preview.module.css';

/** The score of what was tried, and what formulas make of it. */
export function ScoreLine({
  store,
  bands,
  values,
}: {
  store: FormStore;
  bands: readonly Band[];
  /** What formulas found; undefined without any. */
  values: readonly Computed[] | undefined;
}) {
  const { form, answers } = useFormState(store);
  const sum = ordinalScore(form, answers);
  const computed = values ?? computedValues(form, answers);
  if (sum.parts.length === 0 && computed.length === 0) return null;
  const band = sum.score === null ? undefined : bandFor(bands, sum.score);
  return (
    <div className={classes.score} role="status" aria-label="Score of the answers tried">
      {sum.parts.length > 0 && (
        <p>
          <b>{sum.score === null ? 'No points yet' : `${sum.score} of ${sum.max} points`}</b>
          {band && `: ${band.label}`}
          {sum.unanswered > 0 && <span className={classes.faint}> · {sum.unanswered} not answered</span>}
        </p>
      )}
      {computed.length > 0 && (
        <ul>
          {computed.map((one) => (
            <li key={one.linkId}>
              {one.text}: <ComputedValue computed={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ComputedValue({ computed }: { computed: Computed }) {
  if (!computed.computed) return <span className={classes.faint}>{computed.reason}</span>;
  return <b>{typeof computed.value === 'string' ? computed.value : JSON.stringify(computed.value)}</b>;
}
