import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done and offers to take it back. */
export function undoToast(message: string, onUndo: () => void): void {
  const id = `undo-${message}`;
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    message: (
      <>
        {message}{' '}
        <Button variant="subtle" size="compact-md" onClick={undo}>
          Undo
        </Button>
      </>
    ),
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close' },
  });
}
