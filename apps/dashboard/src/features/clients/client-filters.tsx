import { CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ClientStatus } from '@skinroot/contracts';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { statusWords } from '../../shared/words';
import type { ClientFilter } from './clients.api';
import classes from './client-filters.module.css';

const statuses = Object.entries(statusWords).map(([value, label]) => ({ value: value as ClientStatus, label }));

interface ClientFiltersProps {
  filter: ClientFilter;
  onChange: (filter: ClientFilter) => void;
}

export function ClientFilters({ filter, onChange }: ClientFiltersProps) {
  const [text, setText] = useState(filter.search);
  const [told, setTold] = useState(filter.search);
  // The address changed from elsewhere (back, "Show everybody"): the field follows.
  if (filter.search !== told) {
    setTold(filter.search);
    setText(filter.search);
  }
  const tell = useDebouncedCallback((value: string) => {
    const search = value.trim();
    setTold(search);
    onChange({ ...filter, search });
  }, 250);
  const type = (value: string) => {
    setText(value);
    tell(value);
  };
  return (
    <div role="search" className={classes.filters}>
      <TextInput
        aria-label="Search clients"
        placeholder="Search by name or e-mail"
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={text && <CloseButton aria-label="Clear the search" onClick={() => type('')} />}
        value={text}
        maxLength={80}
        onChange={(event) => type(event.currentTarget.value)}
        className={classes.search}
      />
      <Select
        aria-label="Status"
        placeholder="Everybody"
        data={statuses}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
        clearable
        className={classes.status}
      />
    </div>
  );
}
