import { type ComponentType, useCallback } from 'react';
import type { AnswerValue, FormItem, ItemState } from '@skinroot/forms';
import { describedBy, FieldFrame } from '../field/field-frame';
import { AttachmentControl } from './controls/attachment-control';
import { BooleanControl } from './controls/boolean-control';
import { ChoiceControl, isDropDown } from './controls/choice-control';
import type { AnswerHow, ControlProps } from './controls/control';
import { DateControl } from './controls/date-control';
import { isScale, NumberControl } from './controls/number-control';
import { QuantityControl } from './controls/quantity-control';
import { RepeatedControl } from './controls/repeated-control';
import { TextControl } from './controls/text-control';
import { fieldId } from './field-id';
import { useForm } from './form-context';
import type { FormWords } from './form-words';
import { RichTextView } from './rich-text-view';

/** One question: label, help, control, error. */
export function QuestionItem({ state, error }: { state: ItemState; error: string | undefined }) {
  const { store, words, isReadOnly } = useForm();
  const { item, path, values } = state;
  const isFixed = item.readOnly || state.computed;
  const id = fieldId(path);
  const onAnswer = useCallback(
    (next: readonly AnswerValue[], how: AnswerHow) => store.answer(path, next, how),
    [store, path],
  );
  const lang = store.form.language;
  const help = helpOf(item, words, lang);
  const control = controlOf(item);
  const props: ControlProps = {
    id,
    item,
    path,
    values,
    onAnswer,
    words,
    lang,
    invalid: error !== undefined,
    describedBy: describedBy(id, { help, error }),
    disabled: isReadOnly || isFixed,
  };
  return (
    <FieldFrame
      id={id}
      kind={control.isGroup ? 'group' : 'single'}
      label={item.richText ? <RichTextView nodes={item.richText} /> : item.text}
      lang={lang}
      prefix={item.prefix}
      note={isFixed ? undefined : noteOf(item, words)}
      help={help}
      error={error}
      onLeave={() => store.leave(path)}
    >
      <QuestionControl {...props} how={control} />
    </FieldFrame>
  );
}

function QuestionControl({ how, ...props }: ControlProps & { how: ReturnType<typeof controlOf> }) {
  return how.repeated ? <RepeatedControl {...props} Control={how.Control} /> : <how.Control {...props} />;
}

/** Some authors write "(optional)" themselves; once is enough. */
function noteOf({ required, text }: FormItem, words: FormWords): string | undefined {
  const note = required ? words.required : words.optional;
  return text.toLowerCase().includes(`(${note})`) ? undefined : note || undefined;
}

function helpOf(item: FormItem, words: FormWords, lang: string) {
  const isSeveral = item.repeats && item.options.length > 0;
  if (!item.help && !item.legal && !item.missingList && !isSeveral) return undefined;
  return (
    <>
      {(item.help ?? item.legal) && (
        <div lang={lang}>
          {item.help && <RichTextView nodes={item.help} />}
          {item.legal && <RichTextView nodes={item.legal} />}
        </div>
      )}
      {item.missingList && <p>{words.listMissing}</p>}
      {isSeveral && <p>{words.several}</p>}
    </>
  );
}

/** Which control draws an item, and whether it is several native controls under one legend. */
function controlOf(item: FormItem): { Control: ComponentType<ControlProps>; isGroup: boolean; repeated?: boolean } {
  switch (item.type) {
    case 'boolean':
      return { Control: BooleanControl, isGroup: true };
    case 'choice':
    case 'open-choice':
      if (item.options.length > 0) return { Control: ChoiceControl, isGroup: !isDropDown({ item }) };
      return several(item, TextControl);
    case 'integer':
    case 'decimal':
      return several(item, NumberControl, isScale(item));
    case 'quantity':
      return several(item, QuantityControl);
    case 'date':
    case 'dateTime':
    case 'time':
      return several(item, DateControl);
    case 'attachment':
      return { Control: AttachmentControl, isGroup: true };
    default:
      return several(item, TextControl);
  }
}

function several(item: FormItem, Control: ComponentType<ControlProps>, isGroup = false) {
  return { Control, isGroup: isGroup || item.repeats, repeated: item.repeats };
}
