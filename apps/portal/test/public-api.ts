import type {
  CheckIn,
  PublicFood,
  PublicIntake,
  Redeemed,
  SavedAnswer,
  SignedConsents,
  SubmitCheckIn,
  SubmitIntake,
  Today,
} from '@skinroot/contracts';
import { libraryFormById } from '@skinroot/reference';

const redeemed: Redeemed = {
  purpose: 'intake',
  firstName: 'Mira',
  practiceName: 'Hautwerk',
  locale: 'en',
  timeZone: 'UTC',
  clientKey: 'key-of-mira',
};

export function aToday(change: Partial<Today> = {}): Today {
  return {
    day: new Date().toISOString().slice(0, 10),
    firstName: 'Mira',
    program: 'Milk and wheat',
    state: 'live',
    phase: {
      name: 'Without milk and wheat',
      kind: 'elimination',
      goal: 'See whether the skin calms down.',
      dayNumber: 9,
      days: 42,
      endsOn: '2030-01-31',
    },
    startsOn: '2029-12-01',
    tasks: [{ id: 't1', text: 'Read two labels' }],
    habits: [],
    leaveOut: [{ words: 'milk and milk products', reason: 'To test it later.', until: '2030-01-31' }],
    limit: [],
    checkIn: null,
    yesterday: null,
    missedDays: [],
    ...change,
  };
}

export function aCheckIn(day: string, change: Partial<CheckIn> = {}): CheckIn {
  const skin = { itch: 4, burn: 2, red: 3, dry: 5, new: 1 };
  return {
    id: '7b0f6a34-2f2e-4b57-9d0a-6b9f5f1c0001',
    day,
    origin: 'observed',
    skin,
    skinIndex: 30,
    skinBand: 'mild',
    sleep: 3,
    stress: 2,
    stool: 4,
    plan: 'kept',
    offPlan: [],
    note: '',
    recordedAt: `${day}T18:00:00.000Z`,
    ...change,
  };
}

type Handler = (body: unknown, path: string) => { status?: number; body: unknown };

interface Call {
  method: string;
  path: string;
  body: unknown;
}

