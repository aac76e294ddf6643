import { useEffect, useRef, useState } from "preact/hooks";
import { readCode } from "./code.ts";
import type { AgentSession } from "./session.ts";

export function JoinForm({ session }: { session: AgentSession }) {
  const [text, setText] = useState(session.key.peek());
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="card"
      data-testid="ac-join-form"
      aria-labelledby="join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = readCode(text);
        setWrong(code === undefined);
        if (code) session.join(code);
        else input.current?.focus();
      }}
    >
      <h1 id="join">Join a session</h1>
      <p class="quiet">
        Ask the visitor for the code. It stands in the help panel of the page that is open there.
      </p>
      <label class="field">
        Code
        <input
          ref={input}
          class="code"
          name="code"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="000 000"
          data-testid="ac-code"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? "code-wrong" : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      {wrong && (
        <p class="notice" id="code-wrong" role="alert">
          {text.trim() === ""
            ? "Please enter the code."
            : "A code has only letters, digits, “_” and “-”, at most 50."}
        </p>
      )}
      <button type="submit" class="primary" data-testid="ac-join">
        Join
      </button>
    </form>
  );
}
