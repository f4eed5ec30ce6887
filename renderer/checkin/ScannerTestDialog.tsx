import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ScanPreview } from '../../shared/checkin/checkin.contract'
import type { KeyPress } from '../../shared/checkin/scanner'
import { type Finding, looksTyped, scannerFindings } from '../../shared/checkin/scanner-test'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'
import { faces } from './sounds'

const marks = { good: '✓', warn: '!', bad: '✕' } as const
const isDigit = (p: KeyPress) => /^(?:Digit|Numpad)\d$/.test(p.code)

/** Before the doors open: one printed letter read, and what it tells of scanner, keyboard and input method. Writes nothing. */
export function ScannerTestDialog({ onClose }: { onClose: () => void }) {
  const presses = useRef<KeyPress[]>([])
  const field = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<{ findings: Finding[]; preview?: ScanPreview }>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const judge = async () => {
      const read = presses.current
      presses.current = []
      const written = field.current?.value ?? ''
      if (field.current) field.current.value = ''
      if (read.length < 3) return
      if (looksTyped(read))
        return setFound({ findings: [{ kind: 'warn', text: 'Trông như gõ tay. Hãy dùng máy quét đọc một giấy mời.' }] })
      const findings = scannerFindings(read, written)
      setFound({ findings })
      const raw = read.map((p) => (isDigit(p) ? p.code.slice(-1) : [...p.key].length === 1 ? p.key : '')).join('')
      try {
        setFound({ findings, preview: await ask('checkin.preview', { raw }) })
      } catch (error) {
        notify({ kind: 'problem', problem: problemOf(error) })
      }
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' || event.target !== field.current) return
      presses.current.push({ key: event.key, code: event.code, atMs: event.timeStamp, held: event.repeat })
      if (event.key === 'Enter' || event.key === 'Tab') event.preventDefault()
      event.stopPropagation()
      clearTimeout(timer)
      timer = setTimeout(() => void judge(), 500)
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      clearTimeout(timer)
    }
  }, [])
  const { findings, preview } = found ?? {}
  return (
    <Modal opened onClose={onClose} title="Quét thử trước giờ đón" size="lg" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text>Quét một giấy mời của mỗi nhóm. Không ghi gì vào sổ điểm danh.</Text>
        <input
          ref={field}
          className="desk-field test"
          aria-label="Ô quét thử"
          placeholder="Quét vào đây"
          data-autofocus
        />
        {findings?.map((f) => (
          <div key={f.text} className={`warning ${f.kind === 'bad' ? 'block' : f.kind === 'good' ? 'info' : ''}`}>
            <span>
              <b aria-hidden="true">{marks[f.kind]}</b>
              {f.text}
            </span>
          </div>
        ))}
        {preview && (
          <Text>
            Nếu quét thật, màn hình sẽ báo: <b>{faces[preview.verdict].word}</b>
            {preview.delegate ? ` – ${preview.delegate.honorific} ${preview.delegate.fullName}` : ''}. {preview.text}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Xong
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
