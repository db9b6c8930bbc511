import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAttributeHolder } from './attribute-holder';
import { type FieldProps, useFieldPlace } from './field-place';

/** So many spans are offered at once; typing narrows them down. */
const limit = 50;

/** Another span, found by its words. */
export function SpanReferenceField(props: FieldProps) {
  const { t } = useTranslation('annotate');
  const { spans } = useAttributeHolder();
  const { name, value, description, error, write } = useFieldPlace(props);
  const chosen = typeof value === 'string' ? value : null;
  const quote = chosen === null ? '' : (spans?.quoteOf(chosen) ?? t('lostSpan'));
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? quote;
  const found = spans?.find(props.attribute.labels, typed ?? '', limit) ?? [];
  // On leaving, the combo box writes the words of what is chosen, which it looks up among its items.
  const items = chosen === null || found.some(({ id }) => id === chosen) ? found : [{ id: chosen, quote }, ...found];
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        if (next === '' && chosen !== null) write(null);
      }}
      value={chosen}
      onChange={(key) => {
        setTyped(null);
        if (key !== null) write(String(key));
      }}
      onBlur={() => setTyped(null)}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={error !== null}
    >
      <Label className="field-label">{name}</Label>
      <div className="with-button">
        <Input className="input" dir="auto" placeholder={t('findSpan')} />
        <Button className="icon-button">
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </div>
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="options" renderEmptyState={() => <p className="empty">{t('noSpanFound')}</p>}>
          {(span: (typeof items)[number]) => (
            <ListBoxItem id={span.id} textValue={span.quote} className="option">
              <bdi>{span.quote}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
