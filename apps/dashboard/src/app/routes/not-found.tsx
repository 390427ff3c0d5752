import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/ui/empty-state';

export function NotFoundPage() {
  return (
    <EmptyState
      icon={IconMapOff}
      title="There is nothing at this address"
      action={
        <Button component={Link} to="/">
          To Today
        </Button>
      }
    >
      It may have moved, or a letter of the address is missing.
    </EmptyState>
  );
}
