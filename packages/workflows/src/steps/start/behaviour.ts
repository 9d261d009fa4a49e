import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { StartConfig } from './config.gen.ts';

function askApplicant(step: StepContext<StartConfig>): StepMove[] {
  const { form, deadline } = step.settings;
  const { id, name } = step.state.applicant;
  return [
    {
      type: 'OpenTask',
      key: 'applicant',
      people: [{ id, name }],
      because: '申请人',
      actions: ['submit'],
      side: { return: false, transfer: false },
      opinion: 'optional',
      form,
      deadline,
    },
  ];
}

/** The application comes with the start; sent back, the applicant corrects it. */
export function enter(step: StepContext<StartConfig, null>): StepMove[] {
  return step.returned ? askApplicant(step) : [{ type: 'Finish' }];
}

export function on(step: StepContext<StartConfig>, event: StepEvent): StepMove[] {
  switch (event.type) {
    case 'TaskDone':
      return [{ type: 'Finish' }];
    case 'Withdrawn':
      return askApplicant(step);
    default:
      return [];
  }
}
