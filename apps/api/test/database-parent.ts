// A process that keeps a database, to be killed: what `npm start` is to its server.
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres';

const database = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', isDurable: false });
process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify(database)}\n`);
setInterval(() => undefined, 60_000);
