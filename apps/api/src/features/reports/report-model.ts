import type { Intake, Note, NoteKind, Plan } from '@skinroot/contracts';
import { questionLead, todayIn } from '@skinroot/domain';
import type { ReportArea, ReportModel, ReportNote, ReportProgram, ReportRedFlag } from '@skinroot/report';
import { type Instrument, instruments } from '@skinroot/reference';

/** Who published the plan that is followed, and when: behind the reasons written for its locks. */
export interface Publisher {
  name: string;
  on: string;
}

const kindNames: Record<NoteKind, string> = { soap: 'SOAP', adime: 'ADIME', free: 'Note' };
/** Where counting days and streaks does harm. */
const ED_FLAG = 'eating-disorder';

export function programOf(plan: Plan | null): ReportProgram | null {
  if (!plan?.live || plan.liveVersion === null) return null;
  const { grade, gradeText, statement, limits } = plan.evidence;
  const phases = plan.live.phases.map(({ id, name, kind, startsOn, endsOn }) => ({ id, name, kind, startsOn, endsOn }));
  return {
    name: plan.name,
    version: plan.liveVersion,
    evidence: { grade, gradeText, statement, limits },
    startsOn: plan.live.startsOn,
    phases,
  };
}

/** What the intake says. Without one nobody asked, and the report says that instead. */
export function intakeParts(
  intake: Intake | null,
  plan: Plan | null,
  publisher: Publisher | null,
): Pick<ReportModel, 'areas' | 'redFlags' | 'intake' | 'isEdSafe'> {
  if (!intake?.signature) return { areas: [], redFlags: [], intake: null, isEdSafe: false };
  const { at, name, timeZone } = intake.signature;
  return {
    areas: intake.areas.map(toArea),
    redFlags: intake.redFlags.map((flag) => toRedFlag(flag, plan, publisher)),
    intake: { submittedOn: todayIn(timeZone, at), signedBy: name },
    isEdSafe: intake.redFlags.some(({ id }) => id === ED_FLAG),
  };
}

const toArea = ({ name, percent, label, items }: Intake['areas'][number]): ReportArea => ({
  name,
  percent,
  band: label,
  answers: items.filter(({ points }) => points > 0).map(({ text, answer }) => ({ question: text, answer })),
});

function toRedFlag(
  { id, level, text, because }: Intake['redFlags'][number],
  plan: Plan | null,
  publisher: Publisher | null,
): ReportRedFlag {
  const reason = plan?.locks.find(({ flagId }) => flagId === id)?.overriddenBecause ?? null;
  return {
    text,
    level,
    because: because.map((line) => `${questionLead(line.text)} ${line.answer}`).join('; '),
    resolution: reason === null || publisher === null ? null : { text: reason, by: publisher.name, on: publisher.on },
  };
}

/** Notes signed within the period, oldest first; a draft is nobody's word yet. */
export function notesIn(
  notes: readonly Note[],
  { from, to }: { from: string; to: string },
  timeZone: string,
): ReportNote[] {
  const signed = notes.flatMap(({ signedAt, signedBy, sha256, title, kind, sections, addenda }): ReportNote[] => {
    if (signedAt === null || signedBy === null || sha256 === null) return [];
    return [
      {
        title,
        kind: kindNames[kind],
        sections,
        signedBy,
        signedAt,
        sha256,
        addenda: addenda.map(({ text, author, at }) => ({ text, author, at })),
      },
    ];
  });
  const isWithin = (day: string) => from <= day && day <= to;
  return signed
    .filter((note) => isWithin(todayIn(timeZone, note.signedAt)))
    .sort((a, b) => a.signedAt.localeCompare(b.signedAt));
}

/** Scales of the measures shown, from the instruments themselves. */
export function scalesFor(measureIds: readonly string[]): NonNullable<ReportModel['scales']> {
  const known = instruments.filter(({ id, range }) => measureIds.includes(id) && range.direction !== 'category');
  return Object.fromEntries(known.map((instrument) => [instrument.id, toScale(instrument)]));
}

const toScale = ({ name, range, bands }: Instrument): NonNullable<ReportModel['scales']>[string] => ({
  name,
  min: range.min,
  max: range.max,
  bands: bands.map(({ lt, lte, label }) => ({ upTo: lte ?? lt ?? range.max, label })),
});
