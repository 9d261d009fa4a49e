import type { Problem } from '../problem.ts';
import { isFeelFunction } from './feel-functions.ts';
import { isListed, isOpen, plainName, within } from './scope.ts';
import type { Reach } from './scope.ts';
import { at } from './problem-at.ts';
import type { Node } from './syntax.ts';
import type { Comparison } from './types.ts';

/** What a part of an expression stands for: a path into the data, or something computed. */
interface Target {
  path?: string[] | undefined;
  reach: Reach;
  /** The loop variable it began with; its source is read as a whole only when it was not used. */
  local?: Local;
}

interface Local extends Target {
  used: boolean;
}

interface Env {
  locals: ReadonlyMap<string, Local>;
  /** Rows being filtered, innermost first: their columns are names too. */
  rows: Target[];
}

const computed: Target = { reach: true };

const takesFunction = new Set(['sort', 'list replace']);

/** Functions that give a number may stand in brackets as a place in the list. */
const givesPlace = new Set(['count', 'floor', 'ceiling', 'sum', 'min', 'max', 'abs', 'modulo']);

/** A bare column or call in brackets is taken by FEEL engines as a place, not as a condition. */
function testsNothing(condition: Node, row: Target): boolean {
  const [first] = condition.children;
  const name = plainName((condition.type === 'VariableName' ? condition : first)?.text ?? '');
  switch (condition.type) {
    case 'FunctionInvocation':
      return !givesPlace.has(name);
    case 'VariableName':
      return row.reach !== true && within(row.reach, name) !== undefined;
    case 'PathExpression':
      return name === 'item';
    default:
      return false;
  }
}

/** Finds every path that an expression reads and every name or function it does not know. */
export class Reader {
  readonly reads = new Map<string, string[]>();
  readonly problems: Problem[] = [];
  readonly functions = new Set<string>();
  readonly comparisons: Comparison[] = [];
  readonly #root: Reach;

  constructor(root: Reach) {
    this.#root = root;
  }

  read(node: Node, env: Env = { locals: new Map(), rows: [] }): void {
    this.#record(this.#walk(node, env));
  }

