import type { FormItem } from '@skinroot/forms';
import { Scale } from '../../field/scale';
import { Slider } from '../../field/slider';
import { TextInput } from '../../field/text-input';
import { type ControlProps, nativeProps } from './control';
import { useDraft } from './use-draft';

const longestScale = 11;

/** A number with a dot or a comma; undefined when the text is not one. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** Integer and decimal: tappable numbers for short sliders, a slider for long ones, otherwise a field. */
export function NumberControl(props: ControlProps) {
  const range = sliderRange(props.item);
  if (!range) return <NumberField {...props} />;
  const [value] = props.values;
  const number = typeof value === 'number' ? value : null;
  const ends = { low: wordsAt(props.item, 'lower'), high: wordsAt(props.item, 'upper') };
  const rate = (next: number | null) => props.onAnswer(next === null ? [] : [next], 'tapped');
  const shared = { ...range, ...ends, id: props.id, value: number, disabled: props.disabled, invalid: props.invalid };
  if (isScale(props.item)) return <Scale {...shared} id={`${props.id}-options`} onRate={rate} />;
  return (
    <Slider
      {...shared}
      onSlide={rate}
      unanswered={props.words.notAnswered}
      unit={unitWords(props.item)}
      describedBy={props.describedBy}
    />
  );
}

function NumberField(props: ControlProps) {
  const { item, values, onAnswer } = props;
  const [value] = values;
  const saved = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const [text, type] = useDraft(saved, (typed) => String(readNumber(typed) ?? typed));
  const change = (typed: string) => {
    type(typed);
    // What is not a number is handed up as typed, so that the check can say so and nothing vanishes.
    onAnswer(typed.trim() === '' ? [] : [readNumber(typed) ?? typed], 'typed');
  };
  return (
    <TextInput
      {...nativeProps(props)}
      inputMode={item.type === 'integer' && !(Number(item.minValue) < 0) ? 'numeric' : 'decimal'}
      autoComplete="off"
      unit={unitWords(item) ?? ''}
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** True when the number is drawn as a row of numbers to tap, which is a group of controls. */
export function isScale(item: FormItem): boolean {
  const range = sliderRange(item);
  return range !== undefined && (range.to - range.from) / range.step < longestScale;
}

function sliderRange(item: FormItem): { from: number; to: number; step: number } | undefined {
  const { control, minValue, maxValue, type } = item;
  if (control !== 'slider' || type === 'quantity' || typeof maxValue !== 'number') return undefined;
  const from = typeof minValue === 'number' ? minValue : 0;
  return { from, to: maxValue, step: item.step ?? (type === 'integer' ? 1 : (maxValue - from) / 100) };
}

function wordsAt(item: FormItem, role: 'lower' | 'upper'): string | undefined {
  return item.children.find((child) => child.role === role)?.text;
}

/** The unit as words, from the item or from a unit it shows. */
export function unitWords(item: FormItem): string | undefined {
  return item.unit?.display ?? item.unit?.code ?? item.children.find((child) => child.role === 'unit')?.text;
}
