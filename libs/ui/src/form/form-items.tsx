import { memo } from 'react';
import { type FormItem, isQuestion, type ItemState, type Path } from '@skinroot/forms';
import { suffixAt } from './field-id';
import { useForm, useShownItem } from './form-context';
import styles from './form-items.module.css';
import { groupLayout } from './group-layout';
import { QuestionItem } from './question-item';
import { RepeatedGroup } from './repeated-group';
import { RichTextView } from './rich-text-view';
import { GrowthContext, useDrawn, useGrowth } from './use-growth';

/**
 * Draws items one below the other; those that do not apply or are hidden are left out. The first screen is there at
 * once, however long the form; the question at `reach` too, where something is to stand at it.
 */
export function FormItems({
  items,
  groups = [],
  reach,
  level = 3,
}: {
  items: readonly FormItem[];
  /** The groups they stand in, outermost first, where they are drawn without them: only what these say is shown. */
  groups?: readonly FormItem[];
  reach?: Path;
  /** The heading level of groups. */
  level?: number;
}) {
  const upTo = useGrowth(useForm().store.form, items, reach);
  const innermost = groups.at(-1);
  const layout = innermost && groupLayout(innermost);
  return (
    <GrowthContext value={upTo}>
      {groups.map((group) => (
        <GroupHelp key={group.linkId} item={group} />
      ))}
      {layout ? (
        <div className={styles.group} data-layout={layout}>
          <Items items={items} suffix="" level={level} />
        </div>
      ) : (
        <Items items={items} suffix="" level={level} />
      )}
    </GrowthContext>
  );
}

/** One question by itself, without what is nested in it. */
export function FormQuestion({ path }: { path: Path }) {
  const { state, error } = useShownItem(path);
  return state?.visible ? <QuestionItem state={state} error={error} /> : null;
}

/** `level` is the heading level of groups. */
function Items({ items, suffix, level }: { items: readonly FormItem[]; suffix: string; level: number }) {
  const drawn = useDrawn(useForm().store.form, items);
  return drawn.map((item) => <FormItemView key={item.linkId} item={item} suffix={suffix} level={level} />);
}

const FormItemView = memo(function FormItemView({
  item,
  suffix,
  level,
}: {
  item: FormItem;
  suffix: string;
  level: number;
}) {
  const { state, error } = useShownItem(item.linkId + suffix);
  if (!state?.visible) return null;
  if (item.type === 'display') return <DisplayItem item={item} />;
  if (isQuestion(item))
    return (
      <div className={styles.item}>
        <QuestionItem state={state} error={error} />
        <NestedItems state={state} suffix={suffix} level={level} />
      </div>
    );
  if (item.repeats)
    return (
      <>
        <GroupHelp item={item} />
        <RepeatedGroup state={state}>
          {(index) => <Items items={item.children} suffix={suffixAt(suffix, index)} level={level + 1} />}
        </RepeatedGroup>
      </>
    );
  return <GroupItem item={item} suffix={suffix} level={level} />;
});

/** Questions below a question: one set for each of its answers where it repeats. */
function NestedItems({ state: { item, count }, suffix, level }: { state: ItemState; suffix: string; level: number }) {
  if (item.children.length === 0) return null;
  if (!item.repeats) return <Items items={item.children} suffix={suffix} level={level} />;
  return Array.from({ length: count }, (_, index) => (
    <Items key={index} items={item.children} suffix={suffixAt(suffix, index)} level={level} />
  ));
}

function DisplayItem({ item }: { item: FormItem }) {
  const lang = useForm().store.form.language;
  // Public forms have some that only carry an extension.
  if (item.text === '' && !item.richText) return null;
  return (
    <div className={styles.display} lang={lang}>
      {item.richText ? <RichTextView nodes={item.richText} /> : <p>{item.text}</p>}
    </div>
  );
}

/** Pixels that a question takes up, as a guess until it has been on the screen. */
const USUAL_HEIGHT = 170;

function GroupItem({ item, suffix, level }: { item: FormItem; suffix: string; level: number }) {
  const id = `group-${item.linkId}${suffix}`.replace(/\s/g, '_');
  return (
    <section
      className={styles.group}
      data-layout={groupLayout(item)}
      style={{ containIntrinsicHeight: `auto ${item.children.length * USUAL_HEIGHT}px` }}
      aria-labelledby={item.text ? id : undefined}
    >
      <FormHeading item={item} level={level} id={id} />
      <Items items={item.children} suffix={suffix} level={level + 1} />
    </section>
  );
}

/** What stands above the items of a group: its name, its help and its legal text. */
export function FormHeading({ item, level, id }: { item: FormItem; level: number; id?: string }) {
  const lang = useForm().store.form.language;
  const Heading = `h${Math.min(level, 6)}` as 'h3';
  return (
    <>
      {item.text && (
        <Heading id={id} className={styles.heading} lang={lang}>
          {item.prefix && `${item.prefix} `}
          {item.text}
        </Heading>
      )}
      <GroupHelp item={item} />
    </>
  );
}

/** The help and the legal text of a group, where it has some. */
export function GroupHelp({ item: { help, legal } }: { item: FormItem }) {
  const lang = useForm().store.form.language;
  if (!help && !legal) return null;
  return (
    <div className={styles.display} lang={lang}>
      {help && <RichTextView nodes={help} />}
      {legal && <RichTextView nodes={legal} />}
    </div>
  );
}
