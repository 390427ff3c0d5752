import { allEndpoints } from './endpoint';
import { whoMay } from './openapi';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A plain page of every call; the machine-readable description stands beside it. */
export function docsPage(): string {
  const rows = allEndpoints()
    .sort((a, b) => a.route.path.localeCompare(b.route.path))
    .map(
      ({ route, access }) =>
        `<tr><td><code>${route.method}</code></td><td><code>${escape(route.path)}</code></td><td>${escape(route.summary)}</td><td>${escape(whoMay(access))}</td></tr>`,
    );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Skinroot API</title>
<main><h1>Skinroot API</h1><p>JSON over HTTP. The full description, with every field, is <a href="/api/openapi.json">openapi.json</a>. Errors are <code>application/problem+json</code>.</p>
<table><caption>Calls</caption><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What it does</th><th scope="col">Who may</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></main></html>`;
}
