type Flush = () => void;

const pending = new Set<Flush>();

/** What is being typed somewhere and is not a change yet. */
export const pendingEdits = {
  /** Takes in a function that commits what is pending at that moment; returns the function that takes it away. */
  add(flush: Flush): () => void {
    pending.add(flush);
    return () => void pending.delete(flush);
  },
  /** Commits all of it, in the order in which it was typed: before a command, before another article, before the window closes. */
  flush(): void {
    for (const flush of [...pending]) flush();
  },
} as const;
