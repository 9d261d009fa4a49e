import type { Component } from 'svelte';
import type { FieldUi } from '@yishi/forms';
import type { FieldNode } from './field-node.ts';

export interface FieldFaceProps {
  node: FieldNode;
  /** In a table's cell: no room for more than the control itself. */
  compact?: boolean | undefined;
}

export type FieldFrameKind = 'label' | 'group' | 'bare';

/** How a kind of field looks, as it is registered under the kind's name. */
export interface FaceSource extends FaceLook {
  component: () => Promise<{ default: Component<FieldFaceProps> }>;
  /** How it is read; the kind's own words when absent. */
  read?: () => Promise<{ default: Component<FieldFaceProps> }>;
}

/** A face that is here. */
export interface FieldFace extends FaceLook {
  component: Component<FieldFaceProps>;
  read?: Component<FieldFaceProps>;
}

interface FaceLook {
  /**
   * What stands around it: `label` for one control, `group` for several under one legend,
   * `bare` when it brings its own frame.
   */
  frame: FieldFrameKind | ((field: FieldUi) => FieldFrameKind);
  /** In a table its column needs more room than a short text does. */
  wide?: boolean;
}

export type FieldFaces = Record<string, FieldFace>;

export function frameOf(face: FieldFace, field: FieldUi): FieldFrameKind {
  return typeof face.frame === 'function' ? face.frame(field) : face.frame;
}
