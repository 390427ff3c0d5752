import { useState } from 'react';
import type { ConsentPurpose, SignedConsent } from '@skinroot/contracts';
import { Button } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { longInstant } from '../../shared/dates';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { CopyButton } from '../../shared/ui/copy-button';
import { Card } from '../../shared/ui/page';
import styles from './consent-card.module.css';

interface ConsentCardProps {
  signed: SignedConsent;
  session: Session;
  onChanged: () => void;
}

/** One signed form: its text as shown then, and each consent with its state and the way to take it back. */
export function ConsentCard({ signed, session, onChanged }: ConsentCardProps) {
  const { data: words } = useMessages();
  const at = (instant: string) => longInstant(instant, session.locale, session.timeZone);
  return (
    <Card title={signed.formTitle}>
      <p>
        {words.signedBy(
          signed.relation === null ? signed.signedBy : `${signed.signedBy} (${signed.relation})`,
          at(signed.signedAt),
        )}
      </p>
      <details>
        <summary className={styles.summary}>{words.signedText}</summary>
        {signed.text.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </details>
      <CopyButton intakeId={signed.intakeId} form={signed.formTitle} />
      <ul className={styles.purposes}>
        {signed.purposes.map((purpose) => (
          <Purpose key={purpose.purpose} purpose={purpose} intakeId={signed.intakeId} at={at} onChanged={onChanged} />
        ))}
      </ul>
    </Card>
  );
}

function Purpose({
  purpose,
  intakeId,
  at,
  onChanged,
}: {
  purpose: ConsentPurpose;
  intakeId: string;
  at: (instant: string) => string;
  onChanged: () => void;
}) {
  const { data: words, app } = useMessages();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const withdraw = async () => {
    try {
      await call('withdrawConsent', { params: { id: intakeId }, body: { purpose: purpose.purpose } });
      setAsked(false);
      onChanged();
    } catch {
      setSaid(app.trouble);
    }
  };
  const canWithdraw = purpose.kind === 'consent' && purpose.state === 'given';
  return (
    <li>
      <p>{purpose.text}</p>
      <p className={styles.state}>
        {purpose.withdrawnAt === null ? words.consentState[purpose.state] : words.withdrawnOn(at(purpose.withdrawnAt))}
      </p>
      {canWithdraw && !isAsked && (
        <Button look="plain" aria-label={words.withdrawLabel(purpose.text)} onClick={() => setAsked(true)}>
          {words.withdrawButton}
        </Button>
      )}
      {isAsked && canWithdraw && (
        <p className={styles.sure}>
          {words.withdrawSure}
          <Button look="soft" onClick={() => void withdraw()}>
            {words.withdrawYes}
          </Button>
          <Button look="plain" onClick={() => setAsked(false)}>
            {words.withdrawNo}
          </Button>
        </p>
      )}
      <p role="status">{said}</p>
    </li>
  );
}
