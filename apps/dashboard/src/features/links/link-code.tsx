import { Button, Modal } from '@mantine/core';
import { IconDeviceMobileCode } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { FormError } from '../../shared/ui/form-error';
import classes from './link-list.module.css';
import { useLinkCode } from './links.api';

/** A code to read out when the client opens a begun intake on another device. */
export function LinkCode({ linkId }: { linkId: string }) {
  const dates = useDates();
  const code = useLinkCode();
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconDeviceMobileCode size={18} aria-hidden />}
        loading={code.isPending}
        onClick={() => code.mutate(linkId)}
      >
        Code for another device
      </Button>
      <FormError error={code.error} />
      <Modal opened={code.data !== undefined} onClose={code.reset} title="Code for another device">
        {code.data && (
          <>
            <p>Read it out to the client, who types it after opening the same link on the other device.</p>
            <p className={classes.code}>{code.data.code}</p>
            <p className={classes.faint}>
              It opens until {dates.time(code.data.expiresAt)} and is shown this one time.
            </p>
          </>
        )}
      </Modal>
    </>
  );
}
