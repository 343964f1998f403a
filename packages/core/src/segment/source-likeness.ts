// Two source texts come in; how alike they are goes out, and what was made of each is remembered.

import { targetsIn, withoutTargets } from './link-targets.ts';
import { type Profile, profileOf, similarity } from './similarity.ts';

export class SourceLikeness {
  private readonly profiles = new Map<string, Profile>();

  profile(text: string): Profile {
    const known = this.profiles.get(text);
    if (known !== undefined) return known;
    const made = profileOf(text);
    this.profiles.set(text, made);
    return made;
  }

  /**
   * Two links to different places are alike by their words alone: long addresses of one site would make any two notes
   * and any two lines of a list of links one text.
   */
  of(old: string, draft: string, least: number): number {
    const [from, to] = [targetsIn(old), targetsIn(draft)];
    if (from === to) return similarity(this.profile(old), this.profile(draft), least);
    return similarity(this.profile(withoutTargets(old)), this.profile(withoutTargets(draft)), least);
  }
}