/** The public API in miniature: it keeps what it is given and counts every call. */
export class PublicApi {
  readonly calls: Call[] = [];
  answers: Record<string, unknown> = {};
  isOffline = false;
  today = aToday();
  foods: PublicFood[] = [];
  purpose: Redeemed['purpose'] = 'intake';
  locale = 'en';
  questionnaire = libraryFormById('root-cause-intake') as unknown as PublicIntake['questionnaire'];
  consentTexts: Record<string, string> | undefined;
  version = 1;
  needsGuardian = false;
  state: PublicIntake['state'] = 'started';
  signed: SignedConsents = { items: [] };
  /** Told with the next save: what another device did. */
  elsewhere: SavedAnswer['elsewhere'] = [];
  /** False: the next save was taken before, and changes nothing. */
  isNew = true;
  /** Set: redeem asks for this code first. */
  code: string | undefined;
  urgentWhen: (answers: Record<string, unknown>) => SavedAnswer['urgent'] = () => [];
  /** A problem to answer a path with, once. */
  refuse = new Map<string, { status: number; body: unknown }>();

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    await Promise.resolve();
    if (this.isOffline) throw new TypeError('Failed to fetch');
    const path = decodeURIComponent(input as string);
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    this.calls.push({ method, path, body });
    const refusal = this.refuse.get(path);
    this.refuse.delete(path);
    const answer = refusal ?? this.#handler(method, path)(body, path);
    return new Response(JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { 'content-type': 'application/json' },
    });
  };

  saved(): Call[] {
    return this.calls.filter(({ method }) => method === 'PUT');
  }

  #handler(method: string, path: string): Handler {
    const linkId = /^\/api\/public\/intake\/answers\/(.+)$/.exec(path)?.[1];
    if (linkId) return (body) => ({ body: this.#save(linkId, (body as { value: unknown }).value) });
    const day = /^\/api\/public\/check-ins\/(.+)$/.exec(path)?.[1];
    if (day) return (body) => ({ body: aCheckIn(day, body as SubmitCheckIn) });
    if (/^\/api\/public\/intakes\/.+\/copy$/.test(path)) return () => ({ body: 'the bytes of a PDF' });
    const withdrawn = /^\/api\/public\/consents\/(.+)\/withdraw$/.exec(path)?.[1];
    if (withdrawn) return (body) => ({ body: this.#withdraw(withdrawn, (body as { purpose: string }).purpose) });
    const handlers: Record<string, Handler> = {
      'POST /api/public/redeem': (body) => this.#redeem(body as { code?: string; withIntake?: boolean }),
      'GET /api/public/session': () => ({ body: { ...redeemed, purpose: this.purpose } }),
      'POST /api/public/code': () => ({ body: { sent: 'sent', because: 'written to your e-mail address' } }),
      'GET /api/public/consents': () => ({ body: this.signed }),
      'GET /api/public/intake': () => ({ body: this.#intake() }),
      'POST /api/public/intake/submit': (body) => ({
        body: { submittedAt: '2030-01-01T10:00:00.000Z', ...(body as SubmitIntake) },
      }),
      'GET /api/public/today': () => ({ body: this.today }),
      'GET /api/public/foods': () => ({ body: { day: this.today.day, foods: this.foods } }),
    };
    return (
      handlers[`${method} ${path}`] ??
      (() => ({ status: 404, body: { type: '/problems/not-found', title: 'Not found', status: 404 } }))
    );
  }

  #withdraw(intakeId: string, purpose: string): SignedConsents {
    const after = { state: 'withdrawn' as const, withdrawnAt: '2030-01-02T10:00:00.000Z' };
    const items = this.signed.items.map((item) =>
      item.intakeId === intakeId
        ? {
            ...item,
            purposes: item.purposes.map((entry) => (entry.purpose === purpose ? { ...entry, ...after } : entry)),
          }
        : item,
    );
    this.signed = { items };
    return this.signed;
  }

  #redeem({ code, withIntake }: { code?: string; withIntake?: boolean }): ReturnType<Handler> {
    const intake = withIntake && this.purpose === 'intake' && { intake: this.#intake() };
    if (this.code === undefined || code === this.code)
      return { body: { ...redeemed, purpose: this.purpose, locale: this.locale, ...intake } };
    if (code === undefined) return { body: { needsCode: true, practiceName: 'Hautwerk', locale: 'en', canMail: true } };
    return {
      status: 422,
      body: {
        type: '/problems/not-valid',
        title: 'Not right',
        status: 422,
        errors: [{ pointer: '#/code', detail: 'is not right' }],
      },
    };
  }

  #save(linkId: string, value: unknown): SavedAnswer {
    const { [linkId]: _, ...others } = this.answers;
    const { isNew } = this;
    this.isNew = true;
    if (isNew) this.answers = value === null ? others : { ...others, [linkId]: value };
    const { elsewhere } = this;
    this.elsewhere = [];
    this.version += 1;
    return {
      linkId,
      savedAt: new Date().toISOString(),
      progress: { answered: 1, total: 100, percent: 1 },
      urgent: this.urgentWhen(this.answers),
      needsGuardian: this.needsGuardian,
      version: this.version,
      isNew,
      elsewhere,
    };
  }

  #intake(): PublicIntake {
    return {
      intakeId: '7b0f6a34-2f2e-4b57-9d0a-6b9f5f1c0002',
      state: this.state,
      questionnaire: this.questionnaire,
      answers: this.answers,
      consentText: 'I agree.',
      consentTexts: this.consentTexts,
      practiceName: 'Hautwerk',
      firstName: 'Mira',
      submittedAt: null,
      urgent: this.urgentWhen(this.answers),
      needsGuardian: this.needsGuardian,
      version: this.version,
    };
  }
}
