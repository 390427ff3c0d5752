import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import type { FormSummary } from '@skinroot/contracts';
import { isQuestion, readForms, toQuestionnaire, type ReadForm } from '@skinroot/forms';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import { count } from '../../shared/words';
import { useCreateForms } from './forms.api';
import classes from './import-dialog.module.css';
import { RepairReport } from './repair-report';

interface ImportDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onImported: (forms: readonly FormSummary[]) => void;
}

type Reading = ReturnType<typeof readForms>;

/** Reads a form here in the browser and says what would be repaired; saving comes after that. */
export function ImportDialog({ isOpen, onClose, onImported }: ImportDialogProps) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const create = useCreateForms();
  const look = (given: string) => {
    setText(given);
    setReading(given.trim() === '' ? null : readForms(given));
  };
  const close = () => {
    look('');
    create.reset();
    onClose();
  };
  const found = reading?.ok ? reading.forms : [];
  const save = () =>
    create.mutate(documentOf(found), {
      onSuccess: ({ items }) => {
        close();
        onImported(items.map(({ form }) => form));
      },
    });
  return (
    <Modal opened={isOpen} onClose={close} title="Bring in a form" size="xl">
      <div className={classes.dialog}>
        <p>A FHIR Questionnaire, or a Bundle of several, as JSON. You see what is repaired before anything is saved.</p>
        <FileButton
          onChange={(file) => void file?.text().then(look)}
          accept=".json,application/json,application/fhir+json"
        >
          {(props) => (
            <Button {...props} variant="light" leftSection={<IconFileImport size={20} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Textarea
          label="Or paste it here"
          value={text}
          onChange={(event) => look(event.currentTarget.value)}
          rows={7}
          spellCheck={false}
          classNames={{ input: classes.json ?? '' }}
          data-autofocus
        />
        <div aria-live="polite">{reading && <ReadingView reading={reading} />}</div>
      </div>
      <FormError error={create.error} />
      <DialogButtons>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
        <Button disabled={found.length === 0} loading={create.isPending} onClick={save}>
          {found.length > 1 ? `Save ${found.length} drafts` : 'Save as a draft'}
        </Button>
      </DialogButtons>
    </Modal>
  );
}

function ReadingView({ reading }: { reading: Reading }) {
  if (!reading.ok)
    return (
      <p className={classes.refused} role="alert">
        This cannot be read. {reading.reason}
      </p>
    );
  return (
    <>
      {reading.forms.map((read, index) => (
        <section key={index} className={classes.found} aria-label={titleOf(read)}>
          <h3>{titleOf(read)}</h3>
          <p className={classes.faint}>{count(questionsOf(read), 'question')}</p>
          <RepairReport report={read.report} />
        </section>
      ))}
      {reading.refused.map((reason, index) => (
        <p key={index} className={classes.refused}>
          One form of the Bundle is left out. {reason}
        </p>
      ))}
    </>
  );
}

// What was shown is what is sent: the forms as they were repaired here.
function documentOf(found: readonly ReadForm[]): object {
  const forms = found.map(({ form }) => toQuestionnaire(form));
  const [first] = forms;
  return forms.length === 1 && first
    ? first
    : { resourceType: 'Bundle', type: 'collection', entry: forms.map((resource) => ({ resource })) };
}

const titleOf = ({ form }: ReadForm): string => form.title || 'A form without a title';
const questionsOf = ({ form }: ReadForm): number =>
  [...form.places.values()].filter(({ item }) => isQuestion(item)).length;
