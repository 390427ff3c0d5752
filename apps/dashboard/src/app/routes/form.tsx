import { Button } from '@mantine/core';
import type { FormSummary } from '@skinroot/contracts';
import { IconCopy, IconDownload, IconPencil, IconSend, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Questionnaire } from '../../features/forms/authoring/questionnaire';
import { downloadJson } from '../../features/forms/download-json';
import { FormGrounds } from '../../features/forms/form-grounds';
import { FormState } from '../../features/forms/form-list';
import { FormVersions } from '../../features/forms/form-versions';
import { formQuery, formVersionsQuery, questionnaireQuery, useDuplicateForm } from '../../features/forms/forms.api';
import { PhonePreview } from '../../features/forms/preview/phone-preview';
import { PublishDialog } from '../../features/forms/publish-dialog';
import { meQuery } from '../../features/session/session.api';
import { problemWords } from '../../shared/problem-error';
import { toast } from '../../shared/toast';
import { BackLink } from '../../shared/ui/back-link';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { count } from '../../shared/words';
import classes from './client.module.css';

export function FormPage() {
  const { formId = '' } = useParams();
  const form = useQuery(formQuery(formId));
  return (
    <>
      <BackLink to="/templates/forms">All forms</BackLink>
      <QueryView query={form} what="this form" loading={<RowsSkeleton rows={4} height={110} />}>
        {(data) => <FormParts form={data} />}
      </QueryView>
    </>
  );
}

function FormParts({ form }: { form: FormSummary }) {
  const document = useQuery(questionnaireQuery(form.id));
  const versions = useQuery(formVersionsQuery(form.id));
  return (
    <>
      <PageHeader
        title={form.title}
        lead={
          <span className={classes.facts}>
            <FormState form={form} />
            <span>{count(form.questions, 'question')}</span>
            <span>{form.key === null ? 'Your own form' : 'From Skinroot'}</span>
          </span>
        }
        actions={document.data && <FormActions form={form} document={document.data} />}
      />
      <div className={classes.columns}>
        <Panel title="As a client sees it" hint="Try it: nothing of what you fill in here is kept.">
          <QueryView query={document} what="the form">
            {(data) => <PhonePreview document={data} />}
          </QueryView>
        </Panel>
        <div className={classes.stack}>
          <Panel title="Versions" hint="Links that were sent keep the version they were made for.">
            <QueryView query={versions} what="the versions">
              {({ items }) => <FormVersions formId={form.id} versions={items} />}
            </QueryView>
          </Panel>
          {form.key !== null && document.data && <FormGrounds formKey={form.key} document={document.data} />}
        </div>
      </div>
    </>
  );
}

function FormActions({ form, document }: { form: FormSummary; document: Questionnaire }) {
  const navigate = useNavigate();
  const duplicate = useDuplicateForm();
  const [isPublishing, setPublishing] = useState(false);
  const copy = () =>
    duplicate.mutate(form, {
      onSuccess: (made) => made && void navigate(`/templates/forms/${made.id}/build`),
      onError: (error) => toast(problemWords(error), 'danger'),
    });
  const published = () => {
    setPublishing(false);
    toast(`Version ${form.latestVersion} is published`);
  };
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => downloadJson(document, form.title)}
      >
        Export FHIR
      </Button>
      <AnswersTable formId={form.id} />
      <Button
        variant="light"
        leftSection={<IconCopy size={18} aria-hidden />}
        loading={duplicate.isPending}
        onClick={copy}
      >
        {form.key === null ? 'Duplicate' : 'Duplicate to change'}
      </Button>
      {form.key === null && (
        <Button
          component={Link}
          to={`/templates/forms/${form.id}/build`}
          variant="light"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          Edit
        </Button>
      )}
      {form.state === 'draft' && (
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setPublishing(true)}>
          Publish
        </Button>
      )}
      <PublishDialog
        form={form}
        document={document}
        isOpen={isPublishing}
        onClose={() => setPublishing(false)}
        onPublished={published}
      />
    </>
  );
}

/** All intakes of the form as a table; health data, so not for assistants. */
function AnswersTable({ formId }: { formId: string }) {
  const me = useQuery(meQuery());
  if (!me.data || me.data.member.role === 'assistant') return null;
  return (
    <Button
      component="a"
      href={`/api/forms/${formId}/intakes.csv`}
      download
      variant="light"
      leftSection={<IconTable size={18} aria-hidden />}
    >
      Answers (CSV)
    </Button>
  );
}
