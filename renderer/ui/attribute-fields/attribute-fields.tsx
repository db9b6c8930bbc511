import './attribute-fields.css';
import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attributeProblems } from '../../../shared/domain/check-attributes';
import type { Attribute, Attributes, AttributesPatch } from '../../../shared/domain/schema';
import { isAttributeShown } from '../../../shared/domain/scheme';
import { AttributeField } from './attribute-field';
import { type AttributeHolder, AttributeHolderContext, type SpanChoices } from './attribute-holder';
import { changesAnything, patchOf } from './attribute-patch';
import { textOf } from './field-place';

interface Props {
  /** Tells drafts of one thing from those of another: give it as `key`, too. */
  readonly place: string;
  /** For the names of fields: id of the label or relation type, or `article`. */
  readonly owner: string;
  readonly attributes: readonly Attribute[];
  readonly values: Attributes;
  /** For span references; null where there are none. */
  readonly spans?: SpanChoices | null;
  /** `field` is the name of what was changed. The patch is worked out of the values at the moment of writing, which may be newer than `values`. */
  readonly onChange: (field: string, patch: (values: Attributes) => AttributesPatch) => void;
}

/** The fields of whatever has attributes, built from the scheme. A value is written as soon as it is chosen, a text after a rest. */
export function AttributeFields({ place, owner, attributes, values, spans = null, onChange }: Props) {
  const latest = useRef({ values, onChange });
  latest.current = { values, onChange };
  const holder = useMemo<AttributeHolder>(() => {
    const change: AttributeHolder['change'] = (field, patch) => latest.current.onChange(field, patch);
    return {
      place,
      owner,
      spans,
      change,
      write: (path, value, field) => {
        const patch = (now: Attributes): AttributesPatch => patchOf(now, path, value);
        if (changesAnything(latest.current.values, patch(latest.current.values))) change(field, patch);
      },
    };
  }, [place, owner, spans]);
  const problems = useMemo(() => attributeProblems(attributes, values), [attributes, values]);
  const leftOver = problems.filter(({ code, path }) => code === 'unknown-attribute' && path.length === 1).map(({ path }) => path[0] ?? '');
  return (
    <AttributeHolderContext value={holder}>
      <div className="attribute-fields">
        {attributes
          .filter((attribute) => isAttributeShown(attribute, values))
          .map((attribute) => (
            <AttributeField key={attribute.id} attribute={attribute} path={[attribute.id]} values={values} problems={problems} />
          ))}
        {leftOver.map((key) => (
          <LeftOver key={key} name={key} value={values[key]} onRemove={() => holder.write([key], null, key)} />
        ))}
      </div>
    </AttributeHolderContext>
  );
}

interface LeftOverProps {
  readonly name: string;
  readonly value: Attributes[string] | undefined;
  readonly onRemove: () => void;
}

/** A value that the scheme has no field for, such as one of the label before. It is kept and exported until somebody takes it out. */
function LeftOver({ name, value, onRemove }: LeftOverProps) {
  const { t } = useTranslation('annotate');
  return (
    <div className="attribute-field left-over">
      <div className="field">
        <span className="field-label">{name}</span>
        <div className="left-over-value">
          <bdi>{textOf(value)}</bdi>
          <Button className="button small" onPress={onRemove}>
            {t('takeOut')}
          </Button>
          <span className="field-description">{t('leftOver')}</span>
        </div>
      </div>
    </div>
  );
}
