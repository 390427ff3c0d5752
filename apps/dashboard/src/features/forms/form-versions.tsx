import { Button, Modal } from '@mantine/core';
import type { FormVersion } from '@skinroot/contracts';
import { IconGitCompare } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../shared/dates-context';
import { LinesSkeleton } from '../../shared/ui/skeletons';
import { diffForms } from './authoring/diff-forms';
import { DiffView } from './diff-view';
import classes from './form-list.module.css';
import { questionnaireQuery } from './forms.api';

/** Every version there was, and what each changed. */
export function FormVersions({ formId, versions }: { formId: string; versions: readonly FormVersion[] }) {
  const dates = useDates();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {versions.map(({ number, createdAt, publishedAt }) => (
          <li key={number} className={classes.row}>
            <span className={classes.what}>
              <b>Version {number}</b>
              <span className={classes.faint}>
                {publishedAt ? `Published ${dates.instant(publishedAt)}` : `Draft, begun ${dates.instant(createdAt)}`}
              </span>
            </span>
            <span />
            {number > 1 && (
              <Button
                variant="light"
                leftSection={<IconGitCompare size={18} aria-hidden />}
                aria-label={`What changed in version ${number}`}
                onClick={() => setShown(number)}
              >
                What changed
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={`What changed in version ${shown ?? ''}`}
        size="lg"
      >
        {shown !== null && <Difference formId={formId} number={shown} />}
      </Modal>
    </>
  );
}

function Difference({ formId, number }: { formId: string; number: number }) {
  const [before, after] = useQueries({
    queries: [questionnaireQuery(formId, number - 1), questionnaireQuery(formId, number)],
  });
  if (!before?.data || !after?.data) return <LinesSkeleton />;
  return <DiffView changes={diffForms(before.data, after.data)} />;
}
