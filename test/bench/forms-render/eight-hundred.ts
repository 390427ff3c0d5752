/** The same questions for both, 800 unless the address says otherwise: text, number, four options, yes or no; every tenth waits for a yes before it. */
const QUESTIONS = Number(new URLSearchParams(location.search).get('questions') ?? 800);
const PER_SECTION = 40;
const kinds = ['string', 'integer', 'choice', 'boolean'] as const;
const options = ['never', 'seldom', 'often', 'always'];

interface Plain {
  id: string;
  text: string;
  kind: (typeof kinds)[number];
  needs: string | undefined;
}

const questions = Array.from({ length: QUESTIONS }, (_, at): Plain => {
  // The yes-or-no question nearest above.
  const asked = at - ((at % 4) + 1);
  return {
    id: `q${at}`,
    text: `Question ${at + 1}: how was it?`,
    kind: kinds[at % 4] ?? 'string',
    needs: at % 10 === 9 && asked >= 0 ? `q${asked}` : undefined,
  };
});

const sections = Array.from({ length: Math.ceil(QUESTIONS / PER_SECTION) }, (_, at) =>
  questions.slice(at * PER_SECTION, (at + 1) * PER_SECTION),
);

/** As a FHIR Questionnaire. */
export const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Eight hundred',
  item: sections.map((section, at) => ({
    linkId: `s${at}`,
    type: 'group',
    text: `Section ${at + 1}`,
    item: section.map(({ id, text, kind, needs }) => ({
      linkId: id,
      type: kind,
      text,
      ...(kind === 'choice' && { answerOption: options.map((code) => ({ valueCoding: { code, display: code } })) }),
      ...(needs && { enableWhen: [{ question: needs, operator: '=', answerBoolean: true }] }),
    })),
  })),
};

const surveyTypes = {
  string: { type: 'text' },
  integer: { type: 'text', inputType: 'number' },
  choice: { type: 'radiogroup', choices: options },
  boolean: { type: 'boolean', renderAs: 'radio' },
};

/** As a survey of SurveyJS: one page with a panel per section. */
export const survey = {
  showQuestionNumbers: 'off',
  pages: [
    {
      name: 'all',
      elements: sections.map((section, at) => ({
        type: 'panel',
        name: `s${at}`,
        title: `Section ${at + 1}`,
        elements: section.map(({ id, text, kind, needs }) => ({
          name: id,
          title: text,
          ...surveyTypes[kind],
          ...(needs && { visibleIf: `{${needs}} = true` }),
        })),
      })),
    },
  ],
};
