import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ScanOutcome } from '../../shared/checkin/checkin.contract'
import { type Arrival, arrivalLabels } from '../../shared/checkin/rehearsal'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'
import { faces } from './sounds'

type Miss = { arrival: Arrival; got: string }
const paces = [
  { value: '6000', label: '10 người một phút' },
  { value: '3000', label: '20 người một phút' },
  { value: '800', label: 'Thật nhanh' },
]

/** Only in a rehearsal: people arrive by themselves, with everything that goes wrong, and the desk's answers are compared with what they must be. */
export function RehearsalBar({ send }: { send: (raw: string) => Promise<ScanOutcome | undefined> }) {
  const [plan, setPlan] = useState<Arrival[]>()
  const [at, setAt] = useState(0)
  const [isOn, setOn] = useState(false)
  const [pace, setPace] = useState('3000')
  const [misses, setMisses] = useState<Miss[]>([])
  const sender = useRef(send)
  sender.current = send
  const start = async () => {
    try {
      if (!plan || at >= plan.length) {
        const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
        setPlan(await ask('checkin.rehearsalPlan', { seed: seed % 1_000_000, most: 300 }))
        setAt(0)
        setMisses([])
      }
      setOn(true)
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  useEffect(() => {
    const arrival = plan?.[at]
    if (!isOn || !arrival) {
      if (isOn && plan) setOn(false)
      return
    }
    const timer = setTimeout(
      () => {
        void sender.current(arrival.raw).then((outcome) => {
          if (!outcome || !arrival.expect.includes(outcome.verdict))
            setMisses((old) => [...old, { arrival, got: outcome ? faces[outcome.verdict].word : 'không ghi được' }])
          setAt((n) => n + 1)
        })
      },
      arrival.kind === 'double' ? 300 : Number(pace),
    )
    return () => clearTimeout(timer)
  }, [isOn, plan, at, pace])
  const done = plan?.slice(0, at) ?? []
  const kinds = [...new Set(done.map((a) => a.kind))]
  return (
    <section className="rehearsal" aria-label="Mô phỏng diễn tập">
      <Button variant="default" onClick={() => (isOn ? setOn(false) : void start())}>
        {isOn ? 'Tạm dừng' : at > 0 && plan && at < plan.length ? 'Tiếp tục' : 'Cho đại biểu đến'}
      </Button>
      <Select
        aria-label="Nhịp đến"
        data={paces}
        value={pace}
        onChange={(v) => setPace(v ?? '3000')}
        allowDeselect={false}
        w={170}
      />
      <span role="status">
        {plan ? `${at}/${plan.length} lượt` : 'Người đến giả, có cả muộn, quét hai lần, mã lạ, giấy hội nghị khác.'}
        {kinds.length > 0 &&
          `: ${kinds.map((k) => `${done.filter((a) => a.kind === k).length} ${arrivalLabels[k]}`).join(', ')}`}
        {plan && at > 0 && (
          <b>
            {misses.length === 0
              ? ' Mọi câu trả lời đều đúng.'
              : ` ${misses.length} lượt trả lời khác dự kiến: ${misses
                  .slice(0, 3)
                  .map((m) => `${arrivalLabels[m.arrival.kind]} → ${m.got}`)
                  .join('; ')}.`}
          </b>
        )}
      </span>
    </section>
  )
}
