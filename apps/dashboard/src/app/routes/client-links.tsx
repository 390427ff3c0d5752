import { Button } from '@mantine/core';
import type { CreatedLink, LinkPurpose } from '@skinroot/contracts';
import { IconLink, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { intakesQuery } from '../../features/intake/intake.api';
import { CreatedLinkDialog } from '../../features/links/created-link-dialog';
import { LinkList } from '../../features/links/link-list';
import { linksQuery, useCreateLink } from '../../features/links/links.api';
import { EmptyState } from '../../shared/ui/empty-state';
import { FormError } from '../../shared/ui/form-error';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { FormChoice } from './client-links-form';
import { useClient } from './use-client';

export function ClientLinksPage() {
  const client = useClient();
  const links = useQuery(linksQuery(client.id));
  const intakes = useQuery(intakesQuery(client.id));
  const titles = new Map(intakes.data?.items.map(({ id, formTitle }) => [id, formTitle]));
  const create = useCreateLink();
  const [created, setCreated] = useState<CreatedLink | null>(null);
  const [formId, setFormId] = useState('');
  const make = (purpose: LinkPurpose) =>
    create.mutate(
      {
        clientId: client.id,
        purpose,
        send: client.email !== null,
        ...(purpose === 'intake' && formId !== '' && { formId }),
      },
      { onSuccess: setCreated },
    );
  const busy = (purpose: LinkPurpose) => create.isPending && create.variables.purpose === purpose;
  return (
    <Panel
      title="Links"
      hint="Each link opens one thing, for this client only, without an account. You can withdraw it at any time."
      actions={
        <>
          <FormChoice value={formId} onChange={setFormId} />
          <Button
            variant="light"
            leftSection={<IconSend size={18} aria-hidden />}
            loading={busy('intake')}
            onClick={() => make('intake')}
          >
            Intake link
          </Button>
          <Button
            variant="light"
            leftSection={<IconSend size={18} aria-hidden />}
            loading={busy('portal')}
            onClick={() => make('portal')}
          >
            Daily pages link
          </Button>
        </>
      }
    >
      <FormError error={create.error} />
      <QueryView query={links} what="the links">
        {({ items }) =>
          items.length > 0 ? (
            <LinkList clientId={client.id} links={items} titles={titles} />
          ) : (
            <EmptyState icon={IconLink} title="No link was made yet">
              Start with the intake link:{' '}
              {client.email
                ? `it is written to ${client.email} and shown here to copy.`
                : 'it is shown here to copy, as there is no e-mail address.'}
            </EmptyState>
          )
        }
      </QueryView>
      <CreatedLinkDialog title={`New link for ${client.firstName}`} link={created} onClose={() => setCreated(null)} />
    </Panel>
  );
}
