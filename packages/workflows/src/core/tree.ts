import type { Activation, Body, CaseState, Json } from './types.ts';

/** A body on the way down: the step that has it, its block, its item or round. */
export interface PathPart {
  step: string;
  block: string;
  index: number;
}

/** An activation and where it stands. */
export interface Located {
  activation: Activation;
  body: Body;
  owner: Activation | undefined;
  path: PathPart[];
  /** Bodies around it, outermost first. */
  bodies: Body[];
  /** It or something around it waits for a step that was sent back to. */
  parked: boolean;
}

function* inActivation(located: Located): Generator<Located> {
  yield located;
  const { activation } = located;
  for (const body of activation.bodies) {
    const part = { step: activation.step, block: body.block, index: body.index };
    yield* inBody(body, activation, [...located.path, part], located.bodies, located.parked);
  }
}

function* inBody(
  body: Body,
  owner: Activation | undefined,
  path: PathPart[],
  around: Body[],
  parked: boolean,
): Generator<Located> {
  const bodies = [...around, body];
  if (body.current) {
    yield* inActivation({ activation: body.current, body, owner, path, bodies, parked });
  }
  for (const activation of body.parked ?? []) {
    yield* inActivation({ activation, body, owner, path, bodies, parked: true });
  }
}

/** Every live and parked activation, outermost first. */
export const everyActivation = (state: CaseState): Generator<Located> =>
  inBody(state.root, undefined, [], [], false);

/** An activation and all that is inside it. */
export function within(activation: Activation): Activation[] {
  const inside = activation.bodies.flatMap((body) => [
    ...(body.current ? within(body.current) : []),
    ...(body.parked ?? []).flatMap(within),
  ]);
  return [activation, ...inside];
}

/** An activation and what is inside it, without what waits there for a correction of its own. */
export function liveWithin(activation: Activation): Activation[] {
  const inside = activation.bodies.flatMap((body) =>
    body.current ? liveWithin(body.current) : [],
  );
  return [activation, ...inside];
}

export function locate(state: CaseState, entry: string): Located | undefined {
  for (const located of everyActivation(state)) {
    if (located.activation.id === entry) return located;
  }
  return undefined;
}

/** The live body at the end of a path, parked ones apart. */
export function liveBody(state: CaseState, path: readonly PathPart[]): Body | undefined {
  let body: Body = state.root;
  for (const part of path) {
    const current: Activation | undefined = body.current;
    if (current?.step !== part.step) return undefined;
    const inner = current.bodies.find(
      (candidate) => candidate.block === part.block && candidate.index === part.index,
    );
    if (!inner) return undefined;
    body = inner;
  }
  return body;
}

/** Names that the bodies around a step give to expressions. */
export function namesAround(bodies: readonly Body[]): Record<string, Json> {
  const names: Record<string, Json> = {};
  for (const body of bodies) Object.assign(names, body.results, body.names);
  return names;
}

export const samePart = (a: PathPart | undefined, b: PathPart | undefined): boolean =>
  a?.step === b?.step && a?.block === b?.block && a?.index === b?.index;
