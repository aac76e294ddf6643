import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

interface AnnouncerProps<View> {
  readonly view: ReadonlySignal<View>;
  /** The text that a screen reader speaks; "" for none. */
  readonly announcement: (before: View, now: View) => string;
  readonly testId: string;
}

/** Announces changes to a screen reader. Render it from the start: screen readers miss the first text of a new live region. */
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
