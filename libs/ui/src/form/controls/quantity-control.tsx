import type { AnswerValue, Quantity } from '@skinroot/forms';
import { Select, TextInput } from '../../field/text-input';
import { type ControlProps, nativeProps } from './control';
import { readNumber, unitWords } from './number-control';
import styles from './quantity-control.module.css';
import { useDraft } from './use-draft';

/** An amount with its unit; a list of units where the author offers several. */
export function QuantityControl(props: ControlProps) {
  const { id, item, values, onAnswer, words, disabled } = props;
  const quantity = asQuantity(values[0]);
  const [text, type] = useDraft(quantity.value === undefined ? '' : String(quantity.value), (typed) =>
    String(readNumber(typed) ?? ''),
  );
  const change = (typed: string, unit: Partial<Quantity>) => {
    const value = readNumber(typed);
    onAnswer(value === undefined ? [] : [{ ...quantity, ...unit, value }], 'typed');
  };
  const preset = item.unit ?? item.unitOptions[0];
  const own =
    quantity.code || !preset ? {} : { unit: preset.display ?? preset.code, system: preset.system, code: preset.code };
  const field = (
    <TextInput
      {...nativeProps(props)}
      inputMode="decimal"
      autoComplete="off"
      unit={item.unitOptions.length > 1 ? '' : (unitWords(item) ?? preset?.display ?? '')}
      value={text}
      onChange={({ target }) => {
        type(target.value);
        change(target.value, own);
      }}
    />
  );
  if (item.unitOptions.length < 2) return field;
  const options = item.unitOptions.map(({ code, display }) => ({
    key: code ?? display ?? '',
    label: display ?? code ?? '',
  }));
  const pick = (key: string) => {
    const unit = item.unitOptions.find(({ code, display }) => (code ?? display) === key);
    change(text, { unit: unit?.display ?? unit?.code, system: unit?.system, code: unit?.code });
  };
  return (
    <div className={styles.amount}>
      {field}
      <Select
        aria-label={words.unit}
        id={`${id}-unit`}
        disabled={disabled}
        options={options}
        empty={words.unit}
        value={quantity.code ?? quantity.unit ?? own.code ?? ''}
        onChange={({ target }) => pick(target.value)}
      />
    </div>
  );
}

function asQuantity(value: AnswerValue | undefined): Quantity {
  return typeof value === 'object' && !('contentType' in value) && !('display' in value) ? value : {};
}
