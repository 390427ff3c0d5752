import type { LinkPurpose } from '@skinroot/contracts';
import { LINK_PLACE } from '../../platform/mail/outbox';

interface Facts {
  firstName: string;
  practiceName: string;
  /** The link's last day, in the client's zone. */
  until: string;
}

/** Neutral on purpose: whoever sees the mail on a locked phone learns nothing about anybody's health. */
export function linkMail(
  purpose: LinkPurpose,
  { firstName, practiceName, until }: Facts,
): { subject: string; body: string } {
  const what = { intake: 'has some questions for you', portal: 'has a page for you' }[purpose];
  return {
    subject: `A link from ${practiceName}`,
    body: [
      `Hello ${firstName},`,
      `${practiceName} ${what}. Open it here, without an account or a password:`,
      LINK_PLACE,
      `The link is for you alone and works until ${until}. You can come back to it as often as you like; what you enter is saved.`,
      `If you did not expect this message, please tell ${practiceName}.`,
    ].join('\n\n'),
  };
}

/** The same questions, asked for the second or third time. */
export function reminderMail({ firstName, practiceName, until }: Facts): { subject: string; body: string } {
  return {
    subject: `A reminder from ${practiceName}`,
    body: [
      `Hello ${firstName},`,
      `${practiceName} still has some questions for you. What you have entered is saved; go on here whenever it suits you:`,
      LINK_PLACE,
      `The link is for you alone and works until ${until}. If you would rather not, please tell ${practiceName}.`,
    ].join('\n\n'),
  };
}

/** The code takes the link's place: it is sent, never stored. */
export function codeMail({ firstName, practiceName }: Omit<Facts, 'until'>): { subject: string; body: string } {
  return {
    subject: `Your code from ${practiceName}`,
    body: [
      `Hello ${firstName},`,
      'This code opens your link on another device. It works for 15 minutes:',
      LINK_PLACE,
      `If you did not ask for it, somebody else may have your link: please tell ${practiceName}.`,
    ].join('\n\n'),
  };
}
