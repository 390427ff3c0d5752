import { Outbox } from './outbox';

beforeEach(() => localStorage.clear());

/** An outbox whose API answers when it is told to. */
function anOutbox() {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const outbox = new Outbox<number, void>({
    name: 'numbers',
    send: ({ content }) => {
      sent.push(content);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return { outbox, sent, answer: () => answers.shift()?.() };
}

test('drain waits for what is already on its way, and for what came after it', async () => {
  const { outbox, sent, answer } = anOutbox();
  outbox.put('a', 1);
  outbox.put('b', 2);
  let isDrained = false;
  const drained = outbox.drain().then(() => (isDrained = true));
  answer();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect({ sent, isDrained }).toEqual({ sent: [1, 2], isDrained: false });
  answer();
  await drained;
  expect(outbox.entries()).toEqual([]);
  expect(outbox.state()).toBe('saved');
});

test('what is put the moment everything is saved goes out too', async () => {
  const { outbox, sent, answer } = anOutbox();
  outbox.put('a', 1);
  const stop = outbox.listen(() => {
    if (outbox.state() !== 'saved') return;
    stop();
    outbox.put('b', 2);
  });
  answer();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect(sent).toEqual([1, 2]);
});
