import { notifications } from '@mantine/notifications';

/** A short message at the edge of the page. */
export function toast(message: string, tone: 'accent' | 'danger' = 'accent'): void {
  notifications.show({
    message,
    color: tone,
    autoClose: 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close' },
  });
}
