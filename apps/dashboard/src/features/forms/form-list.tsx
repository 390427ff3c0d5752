import type { FormSummary } from '@skinroot/contracts';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { Tag } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import classes from './form-list.module.css';

interface FormListProps {
  forms: readonly FormSummary[];
  actions: (form: FormSummary) => ReactNode;
}

export function FormList({ forms, actions }: FormListProps) {
  const dates = useDates();
  return (
    <ul className={classes.list}>
      {forms.map((form) => (
        <li key={form.id} className={classes.row}>
          <span className={classes.what}>
            <Link to={`/templates/forms/${form.id}`} className={classes.name}>
              {form.title}
            </Link>
            <span className={classes.faint}>
              {count(form.questions, 'question')} · version {form.latestVersion} · changed{' '}
              {dates.day(dates.dayOf(form.updatedAt))}
            </span>
          </span>
          <FormState form={form} />
          <span className={classes.actions}>{actions(form)}</span>
        </li>
      ))}
    </ul>
  );
}

export function FormState({ form }: { form: FormSummary }) {
  if (form.state === 'published')
    return (
      <Tag tone="good" icon={IconCircleCheck}>
        Published
      </Tag>
    );
  return (
    <Tag tone="warn" icon={IconPencil}>
      {form.latestVersion > 1 ? `Draft of version ${form.latestVersion}` : 'Draft'}
    </Tag>
  );
}
