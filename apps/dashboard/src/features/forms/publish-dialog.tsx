import { Button, Modal } from '@mantine/core';
import type { FormSummary } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import { QueryView } from '../../shared/ui/query-view';
import { count } from '../../shared/words';
import { diffForms } from './authoring/diff-forms';
import { lintForm } from './authoring/lint-form';
import type { Questionnaire } from './authoring/questionnaire';
import { DiffView } from './diff-view';
import { questionnaireQuery, usePublishForm } from './forms.api';

interface PublishDialogProps {
  form: FormSummary;
  document: Questionnaire;
  isOpen: boolean;
  /** Saves what is still being typed; false when it cannot be saved. */
  beforePublish?: () => Promise<boolean>;
  onClose: () => void;
  onPublished: () => void;
}

/** What changes for clients, shown before it does. */
export function PublishDialog({ form, document, isOpen, beforePublish, onClose, onPublished }: PublishDialogProps) {
  const publish = usePublishForm(form.id);
  const faults = isOpen ? lintForm(document).filter(({ level }) => level === 'error').length : 0;
  const confirm = async () => {
    if (beforePublish && !(await beforePublish())) return;
    publish.mutate(undefined, { onSuccess: onPublished });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Publish version ${form.latestVersion}`} size="lg">
      <p>
        A published version does not change any more. Links already sent keep the version they were made for; new links
        open this one.
      </p>
      {form.latestVersion > 1 ? <Changes form={form} document={document} /> : null}
      {faults > 0 && <p role="alert">The checks still name {count(faults, 'fault')}. You can publish all the same.</p>}
      <FormError error={publish.error} />
      <DialogButtons>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={publish.isPending} onClick={() => void confirm()} data-autofocus>
          Publish
        </Button>
      </DialogButtons>
    </Modal>
  );
}

function Changes({ form, document }: { form: FormSummary; document: Questionnaire }) {
  const before = useQuery(questionnaireQuery(form.id, form.latestVersion - 1));
  return (
    <QueryView query={before} what="the version before">
      {(old) => <DiffView changes={diffForms(old, document)} />}
    </QueryView>
  );
}
