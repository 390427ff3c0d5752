import type { FormItem } from '@skinroot/forms';
import { type FieldOption, OptionList, type OptionListProps } from '../../field/option-list';
import { Select, TextInput } from '../../field/text-input';
import { answerKey, isCoding, splitAnswers, standsAlone } from '../option-key';
import { type ControlProps, nativeProps } from './control';
import { useOther } from './use-other';

const otherKey = '…other';
const manyOptions = 6;
const shortLabel = 28;

/** One or several options as cards or a drop-down list, with a field for free text where the question is open. */
export function ChoiceControl(props: ControlProps) {
  const { id, item, values, onAnswer, words, lang, invalid, disabled } = props;
  const { keys, free } = splitAnswers(item, values);
  const { isOpen, setOpen, text } = useOther(
    typeof free === 'string' ? free : free !== undefined && isCoding(free) ? (free.display ?? '') : '',
  );
  const chosen = isOpen ? [...keys, otherKey] : keys;
  const options = [
    ...item.options.map(({ value, display, prefix }) => ({
      key: answerKey(value),
      label: prefix ? `${prefix} ${display}` : display,
      lang,
    })),
    ...(item.openText ? [{ key: otherKey, label: words.other }] : []),
  ];
  const answer = (next: readonly string[], free: string, how: 'tapped' | 'typed') => {
    const listed = item.options.filter(({ value }) => next.includes(answerKey(value))).map(({ value }) => value);
    onAnswer(next.includes(otherKey) && free !== '' ? [...listed, free] : listed, how);
  };
  const choose = (next: readonly string[]) => {
    setOpen(next.includes(otherKey));
    answer(next, text, 'tapped');
  };
  return (
    <>
      {isDropDown(props) ? (
        <Select
          {...nativeProps(props)}
          options={options}
          empty={words.choose}
          value={chosen[0] ?? ''}
          onChange={({ target }) => choose(target.value === '' ? [] : [target.value])}
        />
      ) : (
        <OptionList
          id={`${id}-options`}
          options={options}
          chosen={chosen}
          onChoose={choose}
          multiple={item.repeats}
          exclusive={item.options.filter(standsAlone).map(({ value }) => answerKey(value))}
          layout={layoutOf(item, options)}
          invalid={invalid}
          disabled={disabled}
        />
      )}
      {isOpen && <OtherText {...props} text={text} onText={(free) => answer(chosen, free, 'typed')} />}
    </>
  );
}

function OtherText({
  id,
  item,
  words,
  disabled,
  text,
  onText,
}: ControlProps & { text: string; onText: (text: string) => void }) {
  return (
    <p>
      <label htmlFor={`${id}-other`}>{words.otherLabel}</label>
      <TextInput
        id={`${id}-other`}
        value={text}
        maxLength={item.maxLength}
        disabled={disabled}
        onChange={({ target }) => onText(target.value)}
      />
    </p>
  );
}

/** Many short words to tick stand side by side, so that the list stays on one screen. */
function layoutOf({ horizontal, repeats }: FormItem, options: readonly FieldOption[]): OptionListProps['layout'] {
  if (horizontal) return 'row';
  return repeats && options.length > manyOptions && options.every(({ label }) => label.length <= shortLabel)
    ? 'chips'
    : 'list';
}

/** Long single choices, and those whose author asked for it, are drop-down lists. */
export function isDropDown({ item }: Pick<ControlProps, 'item'>): boolean {
  if (item.repeats || item.options.length === 0) return false;
  return (
    item.control === 'drop-down' ||
    item.control === 'autocomplete' ||
    (item.control === undefined && item.options.length > 15)
  );
}
