import { levels, type Member, nextLevel, spentBy } from "../shop/member.ts";
import { money } from "../shop/money.ts";
import { level, member, signIn, signOut } from "../shop/store.ts";
import { boot } from "./boot.tsx";

const date = new Intl.DateTimeFormat("en-IE", { dateStyle: "long" });

function Account() {
  return member.value ? <SignedIn member={member.value} /> : <SignIn />;
}

function SignIn() {
  return (
    <div class="columns">
      <div class="page-head">
        <h1>Become a member</h1>
        <p class="lead">Members see their orders here and pay less the more they have bought.</p>
        <Levels />
      </div>
      <form
        class="summary"
        aria-labelledby="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
          if (name) signIn(name);
        }}
      >
        <h2 id="sign-in">Sign in</h2>
        <label>
          Your name
          <input name="name" autocomplete="name" required maxLength={80} data-testid="shop-name" />
        </label>
        <p class="quiet">This is a sample shop: any name will do, and it stays in this browser.</p>
        <button type="submit" class="primary" data-testid="shop-sign-in">
          Sign in
        </button>
      </form>
    </div>
  );
}

function Levels() {
  return (
    <ul class="levels">
      {levels.map(({ level: name, from, discount }) => (
        <li key={name} aria-current={level.value === name ? "true" : undefined}>
          <strong>{name}</strong>
          <small>{from === 0 ? "from the start" : `from ${money(from)}`}</small>
          <small>{discount === 0 ? "first look at new pieces" : `${discount * 100}% off`}</small>
        </li>
      ))}
    </ul>
  );
}

function SignedIn({ member: { name, orders }, member: whole }: { member: Member }) {
  const next = nextLevel(whole);
  return (
    <>
      <div class="page-head">
        <h1>Hello, {name}</h1>
        <button type="button" data-testid="shop-sign-out" onClick={signOut}>
          Sign out
        </button>
      </div>
      <section aria-labelledby="level">
        <h2 id="level">
          Your level: <span data-testid="shop-level">{level.value}</span>
        </h2>
        <p class="quiet">
          {money(spentBy(whole))} so far.
          {next ? ` ${money(next.missing)} more and you are ${next.level}.` : " There is no higher one."}
        </p>
        <Levels />
      </section>
      <section aria-labelledby="orders">
        <h2 id="orders">Your orders</h2>
        {orders.length === 0 ? (
          <p class="quiet">None yet. Your first one will stand here.</p>
        ) : (
          <ul class="orders">
            {orders.map((order) => (
              <li key={order.number}>
                <strong>{order.number}</strong>
                <span>{date.format(new Date(order.placed))}</span>
                <span>{order.items === 1 ? "1 piece" : `${order.items} pieces`}</span>
                <span class="price">{money(order.total)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

boot("account", Account);
