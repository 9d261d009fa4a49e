import type { FormDefinition } from '@yishi/forms';
import type { RegisterDefinition } from './types.ts';

/** A register with the form of its records, as steps that write to it are checked by. */
export interface KnownRegister {
  register: RegisterDefinition;
  form: FormDefinition;
}

/** The registers of a pack; one whose form is not there is told of where it is built. */
export function registersOfPack(pack: {
  registers?: readonly RegisterDefinition[];
  forms: readonly FormDefinition[];
}): KnownRegister[] {
  return (pack.registers ?? []).flatMap((register) => {
    const form = pack.forms.find(({ key }) => key === register.form);
    return form ? [{ register, form }] : [];
  });
}
