import { useCallback, useEffect, useRef, useState } from 'react'
import { plainView, type TableView } from '../../../shared/conference/table-view'
import { ask } from '../../bridge/ask'
import { useAsked } from '../../bridge/use-asked'

/**
 * The view of one table, kept for whoever works at this PC. Without a name nothing is asked and nothing kept. Changes show
 * at once and are saved a moment later; a failed save loses a width, never data, so nobody is disturbed by it.
 */
export function useTableView(name: string | undefined): [TableView, (patch: Partial<TableView>) => void] {
  const { data } = useAsked('app.views', name ? {} : null, ['app'])
  const [own, setOwn] = useState<TableView>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const view = own ?? (name ? data?.[name] : undefined) ?? plainView
  const latest = useRef(view)
  latest.current = view
  const change = useCallback(
    (patch: Partial<TableView>) => {
      const next = { ...latest.current, ...patch }
      latest.current = next
      setOwn(next)
      if (!name) return
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        ask('app.saveView', { table: name, view: next }).catch(() => undefined)
      }, 300)
    },
    [name],
  )
  // Another person at the PC has tables of his or her own.
  useEffect(() => {
    if (data) setOwn(undefined)
  }, [data])
  return [view, change]
}
