import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCreateClient } from '../../features/clients/clients.api';
import { QuickAddDialog, type QuickAdded, type QuickAddValues } from '../../features/clients/quick-add-dialog';
import { CreatedLinkDialog } from '../../features/links/created-link-dialog';
import { useCreateLink } from '../../features/links/links.api';
import { toast } from '../../shared/toast';
import { fullName } from '../../shared/words';

/** Adding a client and making the intake link, in one go. */
export function ClientsQuickAdd({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const create = useCreateClient();
  const createLink = useCreateLink();
  const navigate = useNavigate();
  const [added, setAdded] = useState<QuickAdded | null>(null);
  const submit = async ({ sendsIntake, ...details }: QuickAddValues) => {
    // A client made by a try whose link failed is not made a second time.
    const client = create.data && createLink.isError ? create.data : await create.mutateAsync(details);
    const link = sendsIntake
      ? await createLink.mutateAsync({ clientId: client.id, purpose: 'intake', send: client.email !== null })
      : null;
    onClose();
    create.reset();
    createLink.reset();
    if (link) return setAdded({ clientId: client.id, name: client.firstName, link });
    toast(`${fullName(client)} is added`);
    await navigate(`/clients/${client.id}`);
  };
  return (
    <>
      <QuickAddDialog
        isOpen={isOpen}
        isBusy={create.isPending || createLink.isPending}
        error={create.error ?? createLink.error}
        // The mutations hold the error and the dialog shows it.
        onSubmit={(values) => void submit(values).catch(() => undefined)}
        onClose={onClose}
      />
      <CreatedLinkDialog
        title={`Intake link for ${added?.name ?? ''}`}
        link={added?.link ?? null}
        onClose={() => setAdded(null)}
      >
        {added && (
          <Button component={Link} to={`/clients/${added.clientId}`} variant="subtle">
            Open the record
          </Button>
        )}
      </CreatedLinkDialog>
    </>
  );
}
