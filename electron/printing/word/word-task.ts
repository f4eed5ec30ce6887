import { checkTemplate, type TemplateCheck } from './check-template'
import { fillLetters } from './fill-letters'
import type { WordTask } from './run-word-task'

/** The work on a Word template itself: only the worker has its libraries. */
export const doWordTask = (task: WordTask): Promise<TemplateCheck | Uint8Array> =>
  task.do === 'check'
    ? checkTemplate(task.kind, Buffer.from(task.template))
    : fillLetters(task.kind, task.template, task.letters, task.isOwn)
