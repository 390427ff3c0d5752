import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Client, CreatedLink, LinkPurpose } from '@skinroot/contracts';
import { IconArchive, IconArchiveOff, IconDots, IconNotes, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useArchiveClient } from '../../features/clients/clients.api';
import { CreatedLinkDialog } from '../../features/links/created-link-dialog';
import { purposeWords } from '../../features/links/link-list';
import { useCreateLink } from '../../features/links/links.api';
import { problemWords } from '../../shared/problem-error';
import { toast } from '../../shared/toast';
import { undoToast } from '../../shared/undo-toast';

export function ClientActions({ client }: { client: Client }) {
  const archive = useArchiveClient(client.id);
  const createLink = useCreateLink();
  const [link, setLink] = useState<{ purpose: LinkPurpose; created: CreatedLink } | null>(null);
  const onError = (error: unknown) => toast(problemWords(error), 'danger');
  const make = (purpose: LinkPurpose) =>
    createLink.mutate(
      { clientId: client.id, purpose, send: client.email !== null },
      { onSuccess: (created) => setLink({ purpose, created }), onError },
    );
  const restore = () =>
    archive.mutate('restore', { onSuccess: () => toast(`${client.firstName} is back on the lists`), onError });
  const putAway = () =>
    archive.mutate('archive', { onSuccess: () => undoToast(`${client.firstName} is archived.`, restore), onError });
  if (client.archivedAt)
    return (
      <Button
        variant="light"
        leftSection={<IconArchiveOff size={20} aria-hidden />}
        loading={archive.isPending}
        onClick={restore}
      >
        Bring back
      </Button>
    );
  return (
    <>
      <Button
        component={Link}
        to={`/clients/${client.id}/notes?new`}
        variant="default"
        leftSection={<IconNotes size={20} aria-hidden />}
      >
        Write note
      </Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label="More about this client">
            <IconDots size={22} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(['intake', 'portal'] as const).map((purpose) => (
            <Menu.Item key={purpose} leftSection={<IconSend size={20} aria-hidden />} onClick={() => make(purpose)}>
              New link: {purposeWords[purpose].toLowerCase()}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="danger" leftSection={<IconArchive size={20} aria-hidden />} onClick={putAway}>
            Archive client
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CreatedLinkDialog
        title={`${link ? purposeWords[link.purpose] : ''} link for ${client.firstName}`}
        link={link?.created ?? null}
        onClose={() => setLink(null)}
      />
    </>
  );
}
