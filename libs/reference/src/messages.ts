import data from './messages.data.json';

/** A sentence for a result, with `{placeholders}`; the only words a result may be told in. */
export interface AnalysisMessage {
  id: string;
  when: string;
  text: string;
}

/** Sentences for results and for missing data (analysis method, section 12). */
export const messages = data as readonly AnalysisMessage[];

/** Words no result may contain: the data cannot carry them. */
export const forbiddenWords = ['intolerance to', 'allergy to', 'caused by', 'proven'] as const;

/** The message with this id, or undefined. */
export function messageById(id: string): AnalysisMessage | undefined {
  return messages.find((message) => message.id === id);
}
