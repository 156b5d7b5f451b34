import type { Node } from './program.ts';

/** Where the run can be after this step. */
export function stepsAfter(node: Node): string[] {
  const ways = waysOn(node);
  return ways.filter((place) => place !== null);
}

function waysOn(node: Node): (string | null)[] {
  switch (node.kind) {
    case 'end':
      return [];
    case 'go_to':
      return [node.target];
    case 'buttons':
      return [
        ...node.options.map(({ first }) => first),
        ...(node.goesOnUnanswered ? [node.next] : []),
      ];
    case 'branches':
      return [...node.cases.map(({ first }) => first), node.otherwise];
    default:
      return [node.next];
  }
}
