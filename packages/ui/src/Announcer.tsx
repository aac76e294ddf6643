import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

interface AnnouncerProps<View> {
  readonly view: ReadonlySignal<View>;
  /** What is said about a change; "" when it is nothing to speak of. */
  readonly announcement: (before: View, now: View) => string;
  readonly testId: string;
}

/** Speaks changes to a screen reader. It is on the page from the start, or its first words would go unheard. */
export function Announcer<View>({ view, announcement, testId }: AnnouncerProps<View>) {
  const [text] = useState(() => signal(""));
  useEffect(() => {
    let before = view.peek();
    return effect(() => {
      const said = announcement(before, view.value);
      before = view.value;
      if (said) text.value = said;
    });
  }, [view, announcement, text]);
  return (
    <p class="hidden" role="status" data-testid={testId}>
      {text.value}
    </p>
  );
}
