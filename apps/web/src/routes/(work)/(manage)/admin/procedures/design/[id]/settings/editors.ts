import type { JsonSchema } from '@yishi/forms';
import type { Component } from 'svelte';
import BodySetting from './BodySetting.svelte';
import ChoiceSetting from './ChoiceSetting.svelte';
import ConnectorSetting from './ConnectorSetting.svelte';
import DateSetting from './DateSetting.svelte';
import ExpressionSetting from './ExpressionSetting.svelte';
import FormFieldSetting from './FormFieldSetting.svelte';
import FormSetting from './FormSetting.svelte';
import ListSetting from './ListSetting.svelte';
import MergeSetting from './MergeSetting.svelte';
import NumberSetting from './NumberSetting.svelte';
import ObjectSetting from './ObjectSetting.svelte';
import ParticipantsSetting from './ParticipantsSetting.svelte';
import PeopleSetting from './PeopleSetting.svelte';
import PeriodSetting from './PeriodSetting.svelte';
import PostSetting from './PostSetting.svelte';
import RegisterFieldSetting from './RegisterFieldSetting.svelte';
import RegisterSetting from './RegisterSetting.svelte';
import RoleSetting from './RoleSetting.svelte';
import type { SettingProps } from './scope.ts';
import StepFormSetting from './StepFormSetting.svelte';
import StepSetting from './StepSetting.svelte';
import TextSetting from './TextSetting.svelte';
import UnitSetting from './UnitSetting.svelte';
import WordsSetting from './WordsSetting.svelte';
import YesNoSetting from './YesNoSetting.svelte';

type Editor = Component<SettingProps>;

/** Settings by the kind that their schema names: every kind that a step uses stands here. */
const byKind: Record<string, Editor> = {
  choice: ChoiceSetting,
  'yes-no': YesNoSetting,
  participants: ParticipantsSetting,
  person: PeopleSetting,
  unit: UnitSetting,
  post: PostSetting,
  body: BodySetting,
  role: RoleSetting,
  step: StepSetting,
  form: FormSetting,
  'form-field': FormFieldSetting,
  'step-form': StepFormSetting,
  period: PeriodSetting,
  'text-by-language': MergeSetting,
  words: WordsSetting,
  expression: ExpressionSetting,
  connector: ConnectorSetting,
  register: RegisterSetting,
  'register-field': RegisterFieldSetting,
  date: DateSetting,
  number: NumberSetting,
  who: ObjectSetting,
  deadline: ObjectSetting,
  threshold: ObjectSetting,
  'step-actions': ObjectSetting,
};

const byType: Record<string, Editor> = {
  object: ObjectSetting,
  array: ListSetting,
  boolean: YesNoSetting,
  integer: NumberSetting,
  number: NumberSetting,
  string: TextSetting,
};

/** The editor of a setting; one of a kind that is not known is made by its shape. */
export const editorOf = (schema: JsonSchema): Editor =>
  byKind[schema['x-kind'] ?? ''] ?? byType[schema.type ?? ''] ?? TextSetting;
