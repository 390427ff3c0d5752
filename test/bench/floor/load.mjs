// A closed-loop load from one process: so many requests under way, for so long.
import http from 'node:http';

/** @returns {Promise<number>} answers per second */
export async function throughput(request, { seconds = 3, atOnce = 16 } = {}) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  let answers = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const status = await send(agent, request());
      if (status !== 200) throw new Error(`answered ${status}`);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const rate = answers / ((performance.now() - begun) / 1000);
  agent.destroy();
  return rate;
}

function send(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Runs the two in turn and prints the ratio of each pair, since these machines drift.
 * @returns {Promise<number>} median ratio first / second
 */
export async function ratio(name, first, second, { pairs = 5, ...options } = {}) {
  await throughput(first, { ...options, seconds: 1 });
  await throughput(second, { ...options, seconds: 1 });
  const rows = [];
  for (let pair = 0; pair < pairs; pair++) {
    const a = await throughput(first, options);
    const b = await throughput(second, options);
    rows.push({ a, b, ratio: a / b });
  }
  const median = (values) => [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)];
  const ratios = rows.map((row) => row.ratio);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  console.log(
    `${name}: ratio ${median(ratios).toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)}, ${pairs} pairs), ${median(rows.map((row) => row.a)).toFixed(0)}/s against ${median(rows.map((row) => row.b)).toFixed(0)}/s`,
  );
  return median(ratios);
}
