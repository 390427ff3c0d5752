import { questionLead } from './question-lead';

it.each([
  ['Weight', 'Weight:'],
  ['Any of these?', 'Any of these?'],
  ['Over the last week:', 'Over the last week:'],
  ['', ':'],
])('%s leads its answer as %s', (text, lead) => {
  expect(questionLead(text)).toBe(lead);
});
