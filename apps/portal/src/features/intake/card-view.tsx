import { isQuestion } from '@skinroot/forms';
import { FormHeading, FormItems, FormQuestion } from '@skinroot/ui';
import type { Card } from './cards';

/** One question under the names of its groups, with the texts that belong to it. */
export function CardView({ card: { item, isWhole, before, after } }: { card: Card }) {
  let level = 2;
  return (
    <>
      {before.map(({ item, isName }) =>
        isName ? (
          <FormHeading key={item.linkId} item={item} level={level++} />
        ) : (
          <FormItems key={item.linkId} items={[item]} />
        ),
      )}
      {isQuestion(item) && !isWhole ? <FormQuestion path={item.linkId} /> : <FormItems items={[item]} level={level} />}
      {after.length > 0 && <FormItems items={after} />}
    </>
  );
}
