import type { intakeRoutes } from '@skinroot/contracts';
import { Button } from '@skinroot/ui';
import { useState } from 'react';
import { useMessages } from '../../messages/messages';
import { fileAt, NoNetwork } from '../http';
import { saveFile } from '../save-file';
import styles from './copy-button.module.css';

const path: typeof intakeRoutes.copyOf.path = '/api/public/intakes/:id/copy';

/** The client's own copy of a form they signed, made when it is asked for. `form` names it where several stand together. */
export function CopyButton({ intakeId, form }: { intakeId: string; form?: string }) {
  const { copy: words } = useMessages();
  const [state, setState] = useState<'idle' | 'making' | 'done' | 'failed' | 'no-network'>('idle');
  const make = async () => {
    setState('making');
    try {
      saveFile(words.fileName, await fileAt(path.replace(':id', intakeId)));
      setState('done');
    } catch (error) {
      setState(error instanceof NoNetwork ? 'no-network' : 'failed');
    }
  };
  return (
    <div className={styles.copy}>
      <Button
        look="soft"
        disabled={state === 'making'}
        aria-label={form === undefined ? undefined : words.buttonFor(form)}
        onClick={() => void make()}
      >
        {state === 'making' ? words.making : words.button}
      </Button>
      <p role="status">{state === 'idle' || state === 'making' ? '' : words[state]}</p>
    </div>
  );
}
