// The floor under a client's first page: one bare page whose few lines open the link, load the intake and write its first question.
import { createServer, request } from 'node:http';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare</title><main></main><script type="module">
const json = { 'content-type': 'application/json' };
const token = location.hash.slice(1);
const body = JSON.stringify({ token, withIntake: true });
const opened = await (await fetch('/api/public/redeem', { method: 'POST', headers: json, body })).json();
const { questionnaire } = opened.intake;
const begin = document.createElement('button');
begin.textContent = 'Begin';
begin.onclick = () => {
  for (const item of questionnaire.item[0].item) {
    const set = document.createElement('fieldset');
    set.append(item.text, document.createElement('input'));
    document.querySelector('main').append(set);
  }
};
document.querySelector('main').append(begin);
</script></html>`;

/** Serves the page at / and hands everything else to the product. */
export async function startBarePage(product) {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/') return outgoing.setHeader('content-type', 'text/html').end(PAGE);
    const headers = { ...incoming.headers, host: new URL(product).host, origin: product };
    const onward = request(product + incoming.url, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${server.address().port}`, stop: () => server.close() };
}
