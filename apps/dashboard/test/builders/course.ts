import type { insightRoutes, Note, ResponseOf } from '@skinroot/contracts';
import { anId } from './people';

const at = '2026-05-04T08:30:00Z';

export function aNote(part: Partial<Note> = {}): Note {
  return {
    id: anId(40),
    clientId: anId(10),
    kind: 'soap',
    title: 'Week 6',
    sections: ['Subjective', 'Objective', 'Assessment', 'Plan'].map((heading) => ({
      heading,
      text: heading === 'Objective' ? 'Skin day index 18 (was 34).' : '',
    })),
    state: 'draft',
    author: 'Anna Lindqvist',
    createdAt: at,
    updatedAt: at,
    signedBy: null,
    signedAt: null,
    sha256: null,
    addenda: [],
    version: 5,
    ...part,
  };
}

const noAdherence = {
  planned: 0,
  kept: 0,
  slip: 0,
  unknown: 0,
  coveragePercent: 0,
  adherencePercent: null,
  lowPercent: 0,
  highPercent: 100,
  longestRun: 0,
  currentRun: 0,
  evaluable: false,
};

/** The course of somebody nothing is known of yet. */
export function noProgress(): ResponseOf<typeof insightRoutes.get> {
  return {
    from: '2026-05-04',
    to: '2026-05-04',
    days: [],
    phases: [],
    marks: [],
    adherence: { overall: noAdherence, byPhase: [] },
    change: null,
    measures: [],
    findings: [],
    missing: { days: 1, observed: 0, estimated: 0, missing: 1, statement: 'No day was recorded.' },
  };
}
