import { ActionIcon, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { freeLinkId, helpOf, renameLinkId, withHelp } from '../authoring/edit-items';
import { isHidden, withExtension } from '../authoring/extensions';
import { option, typeWords } from '../authoring/item-kinds';
import { isQuestion, type Item, type Position } from '../authoring/questionnaire';
import classes from './builder.module.css';
import { ConditionEditor } from './condition-editor';
import { LimitFields } from './limit-fields';
import { OptionEditor } from './option-editor';
import type { Builder } from './use-builder';

/** One item of the form: its words, what it asks for and when. */
export function ItemEditor({ item, position, builder }: { item: Item; position: Position; builder: Builder }) {
  const { form, change } = builder;
  const set = (edit: (item: Item) => Item, field?: string) => change(position, edit, field);
  const words = useRef<HTMLTextAreaElement>(null);
  const isFresh = builder.fresh === item.linkId;
  useEffect(() => {
    if (isFresh) words.current?.focus();
  }, [isFresh]);
  const asks = isQuestion(item);
  return (
    <div className={classes.fields}>
      <ItemButtons position={position} builder={builder} />
      <Textarea
        ref={words}
        label={item.type === 'group' ? 'Name of the section' : item.type === 'display' ? 'Words to read' : 'Question'}
        value={item.text ?? ''}
        autosize
        minRows={1}
        maxLength={4000}
        onChange={(event) => {
          const text = event.currentTarget.value;
          set((before) => ({ ...before, text }), 'text');
        }}
      />
      {item.type !== 'display' && (
        <Textarea
          label="Help below it"
          value={helpOf(item)}
          autosize
          minRows={1}
          maxLength={4000}
          onChange={(event) => {
            const help = event.currentTarget.value;
            set((before) => withHelp(before, help, freeLinkId(form, `${item.linkId}-help`)), 'help');
          }}
        />
      )}
      {asks && (
        <NativeSelect
          label="Kind of answer"
          value={item.type}
          onChange={(event) => set((before) => withType(before, event.currentTarget.value as Item['type']))}
          data={types}
        />
      )}
      <Switches item={item} onChange={set} />
      {(item.type === 'choice' || item.type === 'open-choice') && (
        <OptionEditor
          item={item}
          onChange={(answerOption, field) => set((before) => ({ ...before, answerOption }), field)}
        />
      )}
      <LimitFields key={`limits ${item.type}`} item={item} onChange={set} />
      <ConditionEditor form={form} item={item} onChange={set} />
      <LinkIdField
        key={item.linkId}
        linkId={item.linkId}
        onRename={(linkId) => builder.changeForm(renameLinkId(form, position, linkId))}
      />
    </div>
  );
}

const types = Object.entries(typeWords)
  .filter(([type]) => type !== 'group' && type !== 'display')
  .map(([value, label]) => ({ value, label }));

function ItemButtons({ position, builder }: { position: Position; builder: Builder }) {
  return (
    <div className={classes.icons} role="toolbar" aria-label="This item">
      <ActionIcon aria-label="Move up" title="Move up (Alt and arrow up)" onClick={() => builder.move(position, -1)}>
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Move down"
        title="Move down (Alt and arrow down)"
        onClick={() => builder.move(position, 1)}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label="Duplicate" title="Duplicate" onClick={() => builder.duplicate(position)}>
        <IconCopy size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label="Remove" title="Remove" onClick={() => builder.remove(position)}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Switches({ item, onChange }: { item: Item; onChange: (edit: (item: Item) => Item) => void }) {
  if (item.type === 'display') return null;
  const flag = (name: 'required' | 'repeats' | 'readOnly', label: string) => (
    <Switch
      label={label}
      checked={item[name] === true}
      onChange={(event) => {
        const isOn = event.currentTarget.checked;
        onChange((before) => ({ ...before, [name]: isOn }));
      }}
    />
  );
  return (
    <div className={classes.switches}>
      {isQuestion(item) && flag('required', 'Must be answered')}
      {flag(
        'repeats',
        item.type === 'group'
          ? 'May stand several times'
          : item.answerOption
            ? 'Several answers'
            : 'May be answered several times',
      )}
      {isQuestion(item) && flag('readOnly', 'Cannot be changed by the client')}
      <Switch
        label="Hidden"
        checked={isHidden(item)}
        onChange={(event) => {
          const isOn = event.currentTarget.checked;
          onChange((before) => withExtension(before, 'hidden', isOn ? { valueBoolean: true } : undefined));
        }}
      />
    </div>
  );
}

function LinkIdField({ linkId, onRename }: { linkId: string; onRename: (linkId: string) => void }) {
  const [typed, setTyped] = useState(linkId);
  const done = () => (typed.trim() && typed !== linkId ? onRename(typed.trim()) : setTyped(linkId));
  return (
    <TextInput
      label="Name in exports"
      description="The same name lets answers of two versions be compared."
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
    />
  );
}

function withType(item: Item, type: Item['type']): Item {
  const isChoice = type === 'choice' || type === 'open-choice';
  const { answerOption, ...bare } = item;
  if (!isChoice) return { ...bare, type };
  return { ...item, type, answerOption: answerOption ?? [option('1', 'First answer'), option('2', 'Second answer')] };
}
