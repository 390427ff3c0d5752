import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  isWhole?: boolean;
  'aria-label'?: string;
}

/** A number or nothing. What is typed stays as typed until it is a number. */
export function NumberField({ label, value, onChange, isWhole = false }: NumberFieldProps) {
  const [text, setText] = useState(() => shown(value));
  const now = parsed(text, isWhole);
  const isOutdated = now !== 'no number' && now !== value;
  const change = (typed: string) => {
    setText(typed);
    const number = parsed(typed, isWhole);
    if (number !== 'no number') onChange(number);
  };
  return (
    <TextInput
      label={label}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      value={isOutdated ? shown(value) : text}
      error={now === 'no number' ? 'A number' : undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));

function parsed(text: string, isWhole: boolean): number | undefined | 'no number' {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return undefined;
  return (isWhole ? /^-?\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,6})?$/).test(plain) ? Number(plain) : 'no number';
}
