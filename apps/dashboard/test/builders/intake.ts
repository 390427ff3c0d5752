import type { ClientFile, Intake, IntakeSummary } from '@skinroot/contracts';
import { anId } from './people';

export function anIntakeSummary(part: Partial<IntakeSummary> = {}): IntakeSummary {
  return {
    id: anId(20),
    clientId: anId(10),
    formId: anId(21),
    formTitle: 'Root-cause intake',
    formVersion: 1,
    state: 'submitted',
    progress: { answered: 118, total: 124, percent: 95 },
    createdAt: '2026-05-01T08:00:00Z',
    startedAt: '2026-05-02T17:10:00Z',
    submittedAt: '2026-05-03T18:42:00Z',
    reviewedAt: null,
    reviewedBy: null,
    askedOf: null,
    ...part,
  };
}

export function anIntake(part: Partial<Intake> = {}): Intake {
  return {
    ...anIntakeSummary(),
    scores: [],
    areas: [
      {
        id: 'nickel',
        name: 'Nickel',
        score: 9,
        max: 16,
        percent: 56,
        band: 'likely',
        label: 'Signs are likely',
        items: [
          {
            linkId: 'nickel.jewellery',
            text: 'Rash under jewellery, buttons or a watch',
            answer: 'Often',
            points: 4,
            max: 4,
          },
          { linkId: 'nickel.blisters', text: 'Small itching blisters on the hands', answer: 'Yes', points: 3, max: 4 },
        ],
        missing: ['nickel.patch-test'],
      },
      {
        id: 'barrier',
        name: 'Skin barrier (FLG)',
        score: 5,
        max: 14,
        percent: 36,
        band: 'possible',
        label: 'Signs are possible',
        items: [{ linkId: 'barrier.palms', text: 'Many fine lines on the palms', answer: 'Yes', points: 3, max: 3 }],
        missing: [],
      },
      {
        id: 'gut',
        name: 'Gut and food',
        score: 2,
        max: 18,
        percent: 11,
        band: 'low',
        label: 'Few signs',
        items: [{ linkId: 'gut.bloating', text: 'Bloating after meals', answer: 'Sometimes', points: 2, max: 4 }],
        missing: [],
      },
    ],
    signs: { asked: 23, known: 23 },
    redFlags: [
      {
        id: 'immediate-allergy',
        level: 'before-start',
        text: 'Allergy clinic before elimination or reintroduction of foods.',
        locks: true,
        because: [
          { linkId: 'food.immediate', text: 'Hives or swelling within two hours of a food', answer: 'Yes, hazelnut' },
        ],
      },
    ],
    proposals: [
      {
        templateId: 'low-nickel',
        name: 'Low-nickel diet',
        suggested: true,
        evidenceGrade: 'C',
        reasons: ['Nickel area is likely (56 %)', 'Hand eczema with blisters'],
        locks: [
          {
            flagId: 'immediate-allergy',
            level: 'before-start',
            text: 'Allergy clinic before elimination or reintroduction of foods.',
            unlockable: true,
          },
        ],
      },
      {
        templateId: 'skin-barrier-flg',
        name: 'Skin-barrier support (filaggrin type)',
        suggested: true,
        evidenceGrade: 'A',
        reasons: ['Dry skin since childhood'],
        locks: [],
      },
    ],
    metrics: { bmi: 22.4, eatingScore: 0 },
    changes: null,
    followUps: [],
    products: [],
    freeText: [],
    sections: [
      {
        linkId: 'skin',
        title: 'Your skin',
        lines: [
          {
            linkId: 'skin.where',
            text: 'Where is the skin affected?',
            answer: 'Hands, inner elbows',
            entry: '',
            answered: true,
            notable: true,
          },
          { linkId: 'skin.since', text: 'Since when?', answer: 'Childhood', entry: '', answered: true, notable: false },
          {
            linkId: 'skin.creams',
            text: 'Which creams do you use?',
            answer: '',
            entry: '',
            answered: false,
            notable: false,
          },
        ],
      },
    ],
    facts: [
      { key: 'phone', label: 'Phone', value: '+46 70 123 45 67', current: '', state: 'new' },
      { key: 'birthDate', label: 'Date of birth', value: '18 March 1991', current: '17 March 1991', state: 'conflict' },
      { key: 'firstName', label: 'First name', value: 'Maja', current: 'Maja', state: 'same' },
    ],
    signature: {
      name: 'Maja Berg',
      at: '2026-05-03T18:42:00Z',
      textHash: '9f2b6c'.padEnd(64, '0'),
      text: 'I agree that my answers are kept for my program.',
      language: 'en',
      timeZone: 'Europe/Stockholm',
    },
    version: 2,
    ...part,
  };
}

/** A photo that answers "Where is the skin affected?" of the intake above. */
export function aFile(part: Partial<ClientFile> = {}): ClientFile {
  return {
    id: anId(60),
    name: 'arm.jpg',
    contentType: 'image/jpeg',
    size: 340_000,
    intakeId: anId(20),
    linkId: 'skin.where',
    width: 1365,
    height: 2048,
    createdAt: '2026-05-02T17:30:00Z',
    ...part,
  };
}
