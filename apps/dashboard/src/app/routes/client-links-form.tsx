import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formsQuery } from '../../features/forms/forms.api';

interface FormChoiceProps {
  value: string;
  onChange: (formId: string) => void;
}

/** Which form the next intake link opens; '' is the root-cause intake. Only forms that were published can be sent. */
export function FormChoice({ value, onChange }: FormChoiceProps) {
  const { data } = useQuery(formsQuery());
  const forms = (data?.items ?? []).filter(({ state, latestVersion }) => state === 'published' || latestVersion > 1);
  const standard = forms.find(({ key }) => key === 'root-cause-intake');
  const others = forms.filter((form) => form !== standard);
  return (
    <NativeSelect
      aria-label="Form of the intake link"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: standard?.title ?? 'Root-cause intake' },
        ...others.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}