  #record({ path, local }: Target): void {
    if (local) local.used = true;
    if (path && path.length > 0) this.reads.set(JSON.stringify(path), path);
  }

  #unknown(node: Node, name: string): Target {
    const wide = /[＞＜＝＋－]/.exec(node.text);
    if (wide)
      this.problems.push(
        at('fullWidth', `“${wide[0]}”不是运算符号，请用半角的 > < = + - * / ( ) ,`, node, {
          symbol: wide[0],
        }),
      );
    else if (isFeelFunction(name))
      this.problems.push(at('functionName', `“${name}”是函数，后面须有括号`, node, { name }));
    else this.problems.push(at('unknownName', `没有名为“${name}”的数据`, node, { name }));
    return computed;
  }

  #readAll(nodes: readonly Node[], env: Env): Target {
    for (const node of nodes) this.read(node, env);
    return computed;
  }

  #walk(node: Node, env: Env): Target {
    switch (node.type) {
      case 'VariableName':
        return this.#variable(node, env);
      case 'PathExpression':
        return this.#path(node, env);
      case 'FilterExpression':
        return this.#filter(node, env);
      case 'ForExpression':
      case 'QuantifiedExpression':
        return this.#loop(node, env);
      case 'Context':
        return this.#context(node, env);
      case 'FunctionInvocation':
        return this.#invocation(node, env);
      case 'FunctionDefinition':
        this.problems.push(at('function', '不能定义函数', node));
        return computed;
      case 'UnaryTests':
        return this.#unaryTests(node, env);
      case 'Comparison':
        return this.#comparison(node, env);
      case 'InstanceOfExpression':
        return this.#readAll(node.children.slice(0, 1), env);
      case 'ParenthesizedExpression':
      case 'Expression':
        return this.#only(node, env);
      default:
        return this.#readAll(node.children, env);
    }
  }

  /** FEEL calls a text smaller or larger than a number false; that is found when it runs. */
  #comparison(node: Node, env: Env): Target {
    const [left, operator, right] = node.children;
    this.#readAll(node.children, env);
    if (!left || !right || !/^[<>]=?$/.test(operator?.text ?? '')) return computed;
    const sides = [this.#side(left, env), this.#side(right, env)];
    if (sides.every((side) => side !== undefined))
      this.comparisons.push({ sides, from: node.from, to: node.to });
    return computed;
  }

  /** `> 5000` orders the input, which is read under the name `?`. */
  #unaryTests(node: Node, env: Env): Target {
    this.#readAll(node.children, env);
    const tests = node.children.find(({ type }) => type === 'PositiveUnaryTests')?.children ?? [];
    for (const { children } of tests) {
      const [test] = children;
      const interval = test?.children.find(({ type }) => type === 'Interval');
      const literal = (interval ?? test)?.children.find(({ type }) => type === 'NumericLiteral');
      const orders = interval || /^[<>]=?$/.test(test?.children[0]?.text ?? '');
      if (test && literal && orders)
        this.comparisons.push({ sides: [['?'], 'number'], from: test.from, to: test.to });
    }
    return computed;
  }

  #side(node: Node, env: Env): Comparison['sides'][number] | undefined {
    if (node.type === 'NumericLiteral') return 'number';
    if (node.type === 'StringLiteral') return 'string';
    if (node.type !== 'VariableName' && node.type !== 'PathExpression') return undefined;
    const { path, local } = new Reader(this.#root).#walk(node, env);
    return local || env.rows.length > 0 ? undefined : path;
  }

  #only(node: Node, env: Env): Target {
    const inner = node.children.filter(({ type }) => type !== '(' && type !== ')');
    const [first] = inner;
    return first && inner.length === 1 ? this.#walk(first, env) : this.#readAll(inner, env);
  }

  #variable(node: Node, env: Env): Target {
    const name = plainName(node.text);
    const local = env.locals.get(name);
    if (local) return { ...local, local };
    if (name === 'partial') {
      this.problems.push(at('unsupported', '不支持 partial', node));
      return computed;
    }
    for (const row of env.rows) {
      if (name === 'item') return row;
      const column = within(row.reach, name);
      if (!column) continue;
      if (row.reach === true) this.#record({ path: this.#rootPath(name), reach: true });
      return { ...row, path: row.path && [...row.path, column.name], reach: column.reach };
    }
    const root = within(this.#root, name);
    const doubtful =
      isOpen(this.#root) &&
      !isListed(this.#root, name) &&
      (isFeelFunction(name) || /[＞＜＝＋－]/.test(name));
    if (!root || doubtful) return this.#unknown(node, name);
    return { path: [root.name], reach: root.reach };
  }

  /** Where the columns of a row are not known, a name may be a column or a name outside. */
  #rootPath(name: string): string[] | undefined {
    const root = within(this.#root, name);
    return root && [root.name];
  }

  #path(node: Node, env: Env): Target {
    const [first, , last] = node.children;
    if (!first || !last) return computed;
    const target = this.#walk(first, env);
    if (!target.path && !target.local) return computed;
    const name = plainName(last.text);
    const found = within(target.reach, name);
    if (!found) return this.#unknown(last, name);
    return { ...target, path: target.path && [...target.path, found.name], reach: found.reach };
  }

  #filter(node: Node, env: Env): Target {
    const [first, , condition] = node.children;
    if (!first || !condition) return computed;
    const target = this.#walk(first, env);
    if (!target.path) this.#record(target);
    if (testsNothing(condition, target))
      this.problems.push(
        at('filter', `筛选条件须写成比较，例如 ${condition.text.trim()} = true`, condition),
      );
    this.read(condition, { ...env, rows: [target, ...env.rows] });
    return target;
  }

  #loop(node: Node, env: Env): Target {
    const locals = new Map(env.locals);
    const opened: Local[] = [];
    for (const child of node.children)
      if (child.type === 'InExpressions')
        for (const { children } of child.children) {
          const [name, , source] = children;
          if (!name || !source) continue;
          const local = this.#source(source, { ...env, locals: new Map(locals) });
          locals.set(plainName(name.text), local);
          opened.push(local);
        }
      else this.read(child, { ...env, locals });
    for (const local of opened) if (!local.used) this.#record({ ...local });
    return computed;
  }

  #source(node: Node, env: Env): Local {
    const inner = node.type === 'IterationContext' ? node.children : [node];
    const [only] = inner;
    if (!only || inner.length !== 1) {
      this.#readAll(inner, env);
      return { ...computed, used: true };
    }
    const { local, ...target } = this.#walk(only, env);
    if (local) local.used = true;
    return { ...target, used: target.path === undefined };
  }

  #context(node: Node, env: Env): Target {
    const locals = new Map(env.locals);
    for (const { children } of node.children.filter(({ type }) => type === 'ContextEntry')) {
      const [key, value] = children;
      if (!key || !value) continue;
      const target = this.#walk(value, { ...env, locals });
      this.#record(target);
      locals.set(plainName(key.text.replaceAll('"', '')), { ...target, used: true });
    }
    return computed;
  }

  #invocation(node: Node, env: Env): Target {
    const [target, , parameters] = node.children;
    const name = plainName(target?.text ?? '');
    if (
      !target ||
      !/^(?:VariableName|SpecialFunctionName)$/.test(target.type) ||
      !isFeelFunction(name)
    ) {
      this.problems.push(
        at('unknownFunction', `没有名为“${name}”的函数`, target ?? node, { name }),
      );
      return computed;
    }
    this.functions.add(name);
    const given = (parameters?.type.endsWith('Parameters') ? parameters.children : []).map(
      (each) => (each.type === 'NamedParameter' ? (each.children.at(-1) ?? each) : each),
    );
    const list = given.find(({ type }) => type !== 'FunctionDefinition');
    for (const each of given)
      if (each.type === 'FunctionDefinition' && takesFunction.has(name))
        this.#precedes(each, list, env);
      else this.read(each, env);
    return computed;
  }

  /** A function given to sort or list replace: its parameters are rows of the list. */
  #precedes(node: Node, list: Node | undefined, env: Env): void {
    const rows = list ? new Reader(this.#root).#walk(list, env) : computed;
    const locals = new Map(env.locals);
    const parameters = node.children.find(({ type }) => type === 'FormalParameters');
    for (const { text } of parameters?.children ?? [])
      locals.set(plainName(text), { ...rows, used: true });
    const body = node.children.find(({ type }) => type === 'FunctionBody');
    if (body) this.#readAll(body.children, { ...env, locals });
  }
}
