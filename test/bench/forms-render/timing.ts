export interface BenchPage {
  /** Draws the form from its JSON; milliseconds until it is on the screen. */
  draw: () => Promise<number>;
  /** Resolves when the page has stopped growing. */
  settled: () => Promise<void>;
  /** Milliseconds from each key press to the frame that shows it. */
  keys: number[];
}

/** After the next frame is painted. */
const painted = (): Promise<void> =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(0);
    }),
  );

/** Puts the page at the bench's disposal. */
export function benchPage(draw: () => void): void {
  const keys: number[] = [];
  addEventListener('keydown', ({ timeStamp }) => void painted().then(() => keys.push(performance.now() - timeStamp)), {
    capture: true,
  });
  const page: BenchPage = {
    keys,
    settled: async () => {
      for (let calm = 0, before = -1; calm < 20;) {
        await painted();
        const now = document.getElementsByTagName('*').length;
        calm = now === before ? calm + 1 : 0;
        before = now;
      }
    },
    draw: async () => {
      const before = performance.now();
      draw();
      await painted();
      return performance.now() - before;
    },
  };
  Object.assign(window, { page });
}
