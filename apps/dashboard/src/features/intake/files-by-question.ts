import type { ClientFile, Intake } from '@skinroot/contracts';

/** The files that answer one question. */
export interface AnsweredFiles {
  linkId: string;
  question: string;
  photos: Photo[];
  papers: ClientFile[];
}

export interface Photo {
  id: string;
  /** The question, with a number where it has several photos. */
  label: string;
}

/** Files of the intake's answers in the form's order, those of one question in the order in which they came. */
export function filesByQuestion(files: readonly ClientFile[], { id, sections }: Intake): AnsweredFiles[] {
  const own = files.filter(({ intakeId }) => intakeId === id).toReversed();
  return sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ linkId, entry, text }) => {
      const answers = own.filter((file) => file.linkId === linkId);
      if (answers.length === 0) return [];
      const question = entry === '' ? text : `${entry}: ${text}`;
      const [photos, papers] = [answers.filter(isPhoto), answers.filter((file) => !isPhoto(file))];
      const labelled = photos.map((file, at) => ({
        id: file.id,
        label: photos.length > 1 ? `${question} (${at + 1} of ${photos.length})` : question,
      }));
      return [{ linkId, question, photos: labelled, papers }];
    });
}

/** What was kept as a photo has a size in pixels, whatever the phone called it. */
const isPhoto = ({ width }: ClientFile): boolean => width !== null;
