import { ancestorsOf, type TreeField } from '../tree/index.ts';

/** Tables around a field by their ids, as one text: values move only between equal ones. */
export const tablesAround = (field: TreeField): string =>
  ancestorsOf(field)
    .filter(({ kind }) => kind.value === 'rows')
    .map(({ id }) => id)
    .join();

export const holdsFields = ({ kind }: TreeField): boolean =>
  kind.value === 'group' || kind.value === 'rows';

/** Whether values stand at the field itself. */
export const holdsValue = ({ kind }: TreeField): boolean => kind.value === 'single';
