import { Button, Checkbox, Modal, Select, Textarea } from '@mantine/core';
import type { CreatedLink, Intake } from '@skinroot/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import classes from './ask-back.module.css';
import { useAskBack } from './intake.api';

interface AskBackDialogProps {
  intake: Intake;
  canSend: boolean;
  isOpen: boolean;
  onClose: () => void;
  onAsked: (link: CreatedLink) => void;
}

interface Chosen {
  linkId: string;
  message: string;
}

/** Choose questions, say in a few words why, and the client gets a link with just these. */
export function AskBackDialog({ intake, canSend, isOpen, onClose, onAsked }: AskBackDialogProps) {
  const ask = useAskBack(intake.id, intake.clientId);
  const [asks, setAsks] = useState<readonly Chosen[]>([]);
  const [wantsMail, setWantsMail] = useState(canSend);
  const lines = intake.sections.flatMap((section) => section.lines);
  const isReady = asks.length > 0 && asks.every(({ message }) => message.trim() !== '');
  const send = () =>
    ask.mutate(
      { asks: [...asks], send: wantsMail && canSend },
      {
        onSuccess: (link) => {
          setAsks([]);
          onAsked(link);
        },
      },
    );
  return (
    <Modal opened={isOpen} onClose={onClose} title="Ask a question back" size="lg">
      <div className={classes.asks}>
        <Select
          label="Which question"
          placeholder="Type a word of the question"
          comboboxProps={{ withinPortal: false }}
          searchable
          value={null}
          data={choices(intake, asks)}
          onChange={(linkId) => linkId && setAsks([...asks, { linkId, message: '' }])}
          data-autofocus
        />
        {asks.map(({ linkId, message }) => {
          const line = lines.find((one) => one.linkId.split('~')[0] === linkId);
          return (
            <div key={linkId} className={classes.ask}>
              <Textarea
                label={line?.text ?? linkId}
                description={line?.answered ? `Answered: ${line.answer}` : 'Left open'}
                placeholder="What would you like to know?"
                autosize
                minRows={2}
                maxLength={500}
                value={message}
                onChange={(event) => setAsks(replaced(asks, { linkId, message: event.currentTarget.value }))}
              />
              <Button
                variant="subtle"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => setAsks(asks.filter((one) => one.linkId !== linkId))}
              >
                Leave out<span className="sr-hidden">: {line?.text}</span>
              </Button>
            </div>
          );
        })}
        {canSend && (
          <Checkbox
            label="Write the link to the client’s e-mail address"
            checked={wantsMail}
            onChange={(event) => setWantsMail(event.currentTarget.checked)}
          />
        )}
        <FormError error={ask.error} />
      </div>
      <DialogButtons>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!isReady} loading={ask.isPending} onClick={send}>
          {wantsMail && canSend ? 'Ask' : 'Make the link'}
        </Button>
      </DialogButtons>
    </Modal>
  );
}

/** Questions by section; one in a repeating group stands once. */
function choices({ sections }: Intake, asks: readonly Chosen[]) {
  return sections
    .map(({ title, lines }) => {
      const own = new Map(lines.map(({ linkId, text }) => [linkId.split('~')[0] ?? linkId, text]));
      const items = [...own].filter(([linkId]) => !asks.some((one) => one.linkId === linkId));
      return { group: title, items: items.map(([value, label]) => ({ value, label })) };
    })
    .filter(({ items }) => items.length > 0);
}

const replaced = (asks: readonly Chosen[], ask: Chosen): Chosen[] =>
  asks.map((one) => (one.linkId === ask.linkId ? ask : one));
