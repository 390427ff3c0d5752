import { Select } from '@mantine/core';
import type { IntakeSummary } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';

interface IntakeChoiceProps {
  items: readonly IntakeSummary[];
  value: string;
  onChange: (id: string) => void;
}

export function IntakeChoice({ items, value, onChange }: IntakeChoiceProps) {
  const dates = useDates();
  const data = items.map((item) => ({
    value: item.id,
    label: `${dates.instant(item.submittedAt ?? item.createdAt)}: ${item.formTitle}`,
  }));
  return (
    <Select
      label="Which intake"
      data={data}
      value={value}
      onChange={(id) => id && onChange(id)}
      allowDeselect={false}
      maw={480}
      wrapperProps={{ 'data-no-print': true }}
    />
  );
}
