/**
 * Makes Node.js show instances of a class as their JSON, where it would leave out getters.
 *
 * This is a function because a bundler does not drop an unused class that has a method with a computed name.
 */
export function inspectable<C extends new (...args: never[]) => { toJSON(): object }>(type: C): C {
  Object.defineProperty(type.prototype, Symbol.for("nodejs.util.inspect.custom"), {
    value(this: InstanceType<C>): object {
      return this.toJSON();
    },
  });
  return type;
}
