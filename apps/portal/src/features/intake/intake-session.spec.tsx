import type { PublicIntake } from '@skinroot/contracts';
import { waitFor } from '@testing-library/react';
import { IntakeSession } from './intake-session';
import { keptFiles } from './kept-files';

const blob = new Blob([new Uint8Array(10)], { type: 'image/png' });
const arm = { id: 'b1e0f6a2-6c55-4b0e-9d5e-0f2f3f0a9c11', name: 'arm.png', contentType: 'image/png', size: 10 };
const leg = { ...arm, id: 'b1e0f6a2-6c55-4b0e-9d5e-0f2f3f0a9c12', name: 'leg.png' };

/** A visit that finds `arm.png` still on the device, the API having it whole. */
async function visit(photos: object[], fileStatus = 200) {
  const saved: unknown[] = [];
  globalThis.fetch = async (_, init) => {
    await Promise.resolve();
    const body = JSON.parse(init?.body as string) as { value?: unknown };
    if (init?.method === 'PUT') saved.push(body.value);
    const upload = { id: arm.id, size: 10, received: 10, file: arm };
    const answer = { linkId: 'photos', version: 3, urgent: [], needsGuardian: false, isNew: true, elsewhere: [] };
    return init?.method === 'POST'
      ? new Response(JSON.stringify(upload), { status: fileStatus })
      : new Response(JSON.stringify(answer));
  };
  await keptFiles.add({ ...arm, intakeId: 'i1', path: 'photos', blob });
  const intake = {
    intakeId: 'i1',
    state: 'started',
    version: 2,
    answers: { photos },
    urgent: [],
    questionnaire: {
      resourceType: 'Questionnaire',
      status: 'active',
      item: [{ linkId: 'photos', type: 'attachment', repeats: true, text: 'Photos' }],
    },
  } as unknown as PublicIntake;
  const session = new IntakeSession(intake, 'en');
  const stop = session.start();
  await waitFor(() => expect(session.uploads.isBusy()).toBe(false));
  for (let round = 0; round < 50; round++) await new Promise((resolve) => setTimeout(resolve, 1));
  stop();
  return { session, saved };
}

const kept = () => keptFiles.listOf('i1');

test('a photo left on the device becomes an answer beside the others', async () => {
  expect((await visit([leg])).saved).toEqual([[leg, arm]]);
  expect(await kept()).toEqual([]);
});

test('a photo that is an answer already is let go, and not answered again', async () => {
  expect((await visit([leg, arm])).saved).toEqual([]);
  expect(await kept()).toEqual([]);
});

test('a photo the server refused stays until the intake is handed in', async () => {
  const { session } = await visit([], 422);
  expect((await kept()).map(({ name }) => name)).toEqual(['arm.png']);
  session.forget();
  await waitFor(async () => expect(await kept()).toEqual([]));
});
