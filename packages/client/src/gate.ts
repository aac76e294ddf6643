/** Commands wait here until the transport is open. They pass in the order in which they came. */
export interface Gate {
  open(): void;
  /** @throws the reason of the signal, if it has aborted */
  pass(signal: AbortSignal): Promise<void>;
}

export function createGate(): Gate {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open,
    async pass(signal) {
      await opened;
      signal.throwIfAborted();
    },
  };
}
