import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormSummary } from '@skinroot/contracts';
import { IconArrowBackUp, IconArrowForwardUp, IconSend } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { toast } from '../../../shared/toast';
import { Panel } from '../../../shared/ui/panel';
import { lintForm } from '../authoring/lint-form';
import { itemAt, type Questionnaire } from '../authoring/questionnaire';
import { typeWords } from '../authoring/item-kinds';
import { PhonePreview } from '../preview/phone-preview';
import { PublishDialog } from '../publish-dialog';
import classes from './builder.module.css';
import { Checks } from './checks';
import { FormEditor } from './form-editor';
import { ItemEditor } from './item-editor';
import { Outline } from './outline';
import { Palette } from './palette';
import { SaveStateLine } from './save-state-line';
import { useBuilder, type Builder } from './use-builder';

interface BuilderViewProps {
  form: FormSummary;
  document: Questionnaire;
  onPublished: () => void;
}

export function BuilderView({ form, document, onPublished }: BuilderViewProps) {
  const builder = useBuilder(form.id, document);
  // Reading and checking a long form may lag a key press behind.
  const settled = useDeferredValue(builder.form);
  const findings = useMemo(() => lintForm(settled), [settled]);
  const [isPublishing, setPublishing] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 760px)') ?? false;
  useUndoKeys(builder);
  const { saver, selected } = builder;
  const item = selected && itemAt(builder.form, selected);
  const published = () => {
    setPublishing(false);
    toast('The form is published');
    onPublished();
  };
  return (
    <>
      <div className={classes.bar}>
        <Palette onAdd={builder.add} />
        <SaveStateLine state={builder.saveState} />
        <Button
          variant="subtle"
          className={classes.step ?? ''}
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          disabled={!builder.canUndo}
          onClick={builder.undo}
        >
          Undo
        </Button>
        <Button
          variant="subtle"
          className={classes.step ?? ''}
          leftSection={<IconArrowForwardUp size={20} aria-hidden />}
          disabled={!builder.canRedo}
          onClick={builder.redo}
        >
          Redo
        </Button>
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          onClick={() => void saver.flush().then((isSaved) => isSaved && setPublishing(true))}
        >
          Publish
        </Button>
      </div>
      <p className={classes.reader} role="status">
        {builder.said}
      </p>
      <div className={classes.columns}>
        <Panel title="Order" hint="Arrow keys go through it; Alt with an arrow moves.">
          <Outline
            builder={builder}
            findings={findings}
            // Where the editor is below the order, it is brought to who picked.
            onPick={() => isNarrow && editor.current?.scrollIntoView({ block: 'start' })}
          />
        </Panel>
        <div ref={editor} className={classes.editor}>
          <Panel title={item ? (typeWords[item.type] ?? item.type) : 'Form'}>
            {item && selected ? (
              <ItemEditor key={item.linkId} item={item} position={selected} builder={builder} />
            ) : (
              <FormEditor builder={builder} />
            )}
          </Panel>
        </div>
        <Side document={settled} showing={item?.linkId} findings={findings} onSelect={builder.select} />
      </div>
      <PublishDialog
        form={form}
        document={builder.form}
        isOpen={isPublishing}
        beforePublish={() => saver.flush()}
        onClose={() => setPublishing(false)}
        onPublished={published}
      />
    </>
  );
}

function Side({
  document,
  showing,
  findings,
  onSelect,
}: {
  document: Questionnaire;
  /** The linkId of the item that is edited. */
  showing: string | undefined;
  findings: ReturnType<typeof lintForm>;
  onSelect: Builder['select'];
}) {
  const [side, setSide] = useState('preview');
  return (
    <Panel className={classes.side}>
      <SegmentedControl
        fullWidth
        aria-label="Beside the form"
        value={side}
        onChange={setSide}
        data={[
          { value: 'preview', label: 'Preview' },
          { value: 'checks', label: findings.length > 0 ? `Checks (${findings.length})` : 'Checks' },
        ]}
        mb="md"
      />
      {side === 'preview' ? (
        <PhonePreview document={document} showing={showing} />
      ) : (
        <Checks findings={findings} onSelect={onSelect} />
      )}
    </Panel>
  );
}

/** Ctrl or Cmd with Z, with Shift (or Y) forward again: for the whole form, in a field as well. */
function useUndoKeys({ undo, redo }: Builder): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
