/** Variables by name, as the process was given them. */
export type TerminalEnvironment = Readonly<Record<string, string | undefined>>;

/** The environment of this terminal: colours, links and where state is kept. The adapter reads it nowhere else. */
export const readTerminalEnvironment = (): TerminalEnvironment => process.env;
