import type { FormSummary, FormVersion } from '@skinroot/contracts';
import type { RepairEntry } from '@skinroot/forms';
import type { FormVersionEntity } from './form-version.entity';
import type { FormEntity } from './form.entity';

export const toForm = (form: FormEntity): FormSummary => ({
  id: form.id,
  title: form.title,
  key: form.key,
  state: form.state,
  latestVersion: form.latestVersion,
  questions: form.questions,
  updatedAt: form.updatedAt.toISOString(),
});

export const toVersion = ({
  number,
  createdAt,
  publishedAt,
}: Pick<FormVersionEntity, 'number' | 'createdAt' | 'publishedAt'>): FormVersion => ({
  number,
  createdAt: createdAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
});

export const toReport = ({ linkId, level, message }: RepairEntry): FormVersionEntity['report'][number] => ({
  linkId: linkId || null,
  level,
  message,
});

/** Questions of a raw Questionnaire: items that take an answer. */
export function countQuestions(questionnaire: { item?: readonly unknown[] }): number {
  const open = [...(questionnaire.item ?? [])] as { type?: string; item?: readonly unknown[] }[];
  let questions = 0;
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.type !== 'group' && item.type !== 'display') questions++;
    open.push(...((item.item ?? []) as typeof open));
  }
  return questions;
}
