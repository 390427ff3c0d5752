import { FieldFrame, OptionList } from '@skinroot/ui';

/** A scale whose steps are words; step 1 is the first word. */
export function WordsField({
  id,
  label,
  options,
  value,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly string[];
  value: number | null;
  onChoose: (value: number | null) => void;
}) {
  return (
    <FieldFrame id={id} kind="group" label={label}>
      <OptionList
        id={`${id}-options`}
        layout="chips"
        options={options.map((word, index) => ({ key: String(index + 1), label: word }))}
        chosen={value === null ? [] : [String(value)]}
        onChoose={([key]) => onChoose(key === undefined ? null : Number(key))}
      />
    </FieldFrame>
  );
}
