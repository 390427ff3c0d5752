import { Button } from '@mantine/core';
import type { CreatedLink, Intake } from '@skinroot/contracts';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { AskBackDialog } from '../../features/intake/ask-back-dialog';
import { CreatedLinkDialog } from '../../features/links/created-link-dialog';
import { useClient } from './use-client';

export function AskBack({ intake }: { intake: Intake }) {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<CreatedLink | null>(null);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconMessageQuestion size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Ask back
      </Button>
      <AskBackDialog
        intake={intake}
        canSend={client.email !== null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAsked={(made) => {
          setOpen(false);
          setLink(made);
        }}
      />
      <CreatedLinkDialog title={`Questions for ${client.firstName}`} link={link} onClose={() => setLink(null)} />
    </>
  );
}
