import { type SubmitEvent, useState } from 'react';
import { Button, describedBy, FieldFrame, TextInput } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { call, NoNetwork, Refusal } from '../../shared/http';
import { BrandMark } from '../../shared/ui/marks';
import { Page } from '../../shared/ui/page';
import styles from './code-page.module.css';
import type { Opening } from './use-session';

/** A device that is new to a begun intake: the link alone shows nothing of it. */
export function CodePage({ opening: { token, asked, onOpen } }: { opening: Extract<Opening, { state: 'code' }> }) {
  const { code: words } = useMessages();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const digits = code.replace(/\D/g, '');
  const trouble = (thrown: unknown): string => {
    if (thrown instanceof NoNetwork) return words.noNetwork;
    if (thrown instanceof Refusal && thrown.status === 429) return words.tooMany;
    return thrown instanceof Refusal && thrown.status === 422 ? words.wrong : words.trouble;
  };
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (digits.length !== 6) return setError(words.sixDigits);
    setBusy(true);
    try {
      const answer = await call('redeem', { body: { token, code: digits } });
      if ('needsCode' in answer) setError(words.wrong);
      else onOpen(answer);
    } catch (thrown) {
      setError(trouble(thrown));
    }
    setBusy(false);
  };
  const mail = async () => {
    try {
      const { sent } = await call('sendCode', { body: { token } });
      setSaid(sent === 'sent' ? words.mailed : words.notMailed(asked.practiceName));
    } catch (thrown) {
      setSaid(trouble(thrown));
    }
  };
  return (
    <Page mark={<BrandMark />} title={words.title} lead={words.lead}>
      <p>{asked.canMail ? words.ways(asked.practiceName) : words.wayByPractice(asked.practiceName)}</p>
      {asked.canMail && (
        <Button look="soft" onClick={() => void mail()}>
          {words.mail}
        </Button>
      )}
      <p role="status">{said}</p>
      <form className={styles.form} onSubmit={(event) => void open(event)} noValidate>
        <FieldFrame id="code" kind="single" label={words.label} error={error}>
          <TextInput
            id="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={describedBy('code', { error })}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </FieldFrame>
        <Button type="submit" wide disabled={isBusy}>
          {words.open}
        </Button>
      </form>
    </Page>
  );
}
