import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { useAsked } from '../bridge/use-asked'
import { ProblemNote, Waiting } from '../ui/page'

/** The very page that will be printed, one letter after the other. */
export function PreviewDialog({
  start,
  letters,
  onClose,
}: {
  start: string
  letters: readonly LetterRow[]
  onClose: () => void
}) {
  const [who, setWho] = useState(start)
  const { data, problem } = useAsked(
    'invitations.preview',
    who === 'longest' ? { longest: true } : { delegateId: who },
    ['invitations', 'conference', 'delegates'],
  )
  const at = letters.findIndex((l) => l.delegateId === (data?.delegateId ?? who))
  const step = (by: number) => {
    const next = letters[at + by]
    if (next) setWho(next.delegateId)
  }
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.key === 'PageDown') step(1)
      else if (e.key === 'PageUp') step(-1)
      else return
      e.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={data ? `Xem thử: ${data.fullName}` : 'Xem thử giấy mời'}
      size="min(1000px, 94vw)"
      styles={{ body: { height: '80vh', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      <Group justify="space-between">
        <Text size="sm">
          {data?.position ? `Thứ tự ${data.position}. ` : ''}
          {data &&
            (data.pages !== null && data.pages > 1
              ? 'Nội dung dài quá một trang: trang 2 được đánh số.'
              : 'Vừa một trang A4.')}
        </Text>
        <Group gap={4}>
          <Button variant="default" onClick={() => step(-1)} disabled={at <= 0}>
            Trước (PageUp)
          </Button>
          <Button
            variant="default"
            data-autofocus
            onClick={() => step(1)}
            disabled={at < 0 || at >= letters.length - 1}
          >
            Sau (PageDown)
          </Button>
        </Group>
      </Group>
      {problem && <ProblemNote problem={problem} />}
      {data ? <iframe key={data.url} className="frame" title="Giấy mời" src={data.url} /> : !problem && <Waiting />}
    </Modal>
  )
}
