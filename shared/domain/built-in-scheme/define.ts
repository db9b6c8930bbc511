import type { Attribute, Choice, RecordField, RelationType } from '../schema';

type Needed = 'id' | 'name' | 'type' | 'guideline';

const fieldDefaults = { required: false, choices: [], asksReason: [], shownWhen: null, isLong: false, labels: [] } as const;

/** A field of a record; what is not given is empty, false or absent. */
export const defineField = (given: Pick<RecordField, Needed> & Partial<RecordField>): RecordField => ({ ...fieldDefaults, ...given });

/** An attribute; what is not given is empty, false or absent. */
export const defineAttribute = (given: Pick<Attribute, Needed> & Partial<Attribute>): Attribute => ({
  ...fieldDefaults,
  fields: [],
  ...given,
});

/** A choice; the guideline is Markdown and may be empty where the name says it all. */
export const defineChoice = (id: string, name: string, guideline = ''): Choice => ({ id, name, guideline });

/** A relation type without attributes; directed where nothing else is said. */
export const defineRelationType = (
  given: Pick<RelationType, 'id' | 'name' | 'from' | 'to' | 'guideline'> & Partial<RelationType>,
): RelationType => ({ isSymmetric: false, attributes: [], ...given });
