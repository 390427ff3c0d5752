import { screen } from '@testing-library/react';
import { messageRoutes, practiceRoutes, sessionRoutes, type Message } from '@skinroot/contracts';
import { aMe, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';

const aMessage = (part: Partial<Message>): Message => ({
  id: anId(50),
  clientId: anId(10),
  clientName: 'Maja Berg',
  kind: 'reminder',
  state: 'planned',
  because: '',
  at: '2026-05-06T08:00:00Z',
  ...part,
});

const aPractice = (role: 'owner' | 'assistant', items: Message[]) =>
  anApi()
    .serve(sessionRoutes.me, aMe(role))
    .serve(practiceRoutes.members, { items: [] })
    .serve(messageRoutes.list, { items, nextCursor: null });

describe('messages of the practice', () => {
  it('are listed with what became of them, and why', async () => {
    const because = 'no e-mail address in the record';
    const sent = aMessage({ id: anId(51), kind: 'link', state: 'sent', because: 'handed to the mail server' });
    const skipped = aMessage({ id: anId(52), state: 'skipped', because });
    renderApp('/practice', aPractice('owner', [aMessage({}), sent, skipped]));
    const rows = await screen.findAllByRole('listitem');
    const words = rows.map((row) => row.textContent);
    expect(words).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^PlannedReminder to Maja Berg6 May 2026/),
        expect.stringMatching(/^SentLink to Maja Berg, handed to the mail server/),
        expect.stringMatching(`^SkippedReminder to Maja Berg, because: ${because}`),
      ]),
    );
  });

  it('are not shown to assistants', async () => {
    const api = aPractice('assistant', []);
    renderApp('/practice', api);
    expect(await screen.findByRole('heading', { name: 'My details' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Messages' })).not.toBeInTheDocument();
    expect(api.callsOf(messageRoutes.list)).toEqual([]);
  });
});
