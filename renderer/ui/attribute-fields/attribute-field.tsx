import type { Attribute, RecordField } from '../../../shared/domain/schema';
import { asksForReason, isEmptyValue } from '../../../shared/domain/scheme';
import { Guideline } from '../guideline';
import { ChoiceField } from './choice-field';
import { type FieldProps, useFieldPlace } from './field-place';
import { RangeField } from './range-field';
import { RecordsField } from './records-field';
import { SpanReferenceField } from './span-reference-field';
import { ReasonField, TextAttribute } from './text-attribute';

/** One attribute with its name, its guideline and, where it asks for one, its reason. */
export function AttributeField(props: FieldProps<Attribute | RecordField>) {
  const { attribute, values, path } = props;
  const { name, choiceName } = useFieldPlace(props);
  const hasReason = asksForReason(attribute, values) || !isEmptyValue(values[`${attribute.id}.reason`]);
  const choices = attribute.choices.map(({ id, guideline }) => ({ name: choiceName(id), text: guideline }));
  return (
    <>
      <div className={attribute.type === 'records' ? 'attribute-field wide' : 'attribute-field'} data-path={path.join('/')}>
        <Control {...props} />
        {attribute.guideline && <Guideline name={name} text={attribute.guideline} choices={choices} />}
      </div>
      {hasReason && (
        <div className="attribute-field reason">
          <ReasonField {...props} />
        </div>
      )}
    </>
  );
}

function Control(props: FieldProps<Attribute | RecordField>) {
  const { attribute } = props;
  switch (attribute.type) {
    case 'choice':
    case 'choices':
    case 'yes-no':
      return <ChoiceField {...props} />;
    case 'range':
      return <RangeField {...props} />;
    case 'span-reference':
      return <SpanReferenceField {...props} />;
    case 'records':
      return 'fields' in attribute ? <RecordsField {...props} attribute={attribute} /> : null;
    default:
      return <TextAttribute {...props} />;
  }
}
