// The floor: node:http and pg, nothing else. Each request runs the statements in `steps` in one transaction, as the
// product does, and writes the rows of the last one that has any as JSON. Started with its work as JSON in argv, or @ and a file that holds it.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';

const given = process.argv[2];
const { url, before, steps, answer } = JSON.parse(given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given);
const pool = new pg.Pool({ connectionString: url, max: 10 });
let counter = 0;

const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (text) => (body += text));
  request.on('end', () => {
    handle(body ? JSON.parse(body) : null).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});

async function handle() {
  const turn = counter++;
  const fill = (value) => {
    if (Array.isArray(value?.each)) return fill(value.each[turn % value.each.length]);
    if (value?.uuid) return randomUUID();
    return value?.hex ? Buffer.from(value.hex, 'hex') : value;
  };
  const filled = (values) => values.map(fill);
  for (const { sql, values } of before) await pool.query(sql, filled(values));
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    let rows = [];
    for (const [index, { sql, values }] of steps.entries()) {
      const result = await client.query(sql, filled(values));
      if (index === answer) rows = result.rows;
    }
    await client.query('COMMIT');
    return JSON.stringify({ items: rows, nextCursor: null });
  } finally {
    client.release();
  }
}

server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
