import { startTestServer, type TestServer } from './test-server';

declare global {
  var skinrootTestServer: TestServer | undefined;
}

/** Workers start after this and inherit the addresses. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.skinrootTestServer = server;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(1)));
  }
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  process.env.TEST_DATABASE_APP_URL = server.appUrl;
  process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
}
