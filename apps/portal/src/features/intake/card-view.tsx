import { isQuestion } from '@skinroot/forms';
import { FormHeading, FormItems, FormQuestion } from '@skinroot/ui';
import type { Card } from './cards';

/** One question under the headings of its groups, with the texts that belong to it. */
export function CardView({ card: { item, isWhole, above, before, after } }: { card: Card }) {
  return (
    <>
      {above.map((group, depth) => (
        <FormHeading key={group.linkId} item={group} level={depth + 2} />
      ))}
      {before.length > 0 && <FormItems items={before} />}
      {isQuestion(item) && !isWhole ? (
        <FormQuestion path={item.linkId} />
      ) : (
        <FormItems items={[item]} level={above.length + 2} />
      )}
      {after.length > 0 && <FormItems items={after} />}
    </>
  );
}
