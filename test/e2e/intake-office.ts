import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test';
import type { ClientFile, CreatedLink, Intake, IntakeSummary, TimelineEntry } from '@skinroot/contracts';
import { createHash, randomUUID } from 'node:crypto';

export interface SentIntake {
  clientId: string;
  intakeId: string;
  linkId: string;
  token: string;
}

/** What a practice holds of one intake. */
export interface HeldIntake {
  intakes: string[];
  status: string;
  answers: object;
  files: ClientFile[];
  bytes: string[];
  events: string[];
  signedBy: string | undefined;
}

/** The practice's side of an intake, over the API. */
export class IntakeOffice {
  readonly #api: APIRequestContext;
  readonly #formId: string;

  private constructor(api: APIRequestContext, formId: string) {
    this.#api = api;
    this.#formId = formId;
  }

  /** @param api - sends its own origin along */
  static async open(api: APIRequestContext, form: object): Promise<IntakeOffice> {
    const practice = {
      practiceName: 'Line Skin',
      name: 'Ebba Kvist',
      email: `${randomUUID()}@example.com`,
      password: 'a quiet garden in May',
      timeZone: 'Europe/Stockholm',
      locale: 'en',
    };
    await post(api, '/api/practices', practice);
    const { items } = await post<{ items: { form: { id: string } }[] }>(api, '/api/forms', form);
    const formId = items[0]?.form.id ?? '';
    await post(api, `/api/forms/${formId}/publish`);
    return new IntakeOffice(api, formId);
  }

  async send(): Promise<SentIntake> {
    const { id: clientId } = await post<{ id: string }>(this.#api, '/api/clients', { firstName: 'Mira' });
    const link = await post<CreatedLink>(this.#api, `/api/clients/${clientId}/links`, {
      purpose: 'intake',
      formId: this.#formId,
    });
    return { clientId, intakeId: link.intakeId ?? '', linkId: link.id, token: new URL(link.url).hash.slice(1) };
  }

  /** The token of a link to a client's own pages. */
  async sendPages(clientId: string): Promise<string> {
    const { url } = await post<CreatedLink>(this.#api, `/api/clients/${clientId}/links`, { purpose: 'portal' });
    return new URL(url).hash.slice(1);
  }

  async readOutCode({ linkId }: SentIntake): Promise<string> {
    return (await post<{ code: string }>(this.#api, `/api/links/${linkId}/code`)).code;
  }

  async look({ clientId, intakeId }: SentIntake): Promise<HeldIntake> {
    const { items: intakes } = await this.#get<{ items: IntakeSummary[] }>(`/api/clients/${clientId}/intakes`);
    const response = await this.#get<{ status: string; item: object }>(
      `/api/intakes/${intakeId}/questionnaire-response`,
    );
    const { items: files } = await this.#get<{ items: ClientFile[] }>(`/api/clients/${clientId}/files`);
    const { items: events } = await this.#get<{ items: TimelineEntry[] }>(
      `/api/clients/${clientId}/timeline?limit=100`,
    );
    const { signature } = await this.#get<Intake>(`/api/intakes/${intakeId}`);
    return {
      intakes: intakes.map(({ id, state }) => `${id} ${state}`),
      status: response.status,
      answers: response.item,
      files,
      bytes: await Promise.all(files.map(({ id }) => this.hashOf(id))),
      events: events.map(({ kind }) => kind).filter((kind) => kind !== 'link-code-made'),
      signedBy: signature?.name,
    };
  }

  /** Of a file as it is stored. */
  async hashOf(fileId: string): Promise<string> {
    const bytes = await (await this.#api.get(`/api/files/${fileId}`)).body();
    return createHash('sha256').update(bytes).digest('hex');
  }

  close(): Promise<void> {
    return this.#api.dispose();
  }

  async #get<T>(path: string): Promise<T> {
    const answer = await this.#api.get(path);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }
}

/** The API as a page of its own origin asks it. */
export const apiAt = (playwright: PlaywrightWorkerArgs['playwright'], baseURL = ''): Promise<APIRequestContext> =>
  playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });

export async function post<T>(api: APIRequestContext, path: string, data?: object): Promise<T> {
  const answer = await api.post(path, { data });
  expect([200, 201], `${path}: ${answer.status()}`).toContain(answer.status());
  return (await answer.json()) as T;
}
