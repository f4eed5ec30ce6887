import path from 'node:path'

/**
 * Where this PC keeps its settings, its log and, unless another folder is chosen, its conferences: the account's local
 * data folder, which Windows does not carry over the network as it does the roaming one, and which no synchroniser
 * watches as some do the documents folder. `THUKY_DATA_FOLDER` names another one, for tests and support.
 */
export function dataFolderOf(machine: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string }): string {
  const { platform, env, home } = machine
  const name = 'thu-ky-hoi-nghi'
  if (env.THUKY_DATA_FOLDER) return path.resolve(env.THUKY_DATA_FOLDER)
  if (platform === 'win32') return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name)
  // The XDG base directory specification: a relative value is invalid and counts as unset.
  const data = env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : ''
  return path.join(data || path.join(home, '.local', 'share'), name)
}
