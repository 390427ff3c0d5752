import type { CodeNeeded, PublicIntake, Redeemed } from '@skinroot/contracts';
import { call } from './http';

type Answer = Redeemed | CodeNeeded;

let redeeming: { token: string; answer: Promise<Answer> } | undefined;
let intakeAtHand: PublicIntake | undefined;

/** One redeem per token, although React may run effects twice; one that failed may be tried again. */
export function redeem(token: string): Promise<Answer> {
  if (redeeming?.token === token) return redeeming.answer;
  const mine = { token, answer: open(token) };
  redeeming = mine;
  mine.answer.catch(() => {
    if (redeeming === mine) redeeming = undefined;
  });
  return mine.answer;
}

async function open(token: string): Promise<Answer> {
  const answer = await call('redeem', { body: { token, withIntake: true } });
  if ('needsCode' in answer) return answer;
  const { intake, ...opened } = answer;
  intakeAtHand = intake;
  return opened;
}

/** The intake: what came with the link the first time, then anew. */
export async function loadIntake(): Promise<PublicIntake> {
  const atHand = intakeAtHand;
  intakeAtHand = undefined;
  return atHand ?? call('intake', {});
}

/** Opens the link while the pages' own script is still on its way. */
export function openAhead(token: string): void {
  redeem(token).catch(() => undefined);
}
