import type { Definition } from '../../../contract/automation/definition.ts';
import type { Directory } from '../../../contract/console/directory.ts';
import { whoIsHere } from '../directory.ts';
import type { PathProblem } from './path-problems.ts';

/** Who can be assigned something. */
export type Assignable = Pick<Directory, 'teams' | 'teammates'>;

/** As people write it, and as in a workspace file: teams by name, teammates by email. One that is gone stays by its id. */
export function withNames(definition: Definition, { teams, teammates }: Assignable): Definition {
  const emails = new Map(teammates.map(({ id, email }) => [id, email]));
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return mapTargets(definition, '', (kind, who) =>
    (kind === 'team' ? names : emails).get(who),
  ) as Definition;
}

/** As the server keeps it: both by id. What nobody is called is a problem, and stays as it is written. */
export function withIds<Value>(
  value: Value,
  { teams, teammates }: Assignable,
): { value: Value; problems: PathProblem[] } {
  const here = whoIsHere(teammates);
  const problems: PathProblem[] = [];
  const find = (kind: TargetKind, who: string): string | undefined => {
    const wanted = who.trim().toLowerCase();
    if (kind === 'team')
      return teams.find(({ id, name }) => id === who || name.toLowerCase() === wanted)?.id;
    return here.find(({ id, email }) => id === who || email?.toLowerCase() === wanted)?.id;
  };
  const mapped = mapTargets(value, '', (kind, who, path) => {
    const id = find(kind, who);
    if (id === undefined) problems.push({ path, message: `There is no ${kind} “${who}”.` });
    return id;
  });
  return { value: mapped as Value, problems };
}

/** With the teams that there are; a template's others are for somebody to choose. */
export function withoutUnknown(definition: Definition, assignable: Assignable): Definition {
  const { value, problems } = withIds(definition, assignable);
  const unknown = new Set(problems.map(({ path }) => path.replace(/\.(?:team|teammate)$/, '')));
  return replaceAt(value, '', (path) => unknown.has(path), { nobody: true }) as Definition;
}

type TargetKind = 'team' | 'teammate';
type Map = (kind: TargetKind, who: string, path: string) => string | undefined;

/** Every `assign` in it, with another word for whom it is to; undefined leaves it. */
function mapTargets(value: unknown, path: string, map: Map): unknown {
  return walk(value, path, (key, inner, at) => {
    if (key !== 'assign' || typeof inner !== 'object' || inner === null) return undefined;
    const kind = (['team', 'teammate'] as const).find((one) => one in inner);
    const who = kind === undefined ? undefined : Reflect.get(inner, kind);
    if (kind === undefined || typeof who !== 'string') return undefined;
    return { ...inner, [kind]: map(kind, who, `${at}.${kind}`) ?? who };
  });
}

function replaceAt(
  value: unknown,
  path: string,
  isMeant: (path: string) => boolean,
  by: unknown,
): unknown {
  return walk(value, path, (_key, _inner, at) => (isMeant(at) ? by : undefined));
}

/** @param put what takes the place of what stands under a key; undefined goes on within it */
function walk(
  value: unknown,
  path: string,
  put: (key: string, inner: unknown, at: string) => unknown,
): unknown {
  const at = (key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((item, index) => walk(item, at(index), put));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      put(key, inner, at(key)) ?? walk(inner, at(key), put),
    ]),
  );
}
