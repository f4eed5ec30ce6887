import { fold } from '../names/text'
import { startsLikeBody } from './bodies'

/** Names of pages that open like a body and are none. */
const noUnit = /^(khoi|cum|hoi nghi|dai hoi|bao cao|ban ke|bang|danh sach|ban sao|xa hoi)( |$)/
const isUnit = (text: string) => startsLikeBody(text) && !noUnit.test(fold(text))

/**
 * Whose list a page is: its letterhead where one body alone stands there (of two, one is over the other, and nobody can tell
 * which of them sends its people), else the page's own name, as in a workbook with a page for each unit.
 */
export function pageUnitOf(titles: readonly (readonly string[])[], pageName: string): string {
  const head: string[] = []
  for (const texts of titles) {
    if (texts.some((text) => /^danh sach/.test(fold(text)))) break
    const left = texts.slice(0, 3).find((text) => text !== '') ?? ''
    if (isUnit(left)) head.push(left)
  }
  if (isUnit(pageName)) return pageName
  return head.length === 1 ? (head[0] as string) : ''
}
