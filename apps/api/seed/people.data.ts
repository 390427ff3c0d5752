import type { Course } from './diary';

/** One invented client of the demo practice. Days are counted back from today. */
export interface Person {
  firstName: string;
  lastName: string;
  conditions: string[];
  tags: string[];
  birthDate: string;
  addedDaysAgo: number;
  /** Which worked intake they gave; how far they came with it. */
  intake?: { example: string; until: 'sent' | 'half' | 'submitted' | 'reviewed'; daysAgo: number };
  /** What differs from the worked intake. */
  intakeAnswers?: Record<string, string | number | boolean | string[]>;
  plan?: {
    templateId: string;
    startedDaysAgo: number;
    phaseDays?: Record<string, number>;
    overrides?: Record<string, string>;
  };
  course?: Course;
  /** Days ago of the last check-in; today when left out. */
  lastCheckInDaysAgo?: number;
  pausedUntilInDays?: number;
  notes?: {
    daysAgo: number;
    kind: 'soap' | 'adime' | 'free';
    title: string;
    sections: string[];
    signed: boolean;
    addendum?: string;
  }[];
  report?: boolean;
  archived?: boolean;
}

const calm = { restlessness: 3.2, missed: 0.06, slips: [], stress: 2.4 } as const;

/** The demo practice's clients: one in every state a practitioner meets. */
export const people: Person[] = [
  {
    firstName: 'Sofia',
    lastName: 'Reyes',
    conditions: ['eczema'],
    tags: ['ready to test'],
    birthDate: '1991-04-17',
    addedDaysAgo: 110,
    intake: { example: 'bloating, suspects milk and wheat, coeliac test missing', until: 'reviewed', daysAgo: 106 },
    plan: {
      templateId: 'dairy-wheat-elimination',
      startedDaysAgo: 97,
      phaseDays: { elimination: 70 },
      overrides: {
        'coeliac-first': 'Coeliac antibodies taken by her doctor while eating wheat: negative (letter on file).',
      },
    },
    course: {
      ...calm,
      seed: 11,
      levels: [
        [0, 47],
        [14, 46],
        [30, 31],
        [50, 20],
        [97, 17],
      ],
      slips: [
        [39, 'Cheese pizza', 20],
        [61, 'Croissant', 16],
      ],
    },
    notes: [
      {
        daysAgo: 83,
        kind: 'soap',
        title: 'Baseline talk',
        signed: true,
        sections: [
          'Fourteen days of diary, nothing left out. Itch worst in the evening, wakes most nights.',
          'Skin day index around 46 with little change from day to day. Two photos of the elbow folds.',
          'Eczema with gut complaints; suspects milk and wheat. Coeliac test negative.',
          'Start the phase without milk and wheat. Calcium sources agreed. Talk again in two weeks.',
        ],
      },
      {
        daysAgo: 27,
        kind: 'soap',
        title: 'Ten weeks in',
        signed: true,
        sections: [
          'Sleeps through. One slip at a birthday, skin worse for three days after it.',
          'Skin day index near 20. Weight steady.',
          'Clearly calmer than the baseline. Whether the diet did it is open until the tests.',
          'On to one food at a time, milk without lactose first.',
        ],
        addendum: 'Client asked about ghee: contains milk protein, stays out until the milk test.',
      },
      {
        daysAgo: 6,
        kind: 'free',
        title: 'Before the first test',
        signed: false,
        sections: [
          'Two calm weeks. Wants to begin with milk without lactose; agreed to wait until after the weekend away, and noted how sure she is of a reaction (6 of 10).',
        ],
      },
    ],
    report: true,
  },
  {
    firstName: 'Elsa',
    lastName: 'Holm',
    conditions: ['eczema'],
    tags: ['new'],
    birthDate: '1986-11-02',
    addedDaysAgo: 20,
    intake: { example: 'bloating, suspects milk and wheat, coeliac test missing', until: 'reviewed', daysAgo: 17 },
    plan: {
      templateId: 'dairy-wheat-elimination',
      startedDaysAgo: 10,
      overrides: { 'coeliac-first': 'Blood test taken last week while eating wheat, result negative.' },
    },
    course: {
      ...calm,
      seed: 12,
      levels: [
        [0, 41],
        [11, 43],
      ],
      restlessness: 4.5,
    },
  },
  {
    firstName: 'Tom',
    lastName: 'Okafor',
    conditions: ['acne'],
    tags: [],
    birthDate: '1999-06-21',
    addedDaysAgo: 60,
    intakeAnswers: { 'about.sex': 'male' },
    intake: { example: 'acne, many products', until: 'reviewed', daysAgo: 57 },
    plan: { templateId: 'acne-diet', startedDaysAgo: 50 },
    course: {
      ...calm,
      seed: 13,
      levels: [
        [0, 38],
        [14, 39],
        [50, 29],
      ],
      slips: [
        [33, 'Milk chocolate', 8],
        [49, 'Milkshake', 10],
      ],
      missed: 0.12,
      stress: 3,
    },
    notes: [
      {
        daysAgo: 29,
        kind: 'adime',
        title: 'Three weeks without milk',
        signed: true,
        sections: [
          'Breakfast was the hard part; oat drink accepted.',
          'Low intake of calcium before the change.',
          'Enriched oat drink twice a day, recipes sent.',
          'Spots counted weekly, same light.',
          'No clear change yet; acne needs eight to twelve weeks.',
        ],
      },
    ],
  },
  {
    firstName: 'Hanna',
    lastName: 'Virtanen',
    conditions: ['hand eczema'],
    tags: ['nickel patch test positive'],
    birthDate: '1979-02-09',
    addedDaysAgo: 72,
    intake: { example: 'hand eczema, positive nickel patch test', until: 'reviewed', daysAgo: 70 },
    plan: { templateId: 'low-nickel', startedDaysAgo: 63 },
    course: {
      ...calm,
      seed: 14,
      levels: [
        [0, 52],
        [14, 52],
        [40, 38],
        [63, 30],
      ],
      missed: 0.08,
    },
    lastCheckInDaysAgo: 3,
    pausedUntilInDays: 5,
    notes: [
      {
        daysAgo: 3,
        kind: 'free',
        title: 'Paused for a cold',
        signed: true,
        sections: [
          'Fever since Sunday, antibiotics from her doctor. Plan paused for a week; the days of illness do not count.',
        ],
      },
    ],
  },
  {
    firstName: 'Greta',
    lastName: 'Nilsson',
    conditions: ['eczema', 'very dry skin'],
    tags: ['finished'],
    birthDate: '1968-08-30',
    addedDaysAgo: 190,
    intake: { example: 'early eczema, dry skin, atopic family', until: 'reviewed', daysAgo: 187 },
    plan: { templateId: 'skin-barrier-flg', startedDaysAgo: 182, phaseDays: { repair: 84, maintain: 70 } },
    course: {
      ...calm,
      seed: 15,
      levels: [
        [0, 44],
        [14, 43],
        [60, 24],
        [110, 16],
        [182, 14],
      ],
      missed: 0.05,
      restlessness: 3.6,
    },
    lastCheckInDaysAgo: 15,
    notes: [
      {
        daysAgo: 14,
        kind: 'soap',
        title: 'Last talk',
        signed: true,
        sections: [
          'Content. Cream twice a day has become habit.',
          'Skin day index 14, two short flares in twelve weeks.',
          'Calmer than at the start by a margin larger than her day-to-day change.',
          'Keeps the two creams. Comes back in spring if the dry season is hard.',
        ],
      },
    ],
    report: true,
  },
  {
    firstName: 'Daniel',
    lastName: 'Cohen',
    conditions: ['rosacea'],
    tags: [],
    birthDate: '1974-12-12',
    addedDaysAgo: 40,
    intakeAnswers: { 'about.sex': 'male' },
    intake: { example: 'nothing marked', until: 'reviewed', daysAgo: 38 },
    plan: { templateId: 'rosacea-triggers', startedDaysAgo: 33 },
    course: {
      ...calm,
      seed: 16,
      levels: [
        [0, 33],
        [33, 27],
      ],
      missed: 0.2,
      stress: 3.4,
    },
    lastCheckInDaysAgo: 5,
  },
  {
    firstName: 'Linh',
    lastName: 'Tran',
    conditions: ['eczema'],
    tags: ['screen work'],
    birthDate: '1995-01-25',
    addedDaysAgo: 48,
    intake: { example: 'bloating, suspects milk and wheat, coeliac test missing', until: 'reviewed', daysAgo: 45 },
    plan: { templateId: 'stress-sleep-screen', startedDaysAgo: 40 },
    course: {
      ...calm,
      seed: 17,
      levels: [
        [0, 30],
        [34, 24],
        [37, 48],
        [40, 58],
      ],
      stress: 4,
    },
    notes: [
      {
        daysAgo: 19,
        kind: 'soap',
        title: 'Habits',
        signed: true,
        sections: [
          'Bed at eleven on most days; breaks forgotten on deadline days.',
          'Skin day index in the twenties.',
          'Stress stays high at work.',
          'Two breaks in the calendar, no more than that.',
        ],
      },
    ],
  },
  {
    firstName: 'Mei',
    lastName: 'Chen',
    conditions: ['acne'],
    tags: [],
    birthDate: '2001-09-14',
    addedDaysAgo: 42,
    intake: { example: 'acne, many products', until: 'reviewed', daysAgo: 40 },
    plan: { templateId: 'skincare-reset', startedDaysAgo: 34 },
    course: {
      ...calm,
      seed: 18,
      levels: [
        [0, 36],
        [7, 37],
        [34, 21],
      ],
      missed: 0.04,
    },
  },
  {
    firstName: 'Priya',
    lastName: 'Nair',
    conditions: ['eczema'],
    tags: [],
    birthDate: '1990-03-08',
    addedDaysAgo: 6,
    intake: { example: 'bloating, suspects milk and wheat, coeliac test missing', until: 'submitted', daysAgo: 1 },
  },
  {
    firstName: 'Marta',
    lastName: 'Kowalska',
    conditions: [],
    tags: [],
    birthDate: '1983-07-19',
    addedDaysAgo: 4,
    intake: { example: 'warning signs and allergy', until: 'submitted', daysAgo: 0 },
  },
  {
    firstName: 'Jonas',
    lastName: 'Berg',
    conditions: ['acne'],
    tags: [],
    birthDate: '2000-05-05',
    addedDaysAgo: 5,
    intakeAnswers: { 'about.sex': 'male' },
    intake: { example: 'acne, many products', until: 'half', daysAgo: 4 },
  },
  {
    firstName: 'Alva',
    lastName: 'Lindqvist',
    conditions: [],
    tags: [],
    birthDate: '1997-10-11',
    addedDaysAgo: 2,
    intake: { example: 'nothing marked', until: 'sent', daysAgo: 2 },
  },
  {
    firstName: 'Oskar',
    lastName: 'Dahl',
    conditions: ['psoriasis'],
    tags: ['phone call booked'],
    birthDate: '1988-02-27',
    addedDaysAgo: 0,
  },
  {
    firstName: 'Bo',
    lastName: 'Ek',
    conditions: ['rosacea'],
    tags: [],
    birthDate: '1961-06-03',
    addedDaysAgo: 300,
    archived: true,
  },
];
