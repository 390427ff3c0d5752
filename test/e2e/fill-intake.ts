import { expect, type Page } from '@playwright/test';

interface Item {
  linkId: string;
  type: string;
  text: string;
  item?: Item[];
  answerOption?: { valueCoding: { code: string; display: string } }[];
}

export type Answers = Record<string, string | number | boolean | string[]>;

/** The form as the client's page got it. */
export async function questionnaireOf(page: Page): Promise<Item[]> {
  const { questionnaire } = await page.evaluate(
    async () => (await fetch('/api/public/intake')).json() as Promise<{ questionnaire: { item: Item[] } }>,
  );
  return questionnaire.item;
}

/** Answers the questions of the section on the page, by what a person sees: the question's words and the option's words. */
export async function fillSection(
  page: Page,
  section: Item,
  answers: Answers,
  how: 'touch' | 'keyboard',
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: section.text })).toBeVisible();
  for (const item of section.item ?? []) {
    const answer = answers[item.linkId];
    if (answer !== undefined) await (how === 'touch' ? tapAnswer(page, item, answer) : typeAnswer(page, item, answer));
  }
}

async function tapAnswer(page: Page, item: Item, answer: Answers[string]): Promise<void> {
  const scale = page
    .getByRole('group', { name: named(item) })
    .getByRole('radio', { name: new RegExp(`^${String(answer)}(,|$)`) });
  if (isTyped(item) && (await scale.count()) > 0) return scale.tap({ force: true });
  if (isTyped(item)) return page.getByLabel(named(item)).first().fill(String(answer));
  const group = page.getByRole('group', { name: named(item) }).first();
  for (const words of wordsOf(item, answer)) await group.getByText(words, { exact: true }).tap();
}

async function typeAnswer(page: Page, item: Item, answer: Answers[string]): Promise<void> {
  const scale = page
    .getByRole('group', { name: named(item) })
    .getByRole('radio', { name: new RegExp(`^${String(answer)}(,|$)`) });
  if (isTyped(item) && (await scale.count()) > 0) {
    await scale.focus();
    return page.keyboard.press('Space');
  }
  if (isTyped(item)) {
    await page.getByLabel(named(item)).first().focus();
    return page.keyboard.type(String(answer));
  }
  const group = page.getByRole('group', { name: named(item) }).first();
  for (const words of wordsOf(item, answer)) {
    await group.getByLabel(words, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
}

// The whole question: "Piercings" is not "Rash at piercings". Words such as "(optional)" may follow.
const named = ({ text }: Item): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(|$)`);

const isTyped = ({ type }: Item): boolean => type !== 'boolean' && type !== 'choice';

function wordsOf(item: Item, answer: Answers[string]): string[] {
  if (typeof answer === 'boolean') return [answer ? 'Yes' : 'No'];
  return [answer]
    .flat()
    .map(
      (code) =>
        item.answerOption?.find(({ valueCoding }) => valueCoding.code === code)?.valueCoding.display ?? String(code),
    );
}
