import { FieldFrame, OptionList } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import type { Draft } from './draft';
import { FoodPicker } from './food-picker';
import styles from './check-in.module.css';

export function PlanFields({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { checkIn: words } = useMessages();
  return (
    <>
      <FieldFrame id="check-plan" kind="group" label={words.plan}>
        <OptionList
          id="check-plan-options"
          layout="row"
          options={[
            { key: 'kept', label: words.kept },
            { key: 'slip', label: words.slip },
          ]}
          chosen={draft.plan === null ? [] : [draft.plan]}
          onChoose={([key]) => onChange({ plan: key === 'kept' || key === 'slip' ? key : null })}
        />
      </FieldFrame>
      {draft.plan === 'slip' && (
        <div className={styles.slip}>
          <p>{words.slipKind}</p>
          <FoodPicker chosen={draft.offPlan} onChange={(offPlan) => onChange({ offPlan })} />
        </div>
      )}
    </>
  );
}
