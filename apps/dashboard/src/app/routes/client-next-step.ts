import type { Client, ClientStatus } from '@skinroot/contracts';

interface NextStep {
  title: string;
  words: string;
  action: string;
  tab: 'intake' | 'plan' | 'links';
}

const send: NextStep = {
  title: 'It begins with the intake',
  words: 'Send the link; the client fills it in on a phone, without an account.',
  action: 'To the intake',
  tab: 'intake',
};
const wait: NextStep = {
  title: 'The intake is on its way',
  words: 'You can see how far it is. The course of the skin starts with the first check-in.',
  action: 'See the progress',
  tab: 'intake',
};
const read: NextStep = {
  title: 'The intake is waiting to be read',
  words: 'Red flags come first, then the areas with the answers behind them.',
  action: 'Read the intake',
  tab: 'intake',
};
const plan: NextStep = {
  title: 'Ready for a plan',
  words: 'Programs are ranked from the intake, with reasons. Choose one and a start date.',
  action: 'Choose a program',
  tab: 'plan',
};
const checkIn: NextStep = {
  title: 'No check-in yet',
  words: 'The client needs the link to the daily pages. With the first check-in the skin line begins.',
  action: 'Make the link',
  tab: 'links',
};

const steps: Record<ClientStatus, NextStep> = {
  new: send,
  'intake-sent': wait,
  'intake-started': wait,
  'to-review': read,
  reviewed: plan,
  active: checkIn,
  paused: checkIn,
  finished: plan,
  archived: send,
};

/** What to do with a client of whom nothing can be shown yet. */
export function nextStep({ status }: Client): NextStep {
  return steps[status];
}
