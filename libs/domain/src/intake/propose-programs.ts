import type { EvidenceGrade, Protocol } from '@skinroot/reference';
import type { IntakeResult, ProgramLock } from './score-intake';

/** One program as proposed from an intake. */
export interface ProposedProgram {
  programId: string;
  name: string;
  /** 1 is first. */
  rank: number;
  isSuggested: boolean;
  /** Why it stands where it stands, in the words of the form. */
  reasons: string[];
  /** What must be settled first; `unlockable` by a practitioner's written reason. */
  locks: (ProgramLock & { unlockable: boolean })[];
  /** Raised warnings that do not lock, but belong into the talk. */
  cautions: ProgramLock[];
  evidenceGrade: EvidenceGrade;
}

type Unranked = Omit<ProposedProgram, 'rank'>;

/** Levels that no written reason opens. */
const neverUnlockable = ['emergency', 'exclude', 'stop'];

const gradeOrder: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D', 'X'];

/**
 * All programs in the order to talk about them: suggested before not suggested, those that can be opened before those
 * that cannot, then by how much the area scored, then by evidence. A proposal orders the talk; the practitioner decides.
 * @param protocols - program templates; locks come from each template's safety list
 */
export function proposePrograms(result: IntakeResult, protocols: readonly Protocol[]): ProposedProgram[] {
  const rows = protocols.map((protocol) => ({ protocol, program: propose(protocol, result) }));
  const percent = (protocol: Protocol) => result.areas.find((area) => area.id === protocol.area)?.percent ?? -1;
  const isClosed = (program: Unranked) => program.locks.some((lock) => !lock.unlockable);
  rows.sort(
    (a, b) =>
      Number(b.program.isSuggested) - Number(a.program.isSuggested) ||
      Number(isClosed(a.program)) - Number(isClosed(b.program)) ||
      Number(a.program.evidenceGrade === 'X') - Number(b.program.evidenceGrade === 'X') ||
      percent(b.protocol) - percent(a.protocol) ||
      gradeOrder.indexOf(a.program.evidenceGrade) - gradeOrder.indexOf(b.program.evidenceGrade),
  );
  return rows.map(({ program }, at) => ({ ...program, rank: at + 1 }));
}

function propose(protocol: Protocol, result: IntakeResult): Unranked {
  const suggestion = result.suggestions.find((row) => row.programId === protocol.id);
  const up = [...result.redFlags, ...result.safety].filter((flag) => protocol.safety.includes(flag.id));
  const isLocking = (level: string) => result.lockingLevels.includes(level);
  const lock = ({ id, level, text }: (typeof up)[number]): ProgramLock => ({ flagId: id, level, text });
  return {
    programId: protocol.id,
    name: protocol.name,
    isSuggested: suggestion !== undefined,
    reasons: suggestion ? withNote(suggestion) : notSuggested(protocol, result),
    locks: up
      .filter((flag) => isLocking(flag.level))
      .map((flag) => ({ ...lock(flag), unlockable: !neverUnlockable.includes(flag.level) })),
    cautions: up.filter((flag) => !isLocking(flag.level)).map(lock),
    evidenceGrade: protocol.evidence.grade,
  };
}

function withNote(suggestion: { reasons: string[]; note?: string }): string[] {
  return suggestion.note ? [...suggestion.reasons, suggestion.note] : suggestion.reasons;
}

function notSuggested(protocol: Protocol, result: IntakeResult): string[] {
  const area = result.areas.find((row) => row.id === protocol.area);
  if (area === undefined) return [];
  if (area.score === null) return [`${area.name}: too few answers to score`];
  return [`${area.name}: ${area.percent} %, ${area.label}`];
}
