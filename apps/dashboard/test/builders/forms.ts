import type { FormSummary } from '@skinroot/contracts';
import { anId } from './people';

export function aFormSummary(part: Partial<FormSummary> = {}): FormSummary {
  return {
    id: anId(60),
    title: 'Diary',
    key: null,
    state: 'draft',
    latestVersion: 1,
    questions: 1,
    updatedAt: '2026-05-04T08:30:00Z',
    ...part,
  };
}
