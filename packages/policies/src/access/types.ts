import type { Text } from '../text.ts';

/** Who asks, with the posts in force at the time of asking. */
export interface AccessActor {
  personId: string;
  /** `unitPath`: ids of the units from the district down, the post's own unit last. */
  posts: { post: string; unitPath: string[] }[];
  roles: string[];
}

/** What is asked about; all facts are optional, an absent fact never grants anything. */
export interface AccessResource {
  type?: string;
  id?: string;
  unitPath?: string[];
  /** People who take or took part: applicant, handlers, copied. */
  involved?: string[];
  owner?: string;
  /** Kept away from it whatever they are: recused, or the person it is about. */
  barred?: string[];
}

export interface AccessRequest {
  actor: AccessActor;
  /** e.g. case.read, unit.edit. */
  action: string;
  resource?: AccessResource;
}

/** Which resources a rule reaches, seen from the actor's posts. */
export type AccessScope = 'all' | 'own-unit' | 'unit-and-below' | 'involved' | 'owner';

/** Who a rule is for; every named condition must hold, an empty one is for everyone signed in. */
export interface AccessSubject {
  roles?: string[];
  posts?: string[];
  persons?: string[];
  /** Only holders of a post in one of these units or below. */
  units?: string[];
}

export interface AccessRule {
  id: string;
  effect: 'allow' | 'deny';
  title?: Text;
  /** Actions, `case.*` for all of a family, `*` for all. */
  actions: string[];
  who: AccessSubject;
  scope: AccessScope;
}

export interface AccessDecision {
  allowed: boolean;
  because: Text;
  /** Id of the rule that decided; absent when no rule fits. */
  rule?: string;
}
