import { type SubmitEvent, useState } from 'react';
import { Button, describedBy, FieldFrame, TextInput, useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { Page } from '../../shared/ui/page';
import { SaveState } from '../../shared/ui/save-state';
import type { IntakeSession } from './intake-session';
import { LanguageChoice } from './language-choice';
import styles from './intake.module.css';
import { reviewStep } from './steps';
import { submitIntake } from './submit-intake';

export interface SignStepProps {
  session: IntakeSession;
  timeZone: string;
  onDone: (submittedAt: string) => void;
  onChangedText: () => void;
}

export function SignStep({ session, timeZone, onDone, onChangedText }: SignStepProps) {
  const { intake: words, app } = useMessages();
  const { form } = useFormState(session.store);
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const isGuardian = session.needsGuardian;
  const [said, setSaid] = useState<{ at: 'name' | 'relation' | 'form'; text: string }>();
  const [isSending, setSending] = useState(false);
  const sayAt = (at: 'name' | 'relation', text: string) => {
    setSaid({ at, text });
    document.getElementById(at === 'name' ? 'signature' : 'relation')?.focus();
  };
  const sign = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim().length < 2) return sayAt('name', words.sign.nameMissing);
    if (isGuardian && relation.trim().length < 2) return sayAt('relation', words.sign.relationMissing);
    setSending(true);
    const result = await submitIntake(session, {
      name: name.trim(),
      ...(isGuardian && { relation: relation.trim() }),
      language: form.language,
      timeZone,
    });
    setSending(false);
    switch (result.kind) {
      case 'done':
        return onDone(result.submittedAt);
      case 'answers':
        return go('intake', reviewStep);
      case 'changed-text':
        setSaid({ at: 'form', text: words.sign.changedText });
        return onChangedText();
      case 'name':
      case 'relation':
        return sayAt(result.kind, result.detail);
      case 'waiting':
        return setSaid({ at: 'form', text: words.sign.waiting });
      case 'no-network':
        return setSaid({ at: 'form', text: words.sign.noNetwork });
      case 'trouble':
        return setSaid({ at: 'form', text: app.trouble });
    }
  };
  const error = said?.at === 'name' ? said.text : undefined;
  const relationError = said?.at === 'relation' ? said.text : undefined;
  return (
    <Page
      title={words.sign.title}
      lead={isGuardian ? words.sign.guardianIntro : words.sign.intro}
      mark={<LanguageChoice session={session} />}
    >
      <div className={styles.consent} tabIndex={0} role="group" aria-label={words.sign.title} lang={form.language}>
        {session.consentText.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      <form className={styles.footer} onSubmit={(event) => void sign(event)} noValidate>
        <FieldFrame
          id="signature"
          kind="single"
          label={isGuardian ? words.sign.guardianName : words.sign.name}
          error={error}
        >
          <TextInput
            id="signature"
            autoComplete="name"
            maxLength={120}
            aria-required="true"
            aria-invalid={error !== undefined || undefined}
            aria-describedby={describedBy('signature', { error })}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </FieldFrame>
        {isGuardian && (
          <FieldFrame
            id="relation"
            kind="single"
            label={words.sign.relation}
            help={words.sign.relationHint}
            error={relationError}
          >
            <TextInput
              id="relation"
              maxLength={60}
              aria-required="true"
              aria-invalid={relationError !== undefined || undefined}
              aria-describedby={describedBy('relation', { help: words.sign.relationHint, error: relationError })}
              value={relation}
              onChange={({ target }) => setRelation(target.value)}
            />
          </FieldFrame>
        )}
        <p role="alert" className={styles.alert}>
          {said?.at === 'form' && said.text}
        </p>
        <SaveState outbox={session.outbox} />
        <Button type="submit" wide disabled={isSending}>
          {isSending ? words.sign.sending : words.sign.send}
        </Button>
        <Button look="plain" onClick={() => go('intake', reviewStep)}>
          {app.back}
        </Button>
      </form>
    </Page>
  );
}
