import { useState } from 'react';
import type { CheckIn } from '@skinroot/contracts';
import { Button, FieldFrame, Scale, TextArea } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { Card } from '../../shared/ui/page';
import { type Draft, isEmpty, ratingNames } from './draft';
import { PlanFields } from './plan-fields';
import styles from './check-in.module.css';
import { WordsField } from './words-field';
import { StoolField } from './stool-field';

export interface CheckInFormProps {
  start: Draft;
  yesterday: CheckIn | null;
  onSave: (draft: Draft) => void;
}

export function CheckInForm({ start, yesterday, onSave }: CheckInFormProps) {
  const { checkIn: words } = useMessages();
  const [draft, setDraft] = useState(start);
  const [said, setSaid] = useState('');
  const set = (change: Partial<Draft>) => {
    setSaid('');
    setDraft((now) => ({ ...now, ...change }));
  };
  const asYesterday = () => {
    if (!yesterday) return;
    set({ skin: yesterday.skin });
    setSaid(words.sameDone);
  };
  const save = () => (isEmpty(draft) ? setSaid(words.nothing) : onSave(draft));
  return (
    <form className={styles.form} onSubmit={(event) => (event.preventDefault(), save())} noValidate>
      <Card title={words.skin}>
        {yesterday && (
          <Button look="soft" onClick={asYesterday}>
            {words.same}
          </Button>
        )}
        <p role="status" className={styles.said}>
          {said === words.sameDone && said}
        </p>
        {ratingNames.map((name) => (
          <FieldFrame key={name} id={`check-${name}`} kind="group" label={words.ratings[name]}>
            <Scale
              id={`rate-${name}`}
              from={0}
              to={10}
              value={draft.skin[name]}
              onRate={(value) => set({ skin: { ...draft.skin, [name]: value } })}
              {...words.ratingEnds}
            />
          </FieldFrame>
        ))}
      </Card>
      <Card>
        <FieldFrame id="check-sleep" kind="group" label={words.sleep}>
          <Scale
            id="rate-sleep"
            from={0}
            to={10}
            value={draft.sleep}
            onRate={(sleep) => set({ sleep })}
            {...words.sleepEnds}
          />
        </FieldFrame>
        <WordsField
          id="check-stress"
          label={words.stress}
          options={words.stressWords}
          value={draft.stress}
          onChoose={(stress) => set({ stress })}
        />
        <StoolField value={draft.stool} onChoose={(stool) => set({ stool })} />
      </Card>
      <Card>
        <PlanFields draft={draft} onChange={set} />
        <FieldFrame id="check-note" kind="single" label={words.note}>
          <TextArea
            id="check-note"
            value={draft.note}
            maxLength={2000}
            rows={2}
            placeholder={words.notePlaceholder}
            onChange={({ target }) => set({ note: target.value })}
          />
        </FieldFrame>
      </Card>
      <div className={styles.save} data-ready={!isEmpty(draft)}>
        <p role="alert" className={styles.alert}>
          {said === words.nothing && said}
        </p>
        <Button type="submit" wide>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
