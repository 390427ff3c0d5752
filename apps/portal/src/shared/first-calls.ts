import type { CodeNeeded, PublicIntake, Redeemed } from '@skinroot/contracts';
import { call } from './http';

type Answer = Redeemed | CodeNeeded;

let redeeming: { token: string; answer: Promise<Answer> } | undefined;
let intakeAhead: Promise<PublicIntake> | undefined;

/** One redeem per token, although React may run effects twice; one that failed may be tried again. */
export function redeem(token: string): Promise<Answer> {
  if (redeeming?.token === token) return redeeming.answer;
  const mine = { token, answer: call('redeem', { body: { token } }) };
  redeeming = mine;
  mine.answer.catch(() => {
    if (redeeming === mine) redeeming = undefined;
  });
  return mine.answer;
}

/** The intake: what was asked for ahead the first time, then anew. */
export function loadIntake(): Promise<PublicIntake> {
  const ahead = intakeAhead;
  intakeAhead = undefined;
  return ahead ?? call('intake', {});
}

/** What a link just opened needs from the API, asked for while the pages' own script is still on its way. */
export function askAhead(token: string): void {
  redeem(token).then(
    (answer) => {
      if ('needsCode' in answer || answer.purpose !== 'intake') return;
      intakeAhead = call('intake', {});
      intakeAhead.catch(() => undefined);
    },
    () => undefined,
  );
}
