import type { ClientStatus, PlanPhase } from '@skinroot/contracts';

export const statusWords: Record<ClientStatus, string> = {
  new: 'New',
  'intake-sent': 'Intake sent',
  'intake-started': 'Intake started',
  'to-review': 'Intake to read',
  reviewed: 'Ready for a plan',
  active: 'In program',
  paused: 'Paused',
  finished: 'Finished',
  archived: 'Archived',
};

export const phaseKindWords: Record<PlanPhase['kind'], string> = {
  baseline: 'Baseline',
  elimination: 'Elimination',
  support: 'Support',
  reintroduction: 'Reintroduction',
  maintenance: 'Maintenance',
};

export const gradeWords: Record<string, string> = {
  A: 'Strong evidence',
  B: 'Some evidence',
  C: 'Weak evidence',
  D: 'Opinion only',
  X: 'Advised against',
};

export const areaWords: Record<string, string> = {
  food: 'Food',
  gut: 'Gut',
  nickel: 'Nickel',
  barrier: 'Skin barrier',
  products: 'Skincare products',
  load: 'Stress, sleep, screen',
  lifestyle: 'Lifestyle',
};

export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

/** 1 day, 3 days */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 340 kB, 1.2 MB */
export function fileSize(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
