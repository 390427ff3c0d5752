import { TextInput } from '@mantine/core';
import { extensionNumber, extensionValue, withExtension, type ExtensionName } from '../authoring/extensions';
import type { Item } from '../authoring/questionnaire';
import classes from './builder.module.css';
import { NumberField } from './number-field';

interface LimitFieldsProps {
  item: Item;
  onChange: (change: (item: Item) => Item, field?: string) => void;
}

const counted: readonly Item['type'][] = ['integer', 'decimal', 'quantity'];
const written: readonly Item['type'][] = ['string', 'text', 'url'];

/** What an answer may be at least and at most, as far as its type has such bounds. */
export function LimitFields({ item, onChange }: LimitFieldsProps) {
  const bound = (name: ExtensionName, label: string, valueKey: 'valueInteger' | 'valueDecimal', isWhole = true) => (
    <NumberField
      label={label}
      isWhole={isWhole}
      value={extensionNumber(item, name)}
      onChange={(value) =>
        onChange((before) => withExtension(before, name, value === undefined ? undefined : { [valueKey]: value }), name)
      }
    />
  );
  const isCounted = counted.includes(item.type);
  const isWritten = written.includes(item.type);
  if (!isCounted && !isWritten && !item.repeats) return null;
  return (
    <fieldset className={classes.block}>
      <legend>Limits</legend>
      <div className={classes.pair}>
        {isCounted && (
          <>
            {bound(
              'minValue',
              'At least',
              item.type === 'integer' ? 'valueInteger' : 'valueDecimal',
              item.type === 'integer',
            )}
            {bound(
              'maxValue',
              'At most',
              item.type === 'integer' ? 'valueInteger' : 'valueDecimal',
              item.type === 'integer',
            )}
            <UnitField item={item} onChange={onChange} />
          </>
        )}
        {isWritten && (
          <>
            {bound('minLength', 'Shortest', 'valueInteger')}
            <NumberField
              label="Longest"
              isWhole
              value={item.maxLength}
              onChange={(maxLength) => onChange((before) => withLongest(before, maxLength), 'maxLength')}
            />
          </>
        )}
        {item.repeats && (
          <>
            {bound('minOccurs', 'Times at least', 'valueInteger')}
            {bound('maxOccurs', 'Times at most', 'valueInteger')}
          </>
        )}
      </div>
    </fieldset>
  );
}

function UnitField({ item, onChange }: LimitFieldsProps) {
  const unit = extensionValue(item, 'unit') as { display?: string; code?: string } | undefined;
  return (
    <TextInput
      label="Unit"
      value={unit?.display ?? unit?.code ?? ''}
      onChange={(event) => {
        const words = event.currentTarget.value;
        onChange(
          (before) => withExtension(before, 'unit', words === '' ? undefined : { valueCoding: { display: words } }),
          'unit',
        );
      }}
    />
  );
}

function withLongest(item: Item, maxLength: number | undefined): Item {
  const { maxLength: _before, ...bare } = item;
  return maxLength === undefined ? bare : { ...bare, maxLength };
}
