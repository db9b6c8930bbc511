import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Attribute, Id, RecordValue } from '../../../shared/domain/schema';
import { isAttributeShown } from '../../../shared/domain/scheme';
import { schemeKey } from '../../../shared/i18n/scheme-names';
import { newId } from '../../seams';
import { say } from '../../state/announcements';
import { useSchemeNames } from '../use-scheme-names';
import { AttributeField } from './attribute-field';
import { useAttributeHolder } from './attribute-holder';
import { recordsOf, withoutRecord, withRecord } from './attribute-patch';
import { type FieldProps, useFieldPlace } from './field-place';
import { focusFirstControl } from './focus-first-control';
import { recordWords } from './value-words';

/** A list of records, such as pieces of evidence: each one line until it is opened. */
export function RecordsField(props: FieldProps<Attribute>) {
  const { t } = useTranslation('annotate');
  const { attribute } = props;
  const { name, value, description, error } = useFieldPlace(props);
  const { change } = useAttributeHolder();
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set());
  const added = useRef<Id | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const title = useId();
  const records = recordsOf(value);
  const toggle = (id: Id, isOpen: boolean): void =>
    setOpened((before) => new Set(isOpen ? [...before, id] : [...before].filter((other) => other !== id)));
  const add = (): void => {
    const id = newId();
    added.current = id;
    change(name, (values) => withRecord(values, attribute.id, id));
    toggle(id, true);
  };
  const remove = (record: RecordValue, index: number): void => {
    change(name, (values) => withoutRecord(values, attribute.id, record.id));
    say.words(t('recordRemoved', { name, number: index + 1 }));
    list.current?.querySelector<HTMLElement>('.add-record')?.focus();
  };
  useEffect(() => {
    const id = added.current;
    if (id === null || !records.some((record) => record.id === id)) return;
    added.current = null;
    focusFirstControl(list.current?.querySelector(`[data-record="${id}"] .record-fields`) ?? null);
  });
  return (
    <div className="field">
      <span id={title} className="field-label">
        {name}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own */}
      <div className="records" role="group" aria-labelledby={title} ref={list}>
        {records.map((record, index) => (
          <Record
            key={record.id}
            {...props}
            record={record}
            name={t('record', { name, number: index + 1 })}
            isOpen={opened.has(record.id)}
            onToggle={(isOpen) => toggle(record.id, isOpen)}
            onRemove={() => remove(record, index)}
          />
        ))}
        <Button className="button small add-record" onPress={add}>
          <Plus size={13} aria-hidden="true" /> {t('addRecord', { name: name.toLocaleLowerCase() })}
        </Button>
        {description && <span className="field-description">{description}</span>}
        {error !== null && <span className="field-error">{error}</span>}
      </div>
    </div>
  );
}

interface RecordProps extends FieldProps<Attribute> {
  readonly record: RecordValue;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onRemove: () => void;
}

function Record({ attribute, problems, record, name, isOpen, onToggle, onRemove }: RecordProps) {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  const { owner } = useAttributeHolder();
  const summary = recordWords(attribute.fields, record.values, (field, id) => {
    const choice = field.choices.find((entry) => entry.id === id);
    return choice ? nameOf(schemeKey.choice(owner, attribute.id, field.id, id), choice.name) : id;
  });
  return (
    <details className="record" data-record={record.id} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className="record-summary">
        <span className="visually-hidden">{name}: </span>
        <bdi>{summary || t('emptyRecord')}</bdi>
      </summary>
      {isOpen && (
        <div className="record-fields">
          {attribute.fields
            .filter((field) => isAttributeShown(field, record.values))
            .map((field) => (
              <AttributeField
                key={field.id}
                attribute={field}
                path={[attribute.id, record.id, field.id]}
                values={record.values}
                problems={problems}
              />
            ))}
          <Button className="button small" onPress={onRemove}>
            <Trash2 size={13} aria-hidden="true" /> {t('removeRecord')}
          </Button>
        </div>
      )}
    </details>
  );
}
