import type { MigrationStep, NodeLists, Operation, SchemaCheck } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Pack } from '@yishi/workflows';
import type { DesignContent } from '../../../db/schema/designs.ts';
import type { Tx } from '../../../db/index.ts';
import type { Deps } from '../../support/index.ts';
import type { DesignRow } from '../design-rows.ts';

/** What publishing a design would make of its pack, with the other designs that go along. */
export interface PackWith {
  pack: Pack;
  along: DesignRow[];
}

/** What designs of forms and of procedures have in common, and where they differ. */
export interface DesignKind<Content extends DesignContent = DesignContent> {
  kind: DesignRow['kind'];
  lists: NodeLists;
  /** Shape of a design; what is in it may be unfinished. */
  shape: SchemaCheck;
  /** What it is called where something about it is refused. */
  name: string;
  /** How many fields or steps it has. */
  size(content: Content): number;
  describe(before: Content, operations: readonly Operation[]): Text[];
  /** What a pack has of it. */
  published(pack: Pack): readonly Content[];
  packWith(
    call: { deps: Deps; tx: Tx; steps: MigrationStep[] | undefined },
    pack: Pack,
    content: Content,
  ): PackWith | Promise<PackWith>;
}
