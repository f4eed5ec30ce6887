import { useEffect, useRef } from 'react'

/**
 * What is opened beside a table, of the row that stands in it. When it closes while somebody was in it, the table takes the
 * focus: the next arrow goes on from that row.
 */
export function Side({ children }: { children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const split = box.current?.parentElement
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body) split?.querySelector<HTMLElement>('[role="grid"]')?.focus()
      })
    }
  }, [])
  return (
    <div className="side" ref={box}>
      {children}
    </div>
  )
}
