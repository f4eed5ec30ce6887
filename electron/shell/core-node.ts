/**
 * The Node that tests name in THUKY_CORE_NODE to run the core under, for an Electron too old for our SQLite. A packaged
 * application refuses it: nobody's environment may choose the program that owns the data.
 */
export const coreNode = (env: NodeJS.ProcessEnv, isPackaged: boolean): string | undefined =>
  isPackaged ? undefined : env.THUKY_CORE_NODE || undefined
