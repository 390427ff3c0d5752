import { Button } from '@mantine/core';
import type { FormSummary } from '@skinroot/contracts';
import { IconCopy, IconFileImport, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { emptyForm } from '../../features/forms/authoring/item-kinds';
import { FormList } from '../../features/forms/form-list';
import { formsQuery, useCreateForms, useDuplicateForm } from '../../features/forms/forms.api';
import { ImportDialog } from '../../features/forms/import-dialog';
import { problemWords } from '../../shared/problem-error';
import { toast } from '../../shared/toast';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import classes from './client.module.css';
import { TemplatesTabs } from './templates-tabs';

export function FormsPage() {
  const forms = useQuery(formsQuery());
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const create = useCreateForms();
  const build = (id: string) => navigate(`/templates/forms/${id}/build`);
  const fail = (error: unknown) => toast(problemWords(error), 'danger');
  const begin = () =>
    create.mutate(emptyForm(), { onSuccess: ({ items }) => items[0] && void build(items[0].form.id), onError: fail });
  const imported = (made: readonly FormSummary[]) => {
    const [only] = made;
    if (made.length === 1 && only) void navigate(`/templates/forms/${only.id}`);
    else toast(`${made.length} forms were saved as drafts`);
  };
  return (
    <>
      <PageHeader
        title="Forms"
        lead="What your clients fill in. Change ours, build your own, or bring in any FHIR Questionnaire."
        actions={
          <>
            <Button
              variant="light"
              leftSection={<IconFileImport size={20} aria-hidden />}
              onClick={() => setAddress({ import: '' })}
            >
              Bring in a form
            </Button>
            <Button leftSection={<IconPlus size={20} aria-hidden />} loading={create.isPending} onClick={begin}>
              New form
            </Button>
          </>
        }
      />
      <TemplatesTabs />
      <QueryView query={forms} what="the forms" loading={<RowsSkeleton rows={5} />}>
        {({ items }) => <Library forms={items} onBegin={begin} onBuild={(id) => void build(id)} onFail={fail} />}
      </QueryView>
      <ImportDialog
        isOpen={address.has('import')}
        onClose={() => setAddress({}, { replace: true })}
        onImported={imported}
      />
    </>
  );
}

interface LibraryProps {
  forms: readonly FormSummary[];
  onBegin: () => void;
  onBuild: (id: string) => void;
  onFail: (error: unknown) => void;
}

function Library({ forms, onBegin, onBuild, onFail }: LibraryProps) {
  const duplicate = useDuplicateForm();
  const copy = (form: FormSummary) => (
    <Button
      variant="light"
      leftSection={<IconCopy size={18} aria-hidden />}
      loading={duplicate.isPending && duplicate.variables.id === form.id}
      aria-label={`Duplicate ${form.title}`}
      onClick={() => duplicate.mutate(form, { onSuccess: (made) => made && onBuild(made.id), onError: onFail })}
    >
      Duplicate
    </Button>
  );
  const edit = (form: FormSummary) => (
    <Button
      component={Link}
      to={`/templates/forms/${form.id}/build`}
      variant="light"
      leftSection={<IconPencil size={18} aria-hidden />}
      aria-label={`Edit ${form.title}`}
    >
      Edit
    </Button>
  );
  const own = forms.filter(({ key }) => key === null);
  return (
    <div className={classes.stack}>
      <Panel title="Your own">
        {own.length > 0 ? (
          <FormList
            forms={own}
            actions={(form) => (
              <>
                {edit(form)}
                {copy(form)}
              </>
            )}
          />
        ) : (
          <EmptyState
            icon={IconPencil}
            title="No form of your own yet"
            action={
              <Button variant="light" onClick={onBegin}>
                Begin an empty form
              </Button>
            }
          >
            Duplicate one of ours and change it, or begin with an empty one.
          </EmptyState>
        )}
      </Panel>
      <Panel title="From Skinroot" hint="They stay as they are. Duplicate one to change it.">
        <FormList forms={forms.filter(({ key }) => key !== null)} actions={copy} />
      </Panel>
    </div>
  );
}
