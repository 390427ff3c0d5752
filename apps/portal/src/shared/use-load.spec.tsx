import { act, renderHook, waitFor } from '@testing-library/react';
import { storage } from './storage';
import { useLoad } from './use-load';

beforeEach(() => localStorage.clear());

test('what arrives after the copies were removed is shown, and not kept', async () => {
  let arrive: (data: string) => void = () => undefined;
  const load = () => new Promise<string>((resolve) => (arrive = resolve));
  const { result } = renderHook(() => useLoad('plan', load));
  await waitFor(() => expect(result.current.isFresh).toBe(false));
  storage.removeAll('');
  act(() => arrive('two weeks'));
  await waitFor(() => expect(result.current.data).toBe('two weeks'));
  expect(localStorage).toHaveLength(0);
});

test('what arrived is kept, for when there is no network', async () => {
  const load = () => Promise.resolve('two weeks');
  const { result } = renderHook(() => useLoad('plan', load));
  await waitFor(() => expect(result.current.data).toBe('two weeks'));
  expect(storage.read('copy.plan')).toMatchObject({ data: 'two weeks' });
});
