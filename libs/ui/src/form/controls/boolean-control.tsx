import { OptionList } from '../../field/option-list';
import type { ControlProps } from './control';

/** Two big buttons, Yes and No; neither is preselected. */
export function BooleanControl({ id, values, onAnswer, words, invalid, disabled }: ControlProps) {
  const [value] = values;
  return (
    <OptionList
      id={`${id}-options`}
      layout="row"
      options={[
        { key: 'true', label: words.yes },
        { key: 'false', label: words.no },
      ]}
      chosen={typeof value === 'boolean' ? [String(value)] : []}
      onChoose={([key]) => onAnswer(key === undefined ? [] : [key === 'true'], 'tapped')}
      invalid={invalid}
      disabled={disabled}
    />
  );
}
