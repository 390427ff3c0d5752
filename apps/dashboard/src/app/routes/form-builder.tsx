import type { FormSummary } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router';
import { BuilderView } from '../../features/forms/builder/builder-view';
import { formKeys, formQuery, questionnaireOf } from '../../features/forms/forms.api';
import { BackLink } from '../../shared/ui/back-link';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';

export function FormBuilderPage() {
  const { formId = '' } = useParams();
  const form = useQuery(formQuery(formId));
  return (
    <>
      <BackLink to={`/templates/forms/${formId}`}>This form</BackLink>
      <QueryView query={form} what="this form" loading={<RowsSkeleton rows={4} height={110} />}>
        {(data) =>
          data.key === null ? (
            <Builder key={data.id} form={data} />
          ) : (
            <Navigate to={`/templates/forms/${data.id}`} replace />
          )
        }
      </QueryView>
    </>
  );
}

function Builder({ form }: { form: FormSummary }) {
  const navigate = useNavigate();
  // Read anew each time it is opened, and never replaced by a refresh while it is being built.
  const document = useQuery({
    queryKey: formKeys.building(form.id),
    queryFn: ({ signal }) => questionnaireOf(form.id, undefined, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <PageHeader
        title={form.title || 'Form without a title'}
        tab={`Build ${form.title}`}
        lead="Saved as you go, as a draft. Clients see it once you publish."
      />
      <QueryView query={document} what="the form">
        {(data) => (
          <BuilderView form={form} document={data} onPublished={() => void navigate(`/templates/forms/${form.id}`)} />
        )}
      </QueryView>
    </>
  );
}
