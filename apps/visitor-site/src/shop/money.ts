const euros = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

/** Euro cents as people read them: `€24.00`. */
export const money = (cents: number) => euros.format(cents / 100);
