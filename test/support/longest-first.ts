// Test files come in; they go out in the order in which two workers end together: what takes minutes begins first.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In a fresh clone nobody knows yet how long a file takes; these take longest of all, and each goes on alone. */
const LONGEST = ['turborepo', 'site-in-browser', 'editions', 'large-collection', 'reading-apps', 'ace'];

/** Vitest's own order begins with the largest files. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
