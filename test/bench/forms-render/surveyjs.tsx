import 'survey-core/survey-core.min.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { survey } from './eight-hundred';
import { benchPage } from './timing';

const root = createRoot(document.body.appendChild(document.createElement('div')));
const isWhole = new URLSearchParams(location.search).has('whole');
const [page] = survey.pages;
// By section its own way: each section a page of the survey.
const bySection = { ...survey, pages: page?.elements.map(({ name, elements }) => ({ name, elements })) };

benchPage(() => {
  const model = new Model(isWhole ? survey : bySection);
  // Values while typing, as ours does.
  model.textUpdateMode = 'onTyping';
  flushSync(() => root.render(<Survey model={model} />));
});
