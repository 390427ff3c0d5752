import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { bandsOf, withBands } from '../authoring/extensions';
import classes from './builder.module.css';
import { NumberField } from './number-field';
import type { Builder } from './use-builder';

/** The form as a whole: its title, what it is for, and what its score means. */
export function FormEditor({ builder: { form, changeForm } }: { builder: Builder }) {
  return (
    <div className={classes.fields}>
      <TextInput
        label="Title"
        value={form.title ?? ''}
        maxLength={200}
        onChange={(event) => changeForm({ ...form, title: event.currentTarget.value }, 'title')}
      />
      <Textarea
        label="What it is for"
        value={form.description ?? ''}
        autosize
        minRows={2}
        maxLength={4000}
        onChange={(event) => changeForm(withDescription(event.currentTarget.value, form), 'description')}
      />
      <BandEditor form={form} onChange={changeForm} />
    </div>
  );
}

function BandEditor({ form, onChange }: { form: Builder['form']; onChange: Builder['changeForm'] }) {
  const bands = bandsOf(form);
  const next = (bands.at(-1)?.from ?? -5) + 5;
  return (
    <fieldset className={classes.block}>
      <legend>What the score means</legend>
      <p className={classes.use}>
        Give points to answers, then name what their sum stands for. It is a guide for you, not a diagnosis.
      </p>
      {bands.map((band, index) => {
        const set = (part: Partial<typeof band>, field: string) =>
          onChange(
            withBands(
              form,
              bands.map((one, at) => (at === index ? { ...one, ...part } : one)),
            ),
            field,
          );
        return (
          <div key={index} className={classes.option}>
            <TextInput
              label={`Band ${index + 1}`}
              value={band.label}
              maxLength={120}
              onChange={(event) => set({ label: event.currentTarget.value }, `band ${index}`)}
            />
            <NumberField
              label="From"
              isWhole
              value={band.from}
              onChange={(from) => from !== undefined && set({ from }, `band from ${index}`)}
            />
            <ActionIcon
              aria-label={`Remove band ${index + 1}`}
              onClick={() =>
                onChange(
                  withBands(
                    form,
                    bands.filter((_, at) => at !== index),
                  ),
                )
              }
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange(withBands(form, [...bands, { from: next, label: '' }]))}
      >
        Add a band
      </Button>
    </fieldset>
  );
}

function withDescription(description: string, form: Builder['form']): Builder['form'] {
  const { description: _before, ...bare } = form;
  return description === '' ? bare : { ...bare, description };
}
