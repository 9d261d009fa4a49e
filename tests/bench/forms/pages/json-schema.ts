import {
  maxLength,
  maxNumber,
  options,
  shown,
  tableKey,
  type Scene,
  type SceneField,
} from './scene.ts';

function ofField({ kind, label }: SceneField): object {
  switch (kind) {
    case 'text':
      return { type: 'string', title: label, maxLength };
    case 'number':
      return { type: 'integer', title: label, minimum: 0, maximum: maxNumber };
    case 'choice':
      return { type: 'string', title: label, enum: options };
    case 'yes-no':
      return { type: 'boolean', title: label };
  }
}

const objectOf = (fields: SceneField[]): object => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.key, ofField(field)])),
  required: fields.filter(({ required }) => required).map(({ key }) => key),
});

/** The scene without its conditions, for forms made of JSON Schema. */
export function schemaOf({ name, fields }: Scene): object {
  if (name === 'form') return objectOf(fields);
  const rows = { type: 'array', title: '明细', items: objectOf(fields) };
  return { type: 'object', properties: { [tableKey]: rows } };
}

/** Fields whose condition does not hold. */
export const hiddenKeys = ({ fields }: Scene, data: Scene['data']): string[] =>
  fields.filter(({ when }) => when !== undefined && data[when] !== shown).map(({ key }) => key);

/** The same with its conditions in the schema. */
export function conditionalSchemaOf(scene: Scene): object {
  const { name, fields } = scene;
  if (name === 'table') return schemaOf(scene);
  const free = objectOf(fields.filter(({ when }) => when === undefined));
  const allOf = fields.flatMap((field) =>
    field.when === undefined
      ? []
      : [
          {
            if: { properties: { [field.when]: { const: shown } }, required: [field.when] },
            then: { properties: { [field.key]: ofField(field) } },
          },
        ],
  );
  return { ...free, allOf };
}
