import { Button } from '@mantine/core';
import type { Client, CreatedLink } from '@skinroot/contracts';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { CreatedLinkDialog } from '../../features/links/created-link-dialog';
import { useCreateLink } from '../../features/links/links.api';
import { problemWords } from '../../shared/problem-error';
import { toast } from '../../shared/toast';

export function SendIntakeLink({ client, isAgain = false }: { client: Client; isAgain?: boolean }) {
  const create = useCreateLink();
  const [link, setLink] = useState<CreatedLink | null>(null);
  const make = () =>
    create.mutate(
      { clientId: client.id, purpose: 'intake', send: client.email !== null },
      { onSuccess: setLink, onError: (error) => toast(problemWords(error), 'danger') },
    );
  return (
    <>
      <Button
        variant={isAgain ? 'light' : 'filled'}
        leftSection={<IconSend size={18} aria-hidden />}
        loading={create.isPending}
        onClick={make}
      >
        {isAgain ? 'New link to the intake' : client.email ? 'Send intake link' : 'Get intake link'}
      </Button>
      <CreatedLinkDialog title={`Intake link for ${client.firstName}`} link={link} onClose={() => setLink(null)} />
    </>
  );
}
