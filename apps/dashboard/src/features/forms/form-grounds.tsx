import { formGrounds, sourceByKey } from '@skinroot/reference';
import { Panel } from '../../shared/ui/panel';
import type { Item, Questionnaire } from './authoring/questionnaire';
import classes from './form-grounds.module.css';

interface FormGroundsProps {
  /** Our key of a shipped form. */
  formKey: string;
  document: Questionnaire;
}

/** Why a form of ours asks what it asks, each reason with its publications. */
export function FormGrounds({ formKey, document }: FormGroundsProps) {
  const grounds = formGrounds.filter(({ form }) => form === formKey);
  if (grounds.length === 0) return null;
  const words = wordsOf(document.item ?? []);
  return (
    <Panel title="Why these questions" hint="Each with what it rests on. Item texts are our own.">
      <dl className={classes.grounds}>
        {grounds.map(({ linkIds, text, sources }) => (
          <div key={text}>
            <dt>{linkIds.map((linkId) => words.get(linkId) ?? linkId).join(' · ')}</dt>
            <dd>
              {text}
              {sources.map((key) => (
                <cite key={key}>{sourceByKey(key)?.reference ?? key}</cite>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const wordsOf = (items: readonly Item[]): Map<string, string> =>
  new Map(items.flatMap((item) => [[item.linkId, item.text ?? ''] as const, ...wordsOf(item.item ?? [])]));
