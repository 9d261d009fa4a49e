import type { FieldGroup } from '@yishi/api';
import type { FieldDefinition, FormDefinition } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { call, resource, type ApiResult } from '#lib/api/index.ts';

/** Groups of fields that administrators keep for any form; what changed shows at once. */
export class FieldGroups {
  readonly #list = resource(() => call('GET /admin/field-groups'));

  get kept(): readonly FieldGroup[] {
    return this.#list.value?.items ?? [];
  }

  keep(title: Text, field: FieldDefinition): Promise<ApiResult<unknown>> {
    const content: FormDefinition = { key: 'group', title, fields: [field] };
    return this.#after(call('POST /admin/field-groups', { body: { content } }));
  }

  rename(id: string, title: Text): Promise<ApiResult<unknown>> {
    return this.#after(call('PATCH /admin/field-groups/{id}', { params: { id }, body: { title } }));
  }

  remove(id: string): Promise<ApiResult<unknown>> {
    return this.#after(call('DELETE /admin/field-groups/{id}', { params: { id } }));
  }

  async #after<T>(asked: Promise<ApiResult<T>>): Promise<ApiResult<T>> {
    const answer = await asked;
    if (answer.ok) await this.#list.reload();
    return answer;
  }
}
