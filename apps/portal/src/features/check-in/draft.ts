import type { CheckIn, SkinRatings, SubmitCheckIn } from '@skinroot/contracts';

/** A check-in being filled in. Nothing is preselected: what was not tapped stays null, which is not zero. */
export type Draft = Omit<SubmitCheckIn, 'clientMadeId' | 'recordedAt'>;

export const ratingNames = ['itch', 'burn', 'red', 'dry', 'new'] as const satisfies readonly (keyof SkinRatings)[];

export const emptyDraft: Draft = {
  skin: { itch: null, burn: null, red: null, dry: null, new: null },
  sleep: null,
  stress: null,
  stool: null,
  plan: null,
  offPlan: [],
  note: '',
};

export function draftOf({ skin, sleep, stress, stool, plan, offPlan, note }: Draft | CheckIn): Draft {
  return { skin, sleep, stress, stool, plan, offPlan, note };
}

export function isEmpty({ skin, sleep, stress, stool, plan, offPlan, note }: Draft): boolean {
  const given = [...ratingNames.map((name) => skin[name]), sleep, stress, stool, plan];
  return given.every((value) => value === null) && offPlan.length === 0 && note.trim() === '';
}

/** What goes out: a day that went as planned names no foods off plan. */
export function submissionOf(draft: Draft, clientMadeId: string, recordedAt: string): SubmitCheckIn {
  return {
    ...draft,
    offPlan: draft.plan === 'slip' ? draft.offPlan : [],
    note: draft.note.trim(),
    clientMadeId,
    recordedAt,
  };
}
