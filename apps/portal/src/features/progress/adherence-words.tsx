import { useMessages } from '../../messages/messages';
import { Card } from '../../shared/ui/page';
import type { MyProgress } from './skin-course';

const steady = 80;

/** Kept days in kind words: no streaks, and unknown days are not counted as slips. */
export function AdherenceWords({ overall }: { overall: MyProgress['adherence']['overall'] }) {
  const { progress: words } = useMessages();
  const { kept, slip, unknown, evaluable, adherencePercent } = overall;
  if (kept + slip + unknown === 0) return null;
  return (
    <Card title={words.kept}>
      {kept + slip > 0 && <p>{words.keptWords(kept, kept + slip)}</p>}
      {unknown > 0 && <p>{words.keptUnknown(unknown)}</p>}
      <p>
        {!evaluable || adherencePercent === null
          ? words.keptFew
          : adherencePercent >= steady
            ? words.keptWell
            : words.keptHard}
      </p>
    </Card>
  );
}
