import { changed, historyOf, redone, undone } from './history';

const typed = (...states: [string, string | null][]) =>
  states.reduce((history, [state, mark]) => changed(history, state, mark), historyOf('start'));

describe('undo and redo', () => {
  it('goes back and forth through every step', () => {
    const history = typed(['a', null], ['b', null]);
    expect(undone(history).present).toBe('a');
    expect(undone(undone(history)).present).toBe('start');
    expect(redone(undone(history)).present).toBe('b');
  });

  it('a word typed in one field is one step', () =>
    expect(undone(typed(['w', 'text'], ['wo', 'text'], ['word', 'text'])).present).toBe('start'));
  it('another field is another step', () => expect(undone(typed(['w', 'text'], ['x', 'help'])).present).toBe('w'));
  it('a change after going back forgets what was taken back', () =>
    expect(redone(changed(undone(typed(['a', null], ['b', null])), 'c')).present).toBe('c'));
  it('typing after going back begins a step of its own', () => {
    const back = undone(typed(['a', 'text'], ['x', 'help']));
    expect(undone(changed(back, 'ab', 'text')).present).toBe('a');
  });
  it('stands still at both ends', () => {
    const history = historyOf('start');
    expect([undone(history), redone(history), changed(history, 'start')]).toEqual([history, history, history]);
  });
  it('keeps 200 steps', () => {
    let history = historyOf(0);
    for (let step = 1; step <= 300; step++) history = changed(history, step);
    expect(history.past).toHaveLength(200);
  });
});
