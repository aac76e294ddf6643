/** What an event says about the session or the connection: `x-tandem.lifecycle`. The meta-schema explains each part. */
export interface Lifecycle {
  endsSession?: true;
  raisedOn?: RaisedOn[];
}

/** The conditions in which a side's own client raises the event, and the payload for them. */
export interface RaisedOn {
  conditions: string[];
  payload?: Record<string, string | number | boolean>;
  /** The property that gets the client's explanation. */
  textProperty?: string;
}
