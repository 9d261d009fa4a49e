/** What was done, for who does not see it: read by a live region of the page. */
class Announcer {
  words = $state('');

  say(words: string): void {
    // The same words twice are read twice only when they differ.
    this.words = words === this.words ? `${words}\u00a0` : words;
  }
}

export const announcer = new Announcer();
